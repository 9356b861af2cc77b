import words from 'virtual:locale/site/hits';
import { html, render } from 'lit-html';
import { fill, form } from '../core/words/fill.ts';
import { find, withTexts, type Found } from './search/find.ts';
import { hitView, tryOthers } from './search/hit-view.ts';

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
  status.textContent = words.searching;
  try {
    const { hits, words: asked } = await find(query, 20);
    if (hits.length === 0) {
      status.textContent = `${fill(words.nothing, { query })}.`;
      render(html`<p data-no-results>${tryOthers()}</p>`, results);
      return;
    }
    status.textContent = fill(form(words.results, hits.length), {
      count: hits.length,
      words: asked.join(', '),
    });
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
    status.textContent = words.notLoadedOnPage;
  }
}
