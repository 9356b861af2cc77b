import words from 'virtual:locale/decide/related';
import { html, nothing, render } from 'lit-html';
import { contributions } from '../core/decision/contributions.ts';
import type { Scenario } from '../core/decision/decision.ts';
import { fill } from '../core/words/fill.ts';
import { excerptView } from '../site/search/hit-view.ts';
import { patternsByTerms, type Need } from '../site/search/patterns-by-terms.ts';
import type { ModelData } from './model-data.ts';

/** How many of the heaviest reasons are searched for, and how many patterns are shown. */
const REASONS = 6;
const SHOWN = 6;

let turn = 0;

/** Searches the pattern pages for what the heaviest reasons are about; says so if search cannot load. */
export async function showRelated(
  region: HTMLElement,
  { model }: ModelData,
  { answers }: Scenario,
  /** Addresses of patterns that are shown already. */
  shown: ReadonlySet<string>,
): Promise<void> {
  const mine = ++turn;
  const weighty = contributions(model, answers).sort((a, b) => b.pull - a.pull);
  const ids = [...new Set(weighty.map(({ factor }) => factor))].slice(0, REASONS);
  const needs = ids.flatMap((id): Need[] => {
    const factor = model.factors.find((each) => each.id === id);
    return factor ? [{ terms: factor.search, because: factor.title }] : [];
  });
  try {
    const found = await patternsByTerms(needs, SHOWN + shown.size);
    const patterns = found.filter(({ href }) => !shown.has(href)).slice(0, SHOWN);
    if (mine !== turn) return;
    render(
      patterns.length === 0
        ? nothing
        : html`<h4>${words.heading}</h4>
            <p class="hint">${words.found}</p>
            <ul class="found">
              ${patterns.map(
                ({ title, href, lang, excerpt, because }) =>
                  html`<li>
                    <a href=${href} lang=${lang ?? nothing}>${title}</a>
                    ${excerpt ? html`<p lang=${lang ?? nothing}>${excerptView(excerpt)}</p>` : nothing}
                    <p>${fill(words.because, { reasons: because.join(', ') })}</p>
                  </li>`,
              )}
            </ul>`,
      region,
    );
  } catch {
    if (mine !== turn) return;
    render(html`<p class="hint">${words.notLoaded}</p>`, region);
  }
}
