import words from 'virtual:locale/assess/result';
import verdictWords from 'virtual:locale/assess/verdict';
import { html, nothing, type TemplateResult } from 'lit-html';
import { percentText } from '../core/exact/display.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { BankItem } from '../core/readiness/bank-schema.ts';
import type { NextStep } from '../core/readiness/next-steps.ts';
import { tierName } from '../core/readiness/verdict-sentence.ts';
import { fill, form, rich } from '../core/words/fill.ts';
import type { BankData } from './bank-data.ts';

const IN_FULL = 5;

/** The next steps by rank: the first ones in full, the rest behind a summary. */
export function stepsView(
  data: BankData,
  items: ReadonlyMap<string, BankItem>,
  { nextSteps }: Assessment,
): TemplateResult {
  if (nextSteps.length === 0) return html`<p>${words.noStep}</p>`;
  const rest = nextSteps.slice(IN_FULL);
  return html`<ol class="steps">
      ${nextSteps.slice(0, IN_FULL).map((step) => stepView(data, items, step))}
    </ol>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>
              ${fill(form(words.furtherSteps, rest.length), { count: rest.length })}
            </summary>
            <ol class="steps" start=${IN_FULL + 1}>
              ${rest.map((step) => stepView(data, items, step))}
            </ol>
          </details>`
    }`;
}

function stepView(
  { bank, links }: BankData,
  items: ReadonlyMap<string, BankItem>,
  step: NextStep,
): TemplateResult {
  const item = items.get(step.item);
  const link = links[item?.guide ?? ''];
  const gate = step.blocks.gate;
  const floor = step.blocks.floor;
  const dimension = bank.dimensions.find(({ id }) => id === floor?.dimension)?.title;
  const first = step.dependsOn.map((id) => items.get(id)?.ask ?? id);
  const unlocks = [
    ...(gate ? [bank.gates.find((each) => each.item === step.item)?.unlocks ?? ''] : []),
    step.unlocks.map((id) => items.get(id)?.ask ?? id).join('; '),
  ].filter((each) => each !== '');
  const anchor = (level: number) => ({ anchor: item?.anchors[level] ?? '' });
  const em = { tier: (name: string) => html`<em>${name}</em>` };
  const points = percentText(step.gain, verdictWords.decimal);
  const sentences = [
    gate &&
      rich(
        words.gateNeeds,
        { tier: tierName(bank, gate.tier, verdictWords), level: gate.need },
        em,
      ),
    floor &&
      rich(
        words.floorNeeds,
        { tier: tierName(bank, floor.tier, verdictWords), level: floor.need, dimension },
        em,
      ),
    step.to !== null && fill(words.gain, { points, effort: step.effort }),
    first.length > 0 && fill(words.first, { items: first.join(' ') }),
    unlocks.length > 0 && fill(words.unlocks, { what: unlocks.join(' ') }),
    link &&
      rich(
        words.read,
        { title: link.title },
        { page: (title) => html`<a href=${link.href} lang=${link.lang ?? nothing}>${title}</a>` },
      ),
    words.owner,
  ];
  return html`<li>
    <b>${item?.ask ?? step.item}</b>
    ${
      step.to === null
        ? html`<p class="anchor">
            ${fill(words.findOut, { who: item?.whoKnows ?? '', hint: item?.evidenceHint ?? '' })}
          </p>`
        : html`<p class="anchor">
              ${fill(words.nowAt, typeof step.from === 'number' ? anchor(step.from) : { anchor: '' })}
            </p>
            <p class="anchor">
              ${rich(words.nextTo, anchor(step.to), { strong: (text) => html`<strong>${text}</strong>` })}
            </p>`
    }
    <p class="anchor">
      ${sentences.filter(Boolean).map((each, index) => (index > 0 ? [' ', each] : each))}
    </p>
  </li>`;
}
