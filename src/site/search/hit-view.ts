import { html, nothing, type TemplateResult } from 'lit-html';
import { excerptPieces } from '../../core/search/excerpt.ts';
import type { Found } from './find.ts';

/** The groups of hits, in the order in which they are shown. */
export const TYPES: Readonly<Record<string, string>> = {
  chapter: 'Chapters',
  pattern: 'Patterns',
  antipattern: 'Antipatterns',
  term: 'Terms',
  template: 'Templates',
};
const ONE: Readonly<Record<string, string>> = {
  chapter: 'Chapter',
  pattern: 'Pattern',
  antipattern: 'Antipattern',
  term: 'Term',
  template: 'Template',
};

/** The type of a hit, by the filter of its page. */
export const typeOf = ({ data }: Found): string => data.filters['type']?.[0] ?? 'chapter';

/** An excerpt with the words of the query marked; text only, never HTML. */
export function excerptView(excerpt: string): unknown[] {
  return excerptPieces(excerpt).map(({ text, marked }) =>
    marked ? html`<mark>${text}</mark>` : text,
  );
}

/** One hit as a list item: the page first, then up to three of its sections. */
export function hitView(hit: Found, showType: boolean): TemplateResult {
  const { url, meta, excerpt, sub_results } = hit.data;
  const sections = sub_results.filter((section) => section.url.includes('#')).slice(0, 3);
  return html`<li>
    <a href=${url}>${meta['title']}</a
    >${showType ? html` <small>${ONE[typeOf(hit)]}</small>` : nothing}
    <p>${excerptView(excerpt)}</p>
    ${
      sections.length > 0
        ? html`<ul>
            ${sections.map((section) => html`<li><a href=${section.url}>${section.title}</a></li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}
