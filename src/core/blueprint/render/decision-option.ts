import { VERDICT_NAMES } from '../../decision/verdict-sentence.ts';
import type { Side, Verdict } from '../../decision/zone.ts';
import { escapeInline } from '../../text/escape-markdown.ts';
import type { PlannedScenario } from '../plan.ts';
import { list, type Section } from './markdown-blocks.ts';

/** Answers with a smaller share of their pull, in percent, drive nothing; all of them stand among the facts. */
const LEAST_DRIVER = 10;

/** The answers that drive a decision. */
export function drivers({ reasons }: Pick<PlannedScenario, 'reasons'>): PlannedScenario['reasons'] {
  return reasons.filter(({ percent }) => percent >= LEAST_DRIVER);
}

/** A style with what speaks for it and against it: the answers that pull its way, and those that do not. */
export function decisionOption(verdict: Verdict, scenario: PlannedScenario): Section {
  const { considered } = scenario;
  return {
    title: VERDICT_NAMES[verdict],
    blocks: [
      ...considered
        // Why the chosen one was chosen stands with the outcome.
        .filter((each) => each.verdict === verdict && !each.chosen)
        .map(({ because }) => escapeInline(because)),
      list(argumentsFor(verdict, scenario)),
    ],
  };
}

function argumentsFor(verdict: Verdict, scenario: PlannedScenario): string[] {
  const answerOf = (factor: string) => {
    const answer = scenario.answers.find((each) => each.factor === factor);
    return escapeInline(answer ? `${answer.title}: ${answer.label}` : factor);
  };
  const pulling = (side: Side) => drivers(scenario).filter((reason) => reason.side === side);
  if (verdict === 'hybrid') {
    return [
      'Good: each part of the exchange gets the style that its answers ask for.',
      'Bad: two styles to build and to operate, and a joint between them that must lose nothing.',
    ];
  }
  const [own, other]: readonly [Side, Side] =
    verdict === 'request-response' ? ['ask', 'tell'] : ['tell', 'ask'];
  return [
    ...pulling(own).map(
      ({ factor, because }) => `Good: ${answerOf(factor)}. ${escapeInline(because)}`,
    ),
    ...pulling(other).map(({ factor }) => `Bad: ${answerOf(factor)}. It pulls the other way.`),
  ];
}
