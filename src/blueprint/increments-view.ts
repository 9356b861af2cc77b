import { html, nothing, type TemplateResult } from 'lit-html';
import type { Increment, Plan } from '../core/blueprint/plan.ts';
import { standingText } from '../core/blueprint/render/wording.ts';
import { listed, type References } from './parts.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';

const KINDS: Readonly<Record<Increment['kind'], string>> = {
  preparation: 'Preparation',
  interim: 'Interim goes live',
  scenario: 'Goes live',
  'retire-interim': 'Interim is removed',
};

/** The increments in the order of work, each with its way in, out and back. */
export function incrementsView(
  { increments }: Plan,
  setting: Setting,
  references: References,
): TemplateResult {
  const numbers = new Map(increments.map(({ id }, index) => [id, index + 1]));
  return html`<ol class="increments">
    ${increments.map((increment) => incrementView(increment, numbers, setting, references))}
  </ol>`;
}

function incrementView(
  { id, title, kind, raises, scenarios, entry, rollout, rollback, exit, after }: Increment,
  numbers: ReadonlyMap<string, number>,
  { links }: Setting,
  references: References,
): TemplateResult {
  const number = numbers.get(id) ?? 0;
  const before = after.flatMap((each) => numbers.get(each) ?? []);
  return html`<li id=${`increment-${number}`}>
    <h3>${number}. ${title}</h3>
    <p class="hint">
      ${KINDS[kind]}${
        before.length === 0
          ? nothing
          : html`, after
            ${listed(before.map((each) => html`<a href=${`#increment-${each}`}>${each}</a>`))}`
      }
    </p>
    <dl class="whys">
      ${scenarios.length === 0 ? nothing : line('Scenarios', listed(scenarios.map(references.link)))}
      ${line('Entry', entry)} ${line('Rollout', rollout.text)} ${line('Rollback', rollback)}
      ${line('Exit', exit)}
    </dl>
    ${
      raises.length === 0
        ? nothing
        : tableView(
            `Raises of increment ${number}`,
            ['Question', 'From', 'To'],
            raises.map(({ item, ask, from, to, toText }) => [
              html`<a href=${`${links.assess}#${item}`}>${ask}</a>`,
              standingText(from),
              html`<b>level ${to}</b>: ${toText}`,
            ]),
          )
    }
  </li>`;
}

function line(label: string, text: unknown): TemplateResult | typeof nothing {
  return text === ''
    ? nothing
    : html`<dt>${label}</dt>
        <dd>${text}</dd>`;
}
