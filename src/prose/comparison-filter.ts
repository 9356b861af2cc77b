/** Shows only the rows of the comparison that matter to the reader. Without script all rows stand. */
const form = document.querySelector<HTMLFormElement>('#matters');
const rows = [...document.querySelectorAll<HTMLElement>('#comparison tbody tr')];

if (form) {
  form.hidden = false;
  form.addEventListener('change', () => {
    const wanted = new Set(new FormData(form).getAll('quality').map(String));
    for (const row of rows)
      row.hidden = wanted.size > 0 && !wanted.has(row.dataset['quality'] ?? '');
    const output = form.querySelector('output');
    const shown = rows.filter((row) => !row.hidden).length;
    const sentence = output?.dataset['shown'] ?? '';
    if (output)
      output.value = sentence
        .replace('{shown}', String(shown))
        .replace('{all}', String(rows.length));
  });
}
