import { VERDICT_NAMES } from '../../decision/verdict-sentence.ts';
import { escapeInline } from '../../text/escape-markdown.ts';
import type { Operation, Plan, PlannedScenario } from '../plan.ts';
import { code } from './markdown-blocks.ts';
import type { ReviewQuestion } from './review-question.ts';

/** What a review asks about one scenario: the decision, its failures, its contracts, what it rests on. */
export function scenarioQuestions(
  { questions }: Plan,
  scenario: PlannedScenario,
  record: string | undefined,
): ReviewQuestion[] {
  const { id, verdict, guarantees, containment, contracts, interim } = scenario;
  const decision = record === undefined ? 'the decision record' : `[decision record](${record})`;
  return [
    {
      asks: `Do the owners of both ends agree that it is ${VERDICT_NAMES[verdict].toLowerCase()}?`,
      evidence: `${decision}, with their names`,
    },
    ...questions
      .filter(({ kind, scenarios }) => kind === 'factor' && scenarios.includes(id))
      .map(({ question, ask }) => ({
        asks: `Is this answered: ${escapeInline(question)}`,
        evidence: escapeInline(ask),
      })),
    ...(guarantees.doesNotGive.length === 0
      ? []
      : [
          {
            asks: `Has its owner accepted what it does not give? ${guarantees.doesNotGive.map(escapeInline).join(' ')}`,
            evidence: `consequences in the ${decision}`,
          },
        ]),
    ...containment.map(({ fault, stopsAt, alarm }) => ({
      asks: `**${escapeInline(fault)}:** has a test shown that it stops here: ${escapeInline(stopsAt)}?`,
      evidence: `the test run, and the alarm: ${escapeInline(alarm)}`,
    })),
    ...contracts.operations.map(operationQuestion),
    ...contracts.events.map(({ type, ordering }) => ({
      asks:
        ordering === 'none'
          ? `Does the handler of ${code(type)} give the same result for a second delivery and for any order?`
          : `Does the handler of ${code(type)} give the same result for a second delivery, and keep newer state if an older event comes late?`,
      evidence: 'a test that delivers twice and out of order, against the real broker',
    })),
    ...(interim === null
      ? []
      : [
          {
            asks: `Is the interim accepted, with what it costs? ${escapeInline(interim.title)}: ${escapeInline(interim.cost)}`,
            evidence: `its end, with a date: ${escapeInline(interim.until)}`,
          },
        ]),
  ];
}

function operationQuestion({
  method,
  path,
  deadlineMs,
  idempotencyKey,
}: Operation): ReviewQuestion {
  const name = code(`${method} ${path}`);
  return idempotencyKey
    ? {
        asks: `Does every client of ${name} set a deadline of ${deadlineMs} ms and repeat with the same idempotency key?`,
        evidence: 'configuration of the clients; a test that sends the same key twice',
      }
    : {
        asks: `Does every client of ${name} set a deadline of ${deadlineMs} ms?`,
        evidence: 'configuration of the clients, next to the measured p99',
      };
}
