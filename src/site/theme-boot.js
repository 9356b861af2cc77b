try {
  const theme = localStorage.getItem('ask-or-tell:theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
