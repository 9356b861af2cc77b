import { display } from '../exact/display.ts';
import { compare, ratio, times, over, plus, ZERO, type Ratio } from '../exact/ratio.ts';
import type { Answers, EvidenceGrade } from './answer.ts';
import { isUnknown, standingOf } from './answer.ts';
import { contributionOf } from './contribution.ts';
import { talliesOf } from './evaluate.ts';
import { levelsOf, TOP } from './levels.ts';
import type { ScoringBank } from './scoring-bank.ts';

/** The three bars of confidence, each from 0 to 1; none of them is multiplied into the score. */
export interface Confidence {
  /** Share of the applicable weight with a known level. */
  readonly coverage: number;
  /** How far the known weight rests on more than somebody's word; null if nothing is known. */
  readonly evidence: number | null;
  /** Agreement of the respondents; null with one respondent. */
  readonly agreement: number | null;
  /** The worst of the three that is not null; of equal ones the first. */
  readonly headline: {
    readonly measure: 'coverage' | 'evidence' | 'agreement';
    readonly value: number;
  };
}

/** A judgement: a document that nobody checked is worth half of one that somebody did. */
const WORTH: Record<EvidenceGrade, Ratio> = {
  asserted: ZERO,
  documented: ratio(1, 2),
  verified: ratio(1),
};

/**
 * Coverage and evidence, weighted as the index weighs the items, so that coverage is exactly 1 minus
 * the width of the index interval. `agreement` (0 to 1) comes from the caller who has several
 * respondents.
 */
export function confidence(
  bank: ScoringBank,
  answers: Answers,
  agreement: number | null,
): Confidence {
  const levels = levelsOf(bank, answers, { unknown: 0 });
  let known = ZERO;
  let founded = ZERO;
  const tallies = talliesOf(bank, levels);
  for (const tally of tallies) {
    for (const item of tally.dimension.items) {
      if (!levels.has(item.id) || isUnknown(standingOf(answers, item.id))) continue;
      const share = times(contributionOf(bank, tallies, tally, item), ratio(TOP));
      known = plus(known, share);
      founded = plus(founded, times(share, WORTH[answers[item.id]?.evidence?.grade ?? 'asserted']));
    }
  }
  const coverage = display(known);
  const evidence = compare(known, ZERO) === 0 ? null : display(over(founded, known));
  const bars = [
    { measure: 'coverage', value: coverage },
    { measure: 'evidence', value: evidence },
    { measure: 'agreement', value: agreement },
  ] as const;
  let headline: Confidence['headline'] = bars[0];
  for (const { measure, value } of bars) {
    if (value !== null && value < headline.value) headline = { measure, value };
  }
  return { coverage, evidence, agreement, headline };
}
