import { html, nothing, type TemplateResult } from 'lit-html';
import { percentText } from '../core/exact/display.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { BankItem } from '../core/readiness/bank-schema.ts';
import type { NextStep } from '../core/readiness/next-steps.ts';
import { tierName } from '../core/readiness/verdict-sentence.ts';
import type { BankData } from './bank-data.ts';

const IN_FULL = 5;

/** The next steps by rank: the first ones in full, the rest behind a summary. */
export function stepsView(
  data: BankData,
  items: ReadonlyMap<string, BankItem>,
  { nextSteps }: Assessment,
): TemplateResult {
  if (nextSteps.length === 0)
    return html`<p>
      No step follows from the answers so far. Answer more questions, or go on to a scenario.
    </p>`;
  const rest = nextSteps.slice(IN_FULL);
  return html`<ol class="steps">
      ${nextSteps.slice(0, IN_FULL).map((step) => stepView(data, items, step))}
    </ol>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${rest.length} further steps</summary>
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
  return html`<li>
    <b>${item?.ask ?? step.item}</b>
    ${
      step.to === null
        ? html`<p class="anchor">
            Find out where you stand: ask ${item?.whoKnows}. ${item?.evidenceHint}
          </p>`
        : html`<p class="anchor">
              Now: ${typeof step.from === 'number' ? item?.anchors[step.from] : ''}
            </p>
            <p class="anchor"><strong>Next:</strong> ${item?.anchors[step.to]}</p>`
    }
    <p class="anchor">
      ${gate ? html`A gate of <em>${tierName(bank, gate.tier)}</em> needs level ${gate.need}. ` : nothing}${
        floor
          ? html`<em>${tierName(bank, floor.tier)}</em> needs level ${floor.need} in ${dimension}. `
          : nothing
      }${step.to === null ? nothing : html`One level is worth ${percentText(step.gain)} points of the index, effort ${step.effort} of 8. `}${
        first.length > 0 ? html`First: ${first.join(' ')} ` : nothing
      }${link ? html`Read <a href=${link.href}>${link.title}</a>. ` : nothing}Owner:
      ________ Date: ________
    </p>
  </li>`;
}
