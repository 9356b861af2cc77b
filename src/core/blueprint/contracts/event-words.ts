import type { EventContract } from '../plan.ts';

const DELIVERY: Readonly<Record<EventContract['delivery'], string>> = {
  'publish-subscribe':
    'Every subscriber gets its own copy, at least once: a reader drops a source and id that it has seen.',
  queue:
    'One consumer gets it, at least once: it drops a source and id that it has seen, and what fails for good goes to a dead-letter queue.',
  stream:
    'Every reader keeps its own position, and gets it at least once: a reader drops a source and id that it has seen.',
  webhook:
    'Posted to the address that the receiver registered, signed, and repeated until a 2xx: the receiver drops a webhook-id that it has seen.',
  push: 'Sent to whoever is connected. Nothing is kept for the others: after a break a client asks for the state.',
};

const PAYLOAD: Readonly<Record<EventContract['payload'], string>> = {
  carried: 'It carries the resulting state, so that nobody has to ask back.',
  fetched: 'It carries an id, a version and an address: whoever needs the state asks for it there.',
  bulky:
    'It carries a claim check: the payload lies in a store, where it outlives the slowest reader.',
};

const ORDERING: Readonly<Record<EventContract['ordering'], string>> = {
  none: 'No order is promised: compare data.version to tell old from new.',
  'per-key':
    'In order for one partitionkey, in none across keys. After a retry, compare data.version.',
  global: 'In one order over all events, which allows one writer and one partition at a time.',
};

const REREAD = 'Old events can be read again, as far back as the retention goes.';
const ASK_AGAIN = 'Old events can be asked for again, from a store beside this channel.';

/** What a reader may rely on, and what not: delivery, payload, order and replay, one sentence each. */
export function eventPromise({ delivery, payload, ordering, replay }: EventContract): string {
  const sentences = [DELIVERY[delivery], PAYLOAD[payload], ORDERING[ordering]];
  if (replay) sentences.push(delivery === 'stream' ? REREAD : ASK_AGAIN);
  return sentences.join(' ');
}

const SET_RETENTION =
  'Set the retention: the longest absence of a reader, plus what an audit needs.';
const NAME_STORE = 'Name the store of old events, how to ask it, and how far back it goes.';

/** What the team has to decide about an event before somebody builds on it. */
export function eventTodo({ delivery, ordering, replay }: EventContract): string[] {
  return [
    'Say in one sentence, in the past tense, what has happened, and when exactly it is published.',
    'Name the owner, the readers and the data class.',
    ...(ordering === 'per-key'
      ? ['Name the field that is the partition key: the id of the thing that changes.']
      : []),
    ...(ordering === 'global'
      ? ['Check that one order over all keys is really needed: it ends the growth in throughput.']
      : []),
    ...(replay ? [delivery === 'stream' ? SET_RETENTION : NAME_STORE] : []),
    ...(delivery === 'webhook'
      ? [
          'State the schedule of repeats and where a receiver fetches what it has missed.',
          'Exchange a signing secret for each receiver, and say how it is rotated.',
        ]
      : []),
  ];
}
