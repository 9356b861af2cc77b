import { html, nothing, type TemplateResult } from 'lit-html';
import { excerptView } from '../site/search/hit-view.ts';
import type { RelatedPatterns } from './related-patterns.ts';

/** The patterns that help, with an excerpt and the reason; says when they are the curated ones. */
export function relatedView({ from, patterns }: RelatedPatterns): TemplateResult {
  if (patterns.length === 0)
    return html`<p>No known answer is below level 3, so there is nothing to look for yet.</p>`;
  return html`${
      from === 'curated'
        ? html`<p>
            The full-text search could not be loaded. These are the patterns that the questions name
            themselves.
          </p>`
        : html`<p>Found by full-text search for what your weakest answers are about.</p>`
    }
    <ul class="found">
      ${patterns.map(
        ({ title, href, excerpt, because }) =>
          html`<li>
            <a href=${href}>${title}</a>
            ${excerpt ? html`<p>${excerptView(excerpt)}</p>` : nothing}
            <p>Because of: ${because.slice(0, 2).join(' ')}</p>
          </li>`,
      )}
    </ul>`;
}
