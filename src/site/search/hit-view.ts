import words from 'virtual:locale/site/hits';
import { html, nothing, type TemplateResult } from 'lit-html';
import { excerptPieces } from '../../core/search/excerpt.ts';
import { rich } from '../../core/words/fill.ts';
import type { Found } from './find.ts';
import { BASE } from './pagefind.ts';

/** The groups of hits, in the order in which they are shown. */
export const TYPES: Readonly<Record<string, string>> = words.kinds;
const ONE: Readonly<Record<string, string>> = words.kind;

/** Groups to choose from before there are hits: those that every edition has many of. */
export const CHOICES = Object.entries(TYPES).filter(
  ([type]) => !['note', 'house', 'fork'].includes(type),
);

/** What is shown when nothing was found: where to look instead. */
export const tryOthers = (): unknown[] =>
  rich(
    words.tryOthers,
    {},
    {
      patterns: (text) => html`<a href="${BASE}patterns/">${text}</a>`,
      guide: (text) => html`<a href="${BASE}guide/">${text}</a>`,
      glossary: (text) => html`<a href="${BASE}glossary/">${text}</a>`,
    },
  );

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
  // A glossary term is a section itself; it does not stand under its own name again.
  const sections = (hit.data?.sub_results ?? [])
    .filter(({ url }) => url.includes('#') && url !== hit.data?.url)
    .slice(0, 3);
  return html`<li>
    <a href=${hit.url} lang=${hit.lang ?? nothing}>${hit.title}</a
    >${showType ? html` <small>${ONE[typeOf(hit)]}</small>` : nothing}
    ${hit.data ? html`<p lang=${hit.lang ?? nothing}>${excerptView(hit.data.excerpt)}</p>` : nothing}
    ${
      sections.length > 0
        ? html`<ul lang=${hit.lang ?? nothing}>
            ${sections.map((section) => html`<li><a href=${section.url}>${section.title}</a></li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}
