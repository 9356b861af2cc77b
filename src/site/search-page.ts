import { html, render } from 'lit-html';
import { find, withTexts, type Found } from './search/find.ts';
import { hitView } from './search/hit-view.ts';
import { BASE } from './search/pagefind.ts';

/** The search page: one ranked list for the query in the address, best first. */
const input = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('#search-status');
const results = document.querySelector<HTMLElement>('#search-results');
const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';

if (input && status && results) {
  input.value = query;
  if (query) void show(query, status, results);
  else input.focus();
}

async function show(query: string, status: HTMLElement, results: HTMLElement): Promise<void> {
  status.textContent = 'Searching';
  try {
    const { hits, words } = await find(query, 20);
    if (hits.length === 0) {
      status.textContent = `Nothing found for ${query}.`;
      render(
        html`<p data-no-results>
          Try fewer or other words, or browse <a href="${BASE}guide/">the chapters</a>,
          <a href="${BASE}patterns/">the patterns</a> or
          <a href="${BASE}glossary/">the glossary</a>.
        </p>`,
        results,
      );
      return;
    }
    status.textContent = `${hits.length === 1 ? '1 result' : `${hits.length} results`} for ${words.join(', ')}`;
    const list = (shown: readonly Found[]) =>
      render(
        html`<ol data-results>
          ${shown.map((hit) => hitView(hit, true))}
        </ol>`,
        results,
      );
    list(hits);
    list(await withTexts(hits, 10));
  } catch {
    status.textContent =
      'The search could not be loaded. Reload the page, or browse the lists in the header.';
  }
}
