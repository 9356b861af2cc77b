/** Narrows the pattern index to what the form asks for. Without script the whole index stands. */
const form = document.querySelector<HTMLFormElement>('#pattern-filter');
const entries = [...document.querySelectorAll<HTMLElement>('#catalogue li')];

function apply(form: HTMLFormElement): void {
  const wanted = new FormData(form);
  const [style, improves, costs] = ['style', 'improves', 'costs'].map((name) =>
    String(wanted.get(name) ?? ''),
  );
  let shown = 0;
  for (const entry of entries) {
    const words = (key: string) => (entry.dataset[key] ?? '').split(' ');
    const fits =
      (!style || entry.dataset['style'] === style) &&
      (!improves || words('improves').includes(improves)) &&
      (!costs || !words('costs').includes(costs));
    entry.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const group of document.querySelectorAll<HTMLElement>('#catalogue section')) {
    group.hidden = !group.querySelector('li:not([hidden])');
  }
  const output = form.querySelector('output');
  const sentence = output?.dataset['shown'] ?? '';
  if (output)
    output.value = sentence
      .replace('{shown}', String(shown))
      .replace('{all}', String(entries.length));
}

if (form) {
  form.hidden = false;
  form.addEventListener('input', () => apply(form));
  apply(form);
}
