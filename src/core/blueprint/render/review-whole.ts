import { escapeInline } from '../../text/escape-markdown.ts';
import type { Plan, Requirement } from '../plan.ts';
import { midLine } from './markdown-blocks.ts';
import { plannedEvents, plannedOperations } from './planned-contracts.ts';
import type { ReviewQuestion } from './review-question.ts';

/** What a review asks about contracts as a whole. */
export function contractQuestions(plan: Plan): ReviewQuestion[] {
  const { decisionRights, schemaPolicy } = plan.governance;
  return [
    ...(plannedEvents(plan).length === 0
      ? []
      : [
          {
            asks: 'Does every event type have an owner with a name, and a list of its readers?',
            evidence: 'the entries in `events/`; ownership of contracts in the blueprint',
          },
        ]),
    ...(plannedOperations(plan).length === 0
      ? []
      : [
          {
            asks: 'Could another team build its client from the description alone?',
            evidence: '`contracts/openapi.yaml`, read by somebody who tries it for ten minutes',
          },
        ]),
    ...decisionRights.map(({ decision, decides, record }) => ({
      asks: `Does a person hold this right: ${escapeInline(decision)} (${escapeInline(decides)})?`,
      evidence: escapeInline(record),
    })),
    ...schemaPolicy.map(({ rule }) => ({
      asks: `Does a build refuse what breaks this rule? ${escapeInline(rule)}`,
      evidence: 'a run that failed, provoked for the review',
    })),
  ];
}

/** What a review asks about running it. */
export function operationQuestions({ observability, testing }: Plan): ReviewQuestion[] {
  return [
    {
      asks: 'Can the person on call follow one business key through every hop within five minutes?',
      evidence: 'a clock, while that person does it',
    },
    {
      asks: 'Has somebody who did not write the runbooks rehearsed each of them?',
      evidence: 'date and name in `runbooks/`',
    },
    ...testing.map(({ name, tests }) => ({
      asks: `Do these tests run in a pipeline: ${escapeInline(name)} (${[...new Set(tests.map(({ kind }) => kind))].join(', ')})?`,
      evidence: 'the last run in the pipeline of each side',
    })),
    ...(observability.length === 0
      ? []
      : [
          {
            asks: `Is there an alarm on each of the ${observability.length} signals, and has each fired once on purpose?`,
            evidence: '[Observability](blueprint.md#observability), and the log of the alarms',
          },
        ]),
  ];
}

/** What a review asks about going live: what has to be in place, each way back, each exit. */
export function rolloutQuestions({ scenarios, increments }: Plan): ReviewQuestion[] {
  return [
    ...distinctRequirements(scenarios.flatMap(({ requirements }) => requirements)).map(
      ({ ask, need, needs, whoKnows }) => ({
        asks: `Is this so today? ${escapeInline(needs)}`,
        evidence: `level ${need} of the question "${escapeInline(ask)}" Ask ${escapeInline(whoKnows)}`,
      }),
    ),
    ...increments.flatMap(({ kind, title, rollback, exit }, index) =>
      kind === 'preparation'
        ? []
        : [
            {
              asks: `**${escapeInline(title)}** (increment ${index + 1}): has the way back been tried? ${escapeInline(rollback)}`,
              evidence: `its exit, which is a measurement: ${midLine(exit)}`,
            },
          ],
    ),
  ];
}

/** Each item once, with the highest level that some scenario needs. */
function distinctRequirements(requirements: readonly Requirement[]): Requirement[] {
  const highest = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const before = highest.get(requirement.item);
    if (!before || before.need < requirement.need) highest.set(requirement.item, requirement);
  }
  return [...highest.values()];
}
