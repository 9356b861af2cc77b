import { agreementByReading, type Agreement, type Reading, type Rule } from './agreement.ts';
import type { PublishedCase } from './case-schema.ts';
import { VERDICTS, type Verdict } from './zone.ts';

/** A rule that is simpler than the model. A model that does not beat it is decoration. */
export interface Baseline {
  readonly id: 'most-common' | 'one-question' | 'two-questions';
  /** The rule in words. */
  readonly rule: string;
  readonly agreement: Record<Reading, Agreement>;
}

/** One question: does the initiator need the result itself before it can go on? */
export const oneQuestion: Rule = (answers) =>
  answers['answer-now'] === 'result' ? 'request-response' : 'event-driven';

/**
 * Two questions: what the initiator needs before it can go on, and what has to happen afterwards.
 * Where the first is not known, request-response, because it is simpler.
 */
export const twoQuestions: Rule = (answers) => {
  if (answers['answer-now'] === 'nothing') return 'event-driven';
  if (answers['answer-now'] === 'acceptance') return 'hybrid';
  const afterwards = answers['afterwards'] ?? 'nothing';
  return answers['answer-now'] === 'result' && !['nothing', 'unknown'].includes(afterwards)
    ? 'hybrid'
    : 'request-response';
};

/** The agreement of each simpler rule with the cases, for each set of answers. */
export function baselines(cases: readonly PublishedCase[]): Baseline[] {
  const common = mostCommonOutcome(cases);
  const baseline = (id: Baseline['id'], words: string, rule: Rule): Baseline => ({
    id,
    rule: words,
    agreement: agreementByReading(rule, cases),
  });
  return [
    baseline('most-common', `always ${common}, the most common outcome`, () => common),
    baseline(
      'one-question',
      'request-response if the initiator needs the result before it can go on, else event-driven',
      oneQuestion,
    ),
    baseline(
      'two-questions',
      'event-driven if the initiator needs nothing before it can go on; hybrid if it needs an acceptance, or the result while something has to happen afterwards; else request-response',
      twoQuestions,
    ),
  ];
}

/** The outcome of most cases; where several are equally common, the first in the order of verdicts. */
export function mostCommonOutcome(cases: readonly PublishedCase[]): Verdict {
  const count = (verdict: Verdict) => cases.filter(({ outcome }) => outcome === verdict).length;
  return VERDICTS.reduce((best, verdict) => (count(verdict) > count(best) ? verdict : best));
}
