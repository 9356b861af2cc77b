import { html, type TemplateResult } from 'lit-html';

type Cells = readonly unknown[];

/**
 * A table that scrolls by itself where it is wider than the page. The first cell of a row is its
 * header. Rows of a kind share a template, so that a long document is made of few parts.
 *
 * @param label what the region is called, of its own in the document.
 * @param cells whether cells hold sentences, which need room, or a few words.
 */
export function tableView(
  label: string,
  head: readonly string[],
  rows: readonly Cells[],
  cells: 'texts' | 'words' = 'texts',
): TemplateResult {
  return html`<section class=${`table-scroll ${cells}`} tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${head.map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowView)}
      </tbody>
    </table>
  </section>`;
}

function rowView([a, b, c, d, e]: Cells, _: number, rows: readonly Cells[]): TemplateResult {
  switch (rows[0]?.length) {
    case 2:
      return html`<tr>
        <th scope="row">${a}</th>
        <td>${b}</td>
      </tr>`;
    case 3:
      return html`<tr>
        <th scope="row">${a}</th>
        <td>${b}</td>
        <td>${c}</td>
      </tr>`;
    case 4:
      return html`<tr>
        <th scope="row">${a}</th>
        <td>${b}</td>
        <td>${c}</td>
        <td>${d}</td>
      </tr>`;
    default:
      return html`<tr>
        <th scope="row">${a}</th>
        <td>${b}</td>
        <td>${c}</td>
        <td>${d}</td>
        <td>${e}</td>
      </tr>`;
  }
}
