import type { DecisionContent } from '../core/decision/parse-decision.ts';

/** The advice of a decision model without the patterns that an overlay hides; `hidden` holds addresses. */
export function withoutHiddenPatterns(
  decision: DecisionContent,
  hidden: ReadonlySet<string>,
): DecisionContent {
  const { advice } = decision;
  const patterns = advice.patterns.filter(({ pattern }) => !hidden.has(`/patterns/${pattern}/`));
  return { ...decision, advice: { ...advice, patterns } };
}
