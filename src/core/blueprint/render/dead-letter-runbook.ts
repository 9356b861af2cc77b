import { escapeInline } from '../../text/escape-markdown.ts';
import type { Plan } from '../plan.ts';
import { code, documentText, heading, list, sectionBlocks, table } from './markdown-blocks.ts';
import { ownershipOf, plannedEvents } from './planned-contracts.ts';
import { scenarioReferences } from './scenario-references.ts';

/** Answers that decide what to do with a message that failed. */
const REASONS = [
  [
    'It cannot be read',
    'the producer sent another schema, or to the wrong channel',
    'call the producer; no redrive before one of the two sides is fixed',
  ],
  [
    'A business rule refused it',
    'bad data, or an order of events that nobody expected',
    'repair the data at its owner, then redrive or discard',
  ],
  ['Our code failed', 'a defect, often of the last release', 'roll back or fix, then redrive'],
  [
    'A dependency refused or timed out',
    'an outage',
    'wait until it is healthy, then redrive all, slowly',
  ],
  [
    'It expired',
    'the consumer was down for longer than messages live',
    'ask the business whether it still matters',
  ],
] as const;

/** One runbook for the dead letters of all events; it names no product, so the commands are yours to add. */
export function deadLetterRunbook(plan: Plan): string {
  const { link } = scenarioReferences(plan, '../blueprint.md');
  return documentText([
    heading(1, 'Runbook: dead letters'),
    'Messages have arrived in a dead-letter queue. Safe without asking anybody: counting, reading a few, stopping the consumer. Never alone: purging, redriving before the cause is known, editing a payload.',
    ...sectionBlocks(
      [
        {
          title: 'The queues',
          blocks: [
            table(
              ['Event', 'Channel', 'Who repairs', 'Scenario'],
              plannedEvents(plan).map(({ scenario, event }) => [
                code(event.type),
                code(event.channel),
                escapeInline(
                  ownershipOf(plan, scenario.id, [event.type, event.id])?.dead ??
                    'the team of the reader',
                ),
                link(scenario.id),
              ]),
            ),
            'Add for each: the name of its dead-letter queue, the rota, the alarm, what a waiting message means for a customer, and after how many days messages leave by themselves.',
          ],
        },
        {
          title: '1. How many, since when, still coming?',
          blocks: [
            'A trickle is bad data. A burst with one reason is an outage or a release: stop the consumer first, so that no more good messages end here. Note the number, the first and the last arrival, and every release or configuration change from two hours before the first.',
          ],
        },
        {
          title: '2. Why are they here?',
          blocks: [
            'Read five messages without acknowledging them. Note the reason, message id, correlation id, schema version and version of the consumer. If the broker stores no reason, look it up in the log of the consumer by message id.',
          ],
        },
        {
          title: '3. Decide by the reason',
          blocks: [
            table(
              ['Reason', 'Probable cause', 'Do'],
              REASONS.map((row) => [...row]),
            ),
          ],
        },
        {
          title: '4. Before the redrive',
          blocks: [
            list([
              '[ ] The cause is gone, shown by a new message of the same kind that succeeds.',
              '[ ] The consumer skips what it has handled, and its memory of handled ids reaches back to the oldest of these messages.',
              '[ ] The redrive keeps the id inside the event; the id of the transport may change.',
              '[ ] Later events of the same keys are known. Older state must not overwrite newer.',
              '[ ] Effects that may repeat, such as mails, are switched off or accepted by a person with a name.',
              '[ ] A copy of the messages is in a place that is encrypted and has an end date.',
            ]),
          ],
        },
        {
          title: '5. Redrive one, look, redrive the rest',
          blocks: [
            'Send one message to the consumer only, never into a channel that others read, and follow it by its correlation id to its end. Then send the rest at a rate that leaves the consumer half of its capacity. Stop if a message comes back, if the oldest message of the main channel is older than 5 minutes, or if errors of a dependency pass 1 %.',
          ],
        },
        {
          title: '6. Discard on record',
          blocks: [
            'Only the owner of the data decides that a message may be lost. Write down the message id, the key, the reason, who decided, and how both sides were brought back in line.',
          ],
        },
        {
          title: '7. Close',
          blocks: [
            list([
              '[ ] The dead-letter queue is empty, or what remains has an owner and a date.',
              '[ ] The totals of both sides agree.',
              '[ ] Alarms are active again, stopped consumers run, copies are scheduled for deletion.',
              '[ ] The third entry with the same reason has become a defect with a number.',
            ]),
          ],
        },
      ],
      2,
    ),
  ]);
}
