import { applies, type Situation } from './condition.ts';
import { deadlineOf } from './deadlines.ts';
import { fill, type Values } from './fill.ts';
import type { Flow, FlowsFile } from './flow-schema.ts';
import type { Contracts, EventContract } from './plan.ts';

type Delivery = EventContract['delivery'];

/** Operations and events that a flow adds; all their names come from the scenario's slug. */
export function contractsOf(
  file: FlowsFile,
  flow: Flow,
  situation: Situation,
  slug: string,
  values: Values,
): Contracts {
  const { answers } = situation;
  return {
    operations: flow.operations
      .filter((rule) => applies(rule, situation))
      .map(({ id, purpose, method, path, success, key, summary }) => ({
        id: `${id}-${slug}`,
        method,
        path: `/${slug}${path}`,
        purpose,
        idempotencyKey: key,
        success,
        summary: fill(summary, values),
        deadlineMs: deadlineOf(file, situation, purpose).ms,
      })),
    events: flow.events
      .filter((rule) => applies(rule, situation))
      .map(({ id, delivery, summary }) => ({
        id: `${id}-${slug}`,
        type: `example.${slug}.${id}.v1`,
        channel: channelOf(delivery, slug, id),
        delivery,
        payload: oneOf(answers['data'], ['carried', 'fetched', 'bulky'], 'carried'),
        ordering: oneOf(answers['ordering'], ['none', 'per-key', 'global'], 'none'),
        replay: answers['replay'] === 'yes',
        summary: fill(summary, values),
      })),
  };
}

function channelOf(delivery: Delivery, slug: string, event: string): string {
  if (delivery === 'webhook') return `/webhooks/${slug}/${event}`;
  if (delivery === 'push') return `/${slug}/stream`;
  return `${slug}.${event}`;
}

function oneOf<Value extends string>(
  value: string | undefined,
  allowed: readonly Value[],
  otherwise: Value,
): Value {
  return allowed.find((each) => each === value) ?? otherwise;
}
