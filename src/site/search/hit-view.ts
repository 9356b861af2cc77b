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
  case: 'Cases',
};
const ONE: Readonly<Record<string, string>> = {
  chapter: 'Chapter',
  pattern: 'Pattern',
  antipattern: 'Antipattern',
  term: 'Term',
  template: 'Template',
  case: 'Case',
};

/** The type of a hit, by the filter of its page. */
export const typeOf = ({ type }: Found): string => type;

/** An excerpt with the words of the query marked; text only, never HTML. */
export function excerptView(excerpt: string): unknown[] {
  return excerptPieces(excerpt).map(({ text, marked }) =>
    marked ? html`<mark>${text}</mark>` : text,
  );
}

/** One hit as a list item: the page first; its excerpt and up to three of its sections once they are there. */
export function hitView(hit: Found, showType: boolean): TemplateResult {
  const sections = (hit.data?.sub_results ?? []).filter(({ url }) => url.includes('#')).slice(0, 3);
  return html`<li>
    <a href=${hit.url}>${hit.title}</a
    >${showType ? html` <small>${ONE[typeOf(hit)]}</small>` : nothing}
    ${hit.data ? html`<p>${excerptView(hit.data.excerpt)}</p>` : nothing}
    ${
      sections.length > 0
        ? html`<ul>
            ${sections.map((section) => html`<li><a href=${section.url}>${section.title}</a></li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}
