import type {
  ContractPlan,
  ContractScenario,
} from '../../../src/core/blueprint/contracts/contract-plan.ts';
import type { EventContract, Operation } from '../../../src/core/blueprint/plan.ts';

/** Operations and events of a scenario; what is not given is ordinary. */
export function scenario(
  id: string,
  operations: readonly Partial<Operation>[],
  events: readonly Partial<EventContract>[] = [],
  title = `Title of ${id}`,
): ContractScenario {
  return {
    id,
    title,
    contracts: {
      operations: operations.map((given, index) => ({
        id: `operation${String(index)}-${id}`,
        method: 'GET',
        path: `/${id}/{id}`,
        purpose: 'query',
        idempotencyKey: false,
        success: 200,
        summary: 'Reads it',
        deadlineMs: 800,
        ...given,
      })),
      events: events.map((given, index) => ({
        id: `event${String(index)}-${id}`,
        type: `example.${id}.event${String(index)}.v1`,
        channel: `${id}.event${String(index)}`,
        delivery: 'publish-subscribe',
        payload: 'carried',
        ordering: 'none',
        replay: false,
        summary: 'It has happened',
        ...given,
      })),
    },
  };
}

export function plan(...scenarios: ContractScenario[]): ContractPlan {
  return { model: { id: 'ask-or-tell', version: '1.0.0' }, scenarios };
}

export const COMMAND: Partial<Operation> = {
  method: 'POST',
  path: '/orders',
  purpose: 'command',
  idempotencyKey: true,
  success: 201,
};
export const ACCEPT: Partial<Operation> = { ...COMMAND, purpose: 'accept', success: 202 };
export const STATUS: Partial<Operation> = { path: '/orders/requests/{id}', purpose: 'status' };
export const DECISION: Partial<Operation> = {
  method: 'POST',
  path: '/orders/decisions',
  purpose: 'decision',
};
export const WEBHOOK: Partial<EventContract> = {
  delivery: 'webhook',
  channel: '/webhooks/orders/paid',
};

const DELIVERIES = ['publish-subscribe', 'queue', 'stream', 'webhook', 'push'] as const;
const PAYLOADS = ['carried', 'fetched', 'bulky'] as const;
const ORDERINGS = ['none', 'per-key', 'global'] as const;

/** Every combination that an event can have, with and without replay in turn. */
export const EVERY_EVENT: readonly Partial<EventContract>[] = DELIVERIES.flatMap((delivery) =>
  PAYLOADS.flatMap((payload) =>
    ORDERINGS.map((ordering, index) => ({ delivery, payload, ordering, replay: index % 2 === 1 })),
  ),
);

/** Titles that would break out of a document that was put together as text. */
export const HOSTILE_TITLES: readonly string[] = [
  ...['yes', 'no', '~', 'null', '0x1F', '1_000', '12:30', '2026-01-01', '=', '<<', '---', '...'],
  ...['- a', '? a', 'a: b', 'a #b', '#b', '&a', '*a', '!a', '|', '>-', '%TAG', '@a', '`a`'],
  ...['{a: 1}', '[a]', '"a', "'a'", "it's", 'a\\nb', '\\u0041', '{{host}}', '{host}', '${1+1}'],
  ...[' a ', 'a\n- b: c\n', 'a\r\nb', 'a\tb', '\n', 'a\n\n\n b', '\u0000', '\u001b[31m', '\u007f'],
  ...['\u0085', 'a\u2028b\u2029c', '\ufeffa', '\ufffe', '\ud800', 'ä ö 漢字 🚚', '\u202eabc'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[a](javascript:alert(1))'],
  ...['| a | b |', '**a** _b_', '=cmd', '__proto__', 'constructor', '', '   ', 'x'.repeat(300)],
];
