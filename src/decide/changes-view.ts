import words from 'virtual:locale/decide/tool';
import verdictWords from 'virtual:locale/decide/verdict';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Decision } from '../core/decision/decision.ts';
import type { Flip } from '../core/decision/flips.ts';
import type { NextQuestion } from '../core/decision/next-questions.ts';
import { fill, form, rich } from '../core/words/fill.ts';
import type { ModelData } from './model-data.ts';
import { TONES } from './plane-geometry.ts';

const IN_FULL = 5;

/** The smallest changes that lead to another verdict; each can be tried on a copy. */
export function flipsView(data: ModelData, { flips }: Decision): TemplateResult {
  if (flips.length === 0) return html`<p>${words.noFlips}</p>`;
  const rest = flips.slice(IN_FULL);
  const size = flips[0]?.changes.length === 2 ? words.flipsTwo : words.flipsOne;
  return html`<p>${size}</p>
    <ul class="flips">
      ${flips.slice(0, IN_FULL).map((flip) => flipView(data, flip))}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${fill(words.more, { count: rest.length })}</summary>
            <ul class="flips">
              ${rest.slice(0, 45).map((flip) => flipView(data, flip))}
            </ul>
            ${rest.length > 45 ? html`<p class="hint">${fill(words.andMore, { count: rest.length - 45 })}</p>` : nothing}
          </details>`
    }`;
}

function flipView({ model }: ModelData, { changes, verdict, zone }: Flip): TemplateResult {
  const answers = Object.fromEntries(changes.map(({ factor, to }) => [factor, to]));
  const changed = changes.map(({ factor: id, from, to: option }) => {
    const factor = model.factors.find((each) => each.id === id);
    const label = (wanted: string) =>
      factor?.options.find((each) => each.id === wanted)?.label ?? wanted;
    const link = { factor: (text: string) => html`<a href=${`#q-${id}`}>${text}</a>` };
    const values = { factor: factor?.title ?? id, to: label(option) };
    return from === null
      ? rich(words.flipOpen, values, link)
      : rich(words.flipInstead, { ...values, from: label(from) }, link);
  });
  return html`<li>
    ${rich(
      words.flip,
      {
        verdict: verdictWords.names[verdict],
        changes: changed.map((each, index) => (index > 0 ? [words.and, each] : each)),
      },
      { verdict: (text) => html`<b class=${TONES[zone]}>${text}</b>` },
    )}
    <button
      type="button"
      class="link no-print"
      data-action="try"
      data-changes=${JSON.stringify(answers)}
    >
      ${words.try}
    </button>
  </li>`;
}

function effect({ settles, options, gain }: Pick<NextQuestion, 'settles' | 'options' | 'gain'>) {
  if (settles > 0) return fill(words.settles, { settles, options });
  return gain > 0 ? fill(words.narrows, { share: Math.round(gain * 100) }) : words.together;
}

/** The open questions, the most helpful first. */
export function nextView({ model }: ModelData, { next, unanswered }: Decision): TemplateResult {
  if (unanswered.length === 0) return html`<p>${words.complete}</p>`;
  if (next.length === 0)
    return html`<p>
      ${fill(form(words.nothingNeeded, unanswered.length), { count: unanswered.length })}
    </p>`;
  const item = ({ factor: id, settles, options, gain }: (typeof next)[number]) => {
    const factor = model.factors.find((each) => each.id === id);
    return html`<li>
      <a href=${`#q-${id}`}>${factor?.question ?? id}</a>
      <span class="hint">${effect({ settles, options, gain })}</span>
    </li>`;
  };
  return html`<ol class="next">
      ${next.slice(0, IN_FULL).map(item)}
    </ol>
    ${
      next.length > IN_FULL
        ? html`<details>
            <summary>${fill(words.more, { count: next.length - IN_FULL })}</summary>
            <ol class="next" start=${IN_FULL + 1}>
              ${next.slice(IN_FULL).map(item)}
            </ol>
          </details>`
        : nothing
    }`;
}
