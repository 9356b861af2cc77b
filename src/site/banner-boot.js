{
  const key = 'ask-or-tell:banner';
  const box = document.querySelector('[data-banner]');
  const button = box.querySelector('button');
  const { banner } = box.dataset;
  try {
    box.hidden = localStorage.getItem(key) === banner;
  } catch {}
  button.hidden = false;
  button.addEventListener('click', () => {
    box.hidden = true;
    try {
      localStorage.setItem(key, banner);
    } catch {}
    const main = document.querySelector('#content');
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  });
}
