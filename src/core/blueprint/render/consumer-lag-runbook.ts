import type { Plan } from '../plan.ts';
import {
  code,
  documentText,
  heading,
  list,
  midLine,
  sectionBlocks,
  table,
} from './markdown-blocks.ts';
import { plannedEvents } from './planned-contracts.ts';
import { scenarioReferences } from './scenario-references.ts';
import { ORDER_NAMES } from './wording.ts';

/** Finds out whether the relay of an outbox still sends; plain SQL, the names of table and columns are examples. */
const OUTBOX_QUERY = [
  '```sql',
  'SELECT count(*) AS unsent, min(created_at) AS oldest',
  'FROM outbox',
  'WHERE sent_at IS NULL;',
  '```',
].join('\n');

/** One runbook for consumers that are behind, and for producers that have gone silent. */
export function consumerLagRunbook(plan: Plan): string {
  const { link } = scenarioReferences(plan, '../blueprint.md');
  const outbox = plan.patterns.some(({ id }) => id === 'transactional-outbox');
  return documentText([
    heading(1, 'Runbook: a consumer is behind'),
    'The oldest message waits for longer than the alarm allows, or no message has come for longer than is normal. Divide the backlog by the rate at which messages leave: that is how long it still takes.',
    ...sectionBlocks(
      [
        {
          title: 'The channels',
          blocks: [
            table(
              ['Event', 'Channel', 'Order', 'Scenario'],
              plannedEvents(plan).map(({ scenario, event }) => [
                code(event.type),
                code(event.channel),
                ORDER_NAMES[event.ordering],
                link(scenario.id),
              ]),
            ),
            list(lagThresholds(plan)),
          ],
        },
        {
          title: '1. Does the consumer run?',
          blocks: [
            'Count its connected instances at the broker, since a dead consumer reports no lag of its own. If there is none, start it. If it starts and stops again, read its last error and go to the runbook for dead letters: one message may end it each time.',
          ],
        },
        {
          title: '2. Does one message or one key hold it up?',
          blocks: [
            'Compare partitions or keys. One far behind and the others level: one message fails again and again, or one key is hot, and more instances will not help. All behind by the same: the consumer is too slow for the load.',
          ],
        },
        {
          title: '3. What is slow?',
          blocks: [
            list([
              'Its database or a service that it calls: treat that one, with the runbook for slow callees. More instances would only move the queue there.',
              'The load is higher than planned: add instances, up to the number of partitions where order is kept per key.',
              'A release made it slower: roll back first, look for the reason afterwards.',
            ]),
          ],
        },
        {
          title: '4. Is there time?',
          blocks: [
            'Compare the age of the oldest message with how long the channel keeps messages. Past half of it, lengthen retention before anything else: what leaves the channel is lost work. Tell the owners of the scenarios above how old their copies are.',
          ],
        },
        {
          title: '5. No messages at all: does the producer send?',
          blocks: [
            'Compare with the same hour of last week. If the business goes on and no event comes, the fault is on the side of the producer or between it and the broker.',
            outbox
              ? 'Where the producer writes an outbox, count what waits in it (table and columns are examples):'
              : '',
            outbox ? OUTBOX_QUERY : '',
          ],
        },
        {
          title: '6. Close',
          blocks: [
            list([
              '[ ] The age of the oldest message is back to normal, and nothing went to the dead-letter queue meanwhile.',
              '[ ] What was added for the peak is taken back.',
              '[ ] The spare rate that the drain showed is written down as capacity.',
            ]),
          ],
        },
      ],
      2,
    ),
  ]);
}

/** Alarms that the plan sets for signals with events behind them. */
function lagThresholds({ observability, scenarios }: Plan): string[] {
  const telling = new Set(
    scenarios.filter(({ contracts }) => contracts.events.length > 0).map(({ id }) => id),
  );
  return observability
    .filter(
      (each) =>
        /\b(?:lag|backlog|depth|consumed|unprocessed|unsent)\b/i.test(each.signal) &&
        each.scenarios.some((id) => telling.has(id)),
    )
    .map(({ signal, threshold }) => `Alarm on ${code(signal)}: ${midLine(threshold)}`);
}
