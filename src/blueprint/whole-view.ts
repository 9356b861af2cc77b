import { html, type TemplateResult } from 'lit-html';
import type { Plan, SharedPattern } from '../core/blueprint/plan.ts';
import { listed, pageLink, type References } from './parts.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';

const STATES: Readonly<Record<SharedPattern['requires'][number]['state'], string>> = {
  met: 'met',
  unmet: 'not met',
  open: 'not known',
};

/** Patterns of all scenarios, each once, with what they rest on. */
export function patternsView(
  { patterns, platforms = [] }: Plan,
  { links }: Setting,
  references: References,
): unknown {
  const titles = new Map(patterns.map(({ id, title }) => [id, title]));
  return [
    tableView(
      'Patterns of all scenarios',
      ['Pattern', 'Scenarios', 'Why', 'Rests on'],
      patterns.map(({ id, title, scenarios, because, requires }) => [
        pageLink(links, id, title),
        references.numbers(scenarios),
        because.join('; '),
        listed(
          requires.map(
            ({ item, need, state }) =>
              html`<a href=${`${links.assess}#${item}`}>${item}</a> level ${need} (${STATES[state]})`,
          ),
        ),
      ]),
    ),
    titled(
      'Platforms of the house',
      ['Platform', 'Here', 'Patterns on it'],
      platforms.map(({ title, name, url, patterns: ids }) => [
        title,
        url === null ? name : html`<a href=${url}>${name}</a>`,
        listed(ids.map((id) => pageLink(links, id, titles.get(id) ?? id))),
      ]),
    ),
  ];
}

/** Who decides, who owns what, what holds for schemas, when is reviewed. */
export function governanceView({ governance }: Plan, references: References): unknown {
  const { decisionRights, ownership, schemaPolicy, reviewPoints } = governance;
  return [
    titled(
      'Decision rights',
      ['Decision', 'Decides', 'Consulted', 'Record'],
      decisionRights.map(({ decision, decides, consulted, record }) => [
        decision,
        decides,
        consulted,
        record,
      ]),
    ),
    titled(
      'Ownership of contracts',
      ['Contract', 'Scenario', 'Owner', 'Readers', 'Dead letters'],
      ownership.map(({ contract, scenario, owner, readers, dead }) => [
        html`<code>${contract}</code>`,
        references.numbers([scenario]),
        owner,
        readers,
        dead,
      ]),
    ),
    titled(
      'Schema policy',
      ['Rule', 'Why'],
      schemaPolicy.map(({ rule, why }) => [rule, why]),
    ),
    titled(
      'Review points',
      ['When', 'Asks'],
      reviewPoints.map(({ when, asks }) => [when, asks]),
    ),
  ];
}

function titled(title: string, head: readonly string[], rows: readonly (readonly unknown[])[]) {
  return rows.length === 0
    ? []
    : html`<h3>${title}</h3>
        ${tableView(title, head, rows)}`;
}

/** Tests of each point where two systems meet. */
export function testingView({ testing }: Plan, references: References): unknown {
  return testing.map(
    ({ name, scenarios, tests }) =>
      html`<h3>${name}</h3>
        ${scenarios.length === 0 ? [] : html`<p>Scenarios: ${references.numbers(scenarios)}</p>`}
        ${tableView(
          `Tests, ${name}`,
          ['Kind', 'Test', 'Passes when'],
          tests.map(({ kind, test, passes }) => [kind.replace('-', ' '), test, passes]),
        )}`,
  );
}

/** Signals with the first threshold of their alarm. */
export function observabilityView(
  { observability }: Plan,
  { links }: Setting,
  references: References,
): TemplateResult {
  return html`<p>Thresholds are first values, to be tuned against a normal week.</p>
    ${tableView(
      'Signals',
      ['Signal', 'What a change means', 'First threshold', 'Scenarios', 'Patterns'],
      observability.map(({ signal, means, threshold, scenarios, patterns }) => [
        html`<code>${signal}</code>`,
        means,
        threshold,
        references.numbers(scenarios),
        listed(patterns.map((id) => pageLink(links, id))),
      ]),
    )}`;
}

/** What can go wrong, and what is done about it. */
export function risksView({ risks }: Plan, references: References): TemplateResult {
  return tableView(
    'Risks',
    ['Risk', 'Because', 'What we do about it', 'Scenarios'],
    risks.map(({ risk, because, mitigation, scenarios }) => [
      risk,
      because,
      mitigation,
      references.numbers(scenarios),
    ]),
  );
}

/** What nobody has answered yet, and what it decides. */
export function questionsView(
  { questions }: Plan,
  { links }: Setting,
  references: References,
): TemplateResult {
  return tableView(
    'Open questions',
    ['Question', 'Decides', 'Ask', 'Scenarios'],
    questions.map(({ id, kind, question, decides, ask, scenarios }) => [
      html`<a href=${placeOf(links, kind, id)}>${question}</a>`,
      decides,
      ask,
      references.numbers(scenarios),
    ]),
  );
}

/** Where the question is asked. The plan puts the kind before the id of the item or of the factor. */
function placeOf(
  { assess, decide }: Setting['links'],
  kind: 'item' | 'factor',
  id: string,
): string {
  const asked = id.slice(kind.length + 1);
  return kind === 'item' ? `${assess}#${asked}` : `${decide}#q-${asked}`;
}
