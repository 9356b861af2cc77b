import { VERDICT_NAMES } from '../../decision/verdict-sentence.ts';
import type { Standing } from '../../readiness/answer.ts';
import { plainLine } from '../../text/escape-markdown.ts';
import type { EventContract, FlowStep, PlannedScenario } from '../plan.ts';

/** The title that readers see: a scenario without one is called by its id. Plain text on one line. */
export function scenarioTitle({ id, title }: Pick<PlannedScenario, 'id' | 'title'>): string {
  return plainLine(title) || id;
}

/** Verdict and kind in a few words. */
export function verdictText({ verdict, kind }: Pick<PlannedScenario, 'verdict' | 'kind'>): string {
  const name = VERDICT_NAMES[verdict];
  return kind.title === '' ? name : `${name}: ${kind.title}`;
}

/** A level, or the reason why there is none. */
export function standingText(standing: Standing): string {
  if (typeof standing === 'number') return `level ${standing}`;
  if (standing === 'dk') return 'asked, and nobody knows';
  return standing === 'na' ? 'does not apply' : 'not answered';
}

/** What a movement of data is called. */
export const FLOW_NAMES: Readonly<Record<FlowStep['kind'], string>> = {
  ask: 'Ask',
  reply: 'Reply',
  tell: 'Tell',
};

/** What the payload of an event holds. */
export const PAYLOAD_NAMES: Readonly<Record<EventContract['payload'], string>> = {
  carried: 'all that a reader needs',
  fetched: 'the id; readers ask the owner for the current data',
  bulky: 'a reference to the content in a store',
};

/** Which order of events is kept. */
export const ORDER_NAMES: Readonly<Record<EventContract['ordering'], string>> = {
  none: 'none; readers take events in any order',
  'per-key': 'per key: events with one key arrive in the order of their changes',
  global: 'one sequence for all events',
};

/** How an event reaches its readers. */
export const DELIVERY_NAMES: Readonly<Record<EventContract['delivery'], string>> = {
  'publish-subscribe': 'topic, every subscriber has its own copy',
  queue: 'queue, one receiver handles each message',
  stream: 'stream, readers keep their own position',
  webhook: 'webhook, a signed POST to the receiver',
  push: 'push over a connection that the receiver opened',
};
