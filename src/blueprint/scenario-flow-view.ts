import { html, nothing, type TemplateResult } from 'lit-html';
import type { Contracts, PlannedScenario } from '../core/blueprint/plan.ts';
import { sequenceSvg } from '../core/diagram/sequence-svg.ts';
import { sequenceText } from '../core/diagram/sequence-text.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';

const SIDES = [
  ['ask', 'ask', 'Asks'],
  ['tell', 'tell', 'Tells'],
  ['seam', 'both', 'Joint'],
] as const;
const VERBS = {
  ask: html`<b class="ask">asks</b>`,
  reply: html`<b class="ask">replies to</b>`,
  tell: html`<b class="tell">tells</b>`,
};

/** Who takes part and what moves: parts of a hybrid, roles, the diagram, the steps, the contracts. */
export function flowView(scenario: PlannedScenario, setting: Setting, heading: string): unknown {
  const { id, roles, flow, parts, sequence, contracts } = scenario;
  if (flow.length === 0) return nothing;
  const name = (role: string) => roles.find((each) => each.id === role)?.name ?? role;
  return html`${parts.length === 0 ? nothing : partsView(parts)}
  ${
    sequence.participants.length === 0
      ? nothing
      : html`<figure class="diagram">
          <div class="diagram-scroll">
            ${setting.draw(id, sequenceSvg(sequence, sequenceText(sequence)))}
          </div>
          <figcaption>
            ${roles.map(
              ({ name, does }, index) => html`${index > 0 ? ' ' : nothing}<b>${name}</b> ${does}.`,
            )}
          </figcaption>
        </figure>`
  }
  ${tableView(
    `Data flow, ${heading}`,
    ['Who', 'What moves', 'On these terms'],
    flow.map(({ from, to, kind, what, terms }, index) => [
      html`${index + 1}. ${name(from)} ${VERBS[kind]} ${name(to)}`,
      what,
      terms,
    ]),
  )}
  ${contractsView(contracts, heading)}`;
}

/** Which part asks, which tells, and what joins them. */
function partsView(parts: PlannedScenario['parts']): TemplateResult {
  return html`<dl class="whys">
    ${SIDES.map(([side, tone, name]) => {
      const lines = parts.filter((part) => part.side === side);
      return lines.length === 0
        ? nothing
        : html`<dt class=${tone}>${name}</dt>
            <dd>${lines.map(({ text }) => html`<p>${text}</p>`)}</dd>`;
    })}
  </dl>`;
}

function contractsView(
  { operations, events }: Contracts,
  heading: string,
): TemplateResult | typeof nothing {
  if (operations.length + events.length === 0) return nothing;
  return tableView(
    `Contracts, ${heading}`,
    ['Contract', 'Says', 'Terms'],
    [
      ...operations.map(({ method, path, summary, success, deadlineMs, idempotencyKey }) => [
        html`<code>${method} ${path}</code>`,
        summary,
        `answers ${success}, deadline ${deadlineMs} ms${idempotencyKey ? ', idempotency key' : ''}`,
      ]),
      ...events.map(({ type, channel, summary, delivery, ordering }) => [
        html`<code>${type}</code>`,
        summary,
        html`${delivery} on <code>${channel}</code>, order ${ordering}`,
      ]),
    ],
  );
}
