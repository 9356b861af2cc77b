import words from 'virtual:locale/decide/tool';
import verdictWords from 'virtual:locale/decide/verdict';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Decision, Reason } from '../core/decision/decision.ts';
import { pullText } from '../core/decision/pull-text.ts';
import { fill } from '../core/words/fill.ts';
import { SIDES } from '../core/decision/zone.ts';
import type { ModelData } from './model-data.ts';

/** The answers that pull, side by side, with their shares as bars and the sentence that justifies each. */
export function reasonsView(data: ModelData, decision: Decision): TemplateResult {
  return html`<div class="sides">
    ${SIDES.map((side) => {
      const reasons = decision.reasons.filter((reason) => reason.side === side);
      const text = (pull: number) => pullText(pull, verdictWords.decimal);
      const pull = text(decision[side][0]);
      const strong = text(data.model.strong[side]);
      return html`<section>
        <h4 class=${side}>${fill(words.towards[side], { pull })}</h4>
        <p class="hint">${fill(words.strong, { strong })}</p>
        ${
          reasons.length === 0
            ? html`<p class="hint">${words.noReason}</p>`
            : html`<ol class="reasons">
                ${reasons.map((reason) => reasonView(data, reason))}
              </ol>`
        }
      </section>`;
    })}
  </div>`;
}

function reasonView({ model, sources }: ModelData, reason: Reason): TemplateResult {
  const factor = model.factors.find(({ id }) => id === reason.factor);
  const option = factor?.options.find(({ id }) => id === reason.option);
  const source = sources[reason.source];
  return html`<li>
    <p>
      <b>${reason.percent} %</b>
      <a href=${`#q-${reason.factor}`}>${factor?.title}</a>: ${option?.label}
    </p>
    <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="base" width="100" height="8"/><rect class=${reason.side} width=${Math.max(0.6, reason.percent)} height="8"/>`}
    </svg>
    <p class="hint">
      ${reason.because}
      ${source ? html`<a class="cite" href=${source.href}>${source.title}</a>` : nothing}
    </p>
  </li>`;
}
