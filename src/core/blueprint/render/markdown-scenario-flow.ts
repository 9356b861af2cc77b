import { escapeInline } from '../../text/escape-markdown.ts';
import type { Contracts, PlannedScenario } from '../plan.ts';
import { code, list, table } from './markdown-blocks.ts';
import { mermaidBlock, mermaidSequence } from './mermaid.ts';
import { FLOW_NAMES } from './wording.ts';

/** What the parts of a hybrid are called. */
const SIDE_NAMES = { ask: 'Asked', tell: 'Told', seam: 'Joint' } as const;

/** Who takes part and what moves: roles, the diagram, the steps with their terms, the contracts. */
export function flowBlocks({ roles, parts, sequence, flow, contracts }: PlannedScenario): string[] {
  const name = (role: string) => escapeInline(roles.find(({ id }) => id === role)?.name ?? role);
  return [
    list(roles.map((role) => `**${escapeInline(role.name)}** ${escapeInline(role.does)}`)),
    parts.map(({ side, text }) => `**${SIDE_NAMES[side]}.** ${escapeInline(text)}`).join('\n\n'),
    mermaidBlock(mermaidSequence(sequence)),
    table(
      ['Step', 'Who', 'What moves', 'Terms'],
      flow.map(({ from, to, kind, what, terms }, index) => [
        `${index + 1}`,
        `${FLOW_NAMES[kind]}, ${name(from)} to ${name(to)}`,
        escapeInline(what),
        escapeInline(terms),
      ]),
    ),
    contractsTable(contracts),
  ];
}

/** Where each kind of failure stops. */
export function containmentTable({ containment }: Pick<PlannedScenario, 'containment'>): string {
  return table(
    ['Fault', 'Stops at', 'User sees', 'Alarm'],
    containment.map(({ fault, stopsAt, userSees, alarm }) =>
      [fault, stopsAt, userSees, alarm].map(escapeInline),
    ),
  );
}

/** Operations and events of a scenario, as the contract files name them. */
function contractsTable({ operations, events }: Contracts): string {
  return table(
    ['Contract', 'Says', 'Terms'],
    [
      ...operations.map(({ method, path, summary, success, deadlineMs, idempotencyKey }) => [
        code(`${method} ${path}`),
        escapeInline(summary),
        `answers ${success}, deadline ${deadlineMs} ms${idempotencyKey ? ', idempotency key' : ''}`,
      ]),
      ...events.map(({ type, channel, summary, delivery, ordering }) => [
        code(type),
        escapeInline(summary),
        `${delivery} on ${code(channel)}, order ${ordering}`,
      ]),
    ],
  );
}
