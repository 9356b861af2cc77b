import { html, nothing, type TemplateResult } from 'lit-html';
import type { Decision } from '../core/decision/decision.ts';
import type { Flip } from '../core/decision/flips.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import type { ModelData } from './model-data.ts';
import { TONES } from './plane-geometry.ts';

const IN_FULL = 5;

/** The smallest changes that lead to another verdict; each can be tried on a copy. */
export function flipsView(data: ModelData, { flips }: Decision): TemplateResult {
  if (flips.length === 0) return html`<p>No one or two other answers change the verdict.</p>`;
  const rest = flips.slice(IN_FULL);
  const size = flips[0]?.changes.length === 2 ? 'Two changed answers' : 'One changed answer';
  return html`<p>${size} would be enough:</p>
    <ul class="flips">
      ${flips.slice(0, IN_FULL).map((flip) => flipView(data, flip))}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${rest.length} more</summary>
            <ul class="flips">
              ${rest.slice(0, 45).map((flip) => flipView(data, flip))}
            </ul>
            ${rest.length > 45 ? html`<p class="hint">and ${rest.length - 45} more</p>` : nothing}
          </details>`
    }`;
}

function flipView({ model }: ModelData, { changes, verdict, zone }: Flip): TemplateResult {
  const answers = Object.fromEntries(changes.map(({ factor, to }) => [factor, to]));
  return html`<li>
    <b class=${TONES[zone]}>${VERDICT_NAMES[verdict]}</b> if
    ${changes.map(({ factor: id, from, to }, index) => {
      const factor = model.factors.find((each) => each.id === id);
      const label = (option: string) =>
        factor?.options.find((each) => each.id === option)?.label ?? option;
      return html`${index > 0 ? ' and ' : ''}<a href=${`#q-${id}`}>${factor?.title}</a> is
        “${label(to)}”${from === null ? ' (open now)' : html` instead of “${label(from)}”`}`;
    })}.
    <button
      type="button"
      class="link no-print"
      data-action="try"
      data-changes=${JSON.stringify(answers)}
    >
      Try it on a copy
    </button>
  </li>`;
}

/** The open questions, the most helpful first. */
export function nextView({ model }: ModelData, { next, unanswered }: Decision): TemplateResult {
  if (unanswered.length === 0) return html`<p>Every question is answered.</p>`;
  if (next.length === 0)
    return html`<p>
      Nothing has to be answered: the verdict is settled whatever the ${unanswered.length} open
      ${unanswered.length === 1 ? 'question' : 'questions'} would say. Further answers sharpen the
      advice.
    </p>`;
  const item = ({ factor: id, settles, options, gain }: (typeof next)[number]) => {
    const factor = model.factors.find((each) => each.id === id);
    return html`<li>
      <a href=${`#q-${id}`}>${factor?.question ?? id}</a>
      <span class="hint"
        >${settles > 0 ? `${settles} of ${options} answers settle the verdict` : `takes away ${Math.round(gain * 100)} % of what is undecided on average`}</span
      >
    </li>`;
  };
  return html`<ol class="next">
      ${next.slice(0, IN_FULL).map(item)}
    </ol>
    ${
      next.length > IN_FULL
        ? html`<details>
            <summary>${next.length - IN_FULL} more</summary>
            <ol class="next" start=${IN_FULL + 1}>
              ${next.slice(IN_FULL).map(item)}
            </ol>
          </details>`
        : nothing
    }`;
}
