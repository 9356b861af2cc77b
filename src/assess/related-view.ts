import words from 'virtual:locale/assess/result';
import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../core/words/fill.ts';
import { excerptView } from '../site/search/hit-view.ts';
import type { RelatedPatterns } from './related-patterns.ts';

/** The patterns that help, with an excerpt and the reason; says when they are the curated ones. */
export function relatedView({ from, patterns }: RelatedPatterns): TemplateResult {
  if (patterns.length === 0) return html`<p>${words.noPatterns}</p>`;
  return html`${from === 'curated' ? html`<p>${words.curated}</p>` : html`<p>${words.found}</p>`}
    <ul class="found">
      ${patterns.map(
        ({ title, href, lang, excerpt, because }) =>
          html`<li>
            <a href=${href} lang=${lang ?? nothing}>${title}</a>
            ${excerpt ? html`<p lang=${lang ?? nothing}>${excerptView(excerpt)}</p>` : nothing}
            <p>${fill(words.because, { reasons: because.slice(0, 2).join(' ') })}</p>
          </li>`,
      )}
    </ul>`;
}
