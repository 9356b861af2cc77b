import { escapeInline } from '../../text/escape-markdown.ts';
import type { EventContract, Plan, PlannedScenario } from '../plan.ts';
import {
  code,
  documentText,
  heading,
  list,
  sectionBlocks,
  table,
  type Section,
} from './markdown-blocks.ts';
import { ownershipOf } from './planned-contracts.ts';
import { scenarioReferences } from './scenario-references.ts';
import { DELIVERY_NAMES, ORDER_NAMES, PAYLOAD_NAMES } from './wording.ts';

/** What only the owning team can say. */
const TO_FILL_IN = [
  'Published when exactly, and when not',
  'What a reader may conclude from it, and what not',
  'Fields whose meaning needs a sentence: unit, range, time zone, what absence means',
  'Volume: average and peak per second, size',
  'Retention, and where older state can be read',
  'Personal data in it, its classification, how an erasure reaches the readers',
  'Channel for questions, and who is on call when publishing stops',
];

/**
 * The entry of the event catalogue for one event of a scenario: all that the plan knows, then the lines
 * that only the owner can fill in.
 */
export function eventCatalogueEntry(
  plan: Plan,
  scenario: PlannedScenario,
  event: EventContract,
): string {
  return documentText([
    heading(1, event.type),
    escapeInline(event.summary),
    ...sectionBlocks(entrySections(plan, scenario, event), 2),
  ]);
}

function entrySections(
  plan: Plan,
  { id, patterns, requirements }: PlannedScenario,
  event: EventContract,
): Section[] {
  const owned = ownershipOf(plan, id, [event.type, event.id]);
  const { link } = scenarioReferences(plan, '../blueprint.md');
  const open = requirements.map(({ ask, need }) => `${escapeInline(ask)} Needed: level ${need}.`);
  return [
    {
      title: 'Contract',
      blocks: [
        table(
          ['What', 'Value'],
          [
            ['Scenario', link(id)],
            ['CloudEvents type', code(event.type)],
            [
              'Envelope',
              'CloudEvents 1.0, in the headers (binary mode) where the channel has headers',
            ],
            ['Channel', code(event.channel)],
            ['Description', '[AsyncAPI document](../contracts/asyncapi.yaml)'],
            ['Owner', escapeInline(owned?.owner ?? 'the team that owns the data')],
            ['Readers', escapeInline(owned?.readers ?? 'to be listed, with a name for each')],
            ['Dead letters', escapeInline(owned?.dead ?? 'the team of the reader')],
          ],
        ),
      ],
    },
    {
      title: 'Identity, order and delivery',
      blocks: [
        table(
          ['What', 'Value'],
          [
            ['What makes it unique', '`source` and `id`; a resend keeps both'],
            ['Delivery', `at least once; ${DELIVERY_NAMES[event.delivery]}`],
            ['Order', ORDER_NAMES[event.ordering]],
            ['It carries', PAYLOAD_NAMES[event.payload]],
            ['Replay', event.replay ? 'yes: readers can start again from kept events' : 'no'],
          ],
        ),
      ],
    },
    {
      title: 'What readers must handle',
      blocks: [list(readerDuties(event).map((duty) => `[ ] ${duty}`))],
    },
    {
      title: 'Patterns behind it',
      blocks: [patterns.map(({ title }) => escapeInline(title)).join(', ')],
    },
    {
      title: 'Not in place yet',
      blocks: [list(open)],
    },
    {
      title: 'To fill in by the owner',
      blocks: [list(TO_FILL_IN.map((line) => `[ ] ${line}`))],
    },
    {
      title: 'Life cycle',
      blocks: ['Status: draft. A breaking change is a new type with the next version at its end.'],
    },
  ];
}

function readerDuties({ ordering, payload, replay }: EventContract): string[] {
  return [
    'the same event twice, with no second effect',
    ordering === 'none'
      ? 'an older event after a newer one'
      : 'an older event after a newer one of the same key, after a retry or a redrive',
    'unknown fields and unknown values of a list',
    'an event from the oldest version that is kept',
    ...(payload === 'carried'
      ? []
      : ['the owner or the store does not answer when it is asked for the content']),
    ...(replay
      ? ['a replay: events that are weeks old, without mails and payments sent again']
      : []),
    'silence: an alarm if none arrives for longer than is normal',
  ];
}
