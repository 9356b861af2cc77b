import type { Answers } from './answers.ts';
import type { PublishedCase } from './case-schema.ts';
import type { PlaneModel } from './plane-model.ts';
import { verdict } from './verdict.ts';
import { VERDICTS, type Verdict } from './zone.ts';

/** The two sets of answers that every case has, by two readers who did not know of each other. */
export const READINGS = ['first', 'second'] as const;
/** One of the two sets of answers. */
export type Reading = (typeof READINGS)[number];

/** A way to come from answers to a verdict: the model, or a baseline that it has to beat. */
export type Rule = (answers: Answers) => Verdict;

/**
 * How a verdict stands to what was chosen: the same, another one that a reasonable reader could
 * defend, or neither.
 */
export type Judgement = 'same' | 'defensible' | 'different';

/** How many of how many. `share` is 0 to 1, and null of none: no cases are no agreement of 0. */
export interface Rate {
  readonly agree: number;
  readonly of: number;
  readonly share: number | null;
}

/** A case that a rule judges otherwise than its source did. */
export interface Disagreement {
  readonly case: string;
  readonly outcome: Verdict;
  readonly verdict: Verdict;
  readonly judgement: Exclude<Judgement, 'same'>;
  /** The explanation that the case gives, or null. */
  readonly because: string | null;
}

/** How far a rule agrees with published decisions. */
export interface Agreement {
  /** Verdict and outcome are the same. */
  readonly strict: Rate;
  /** The verdict is the outcome, or another one that is defensible. */
  readonly lenient: Rate;
  /** Number of cases by outcome, then by verdict. */
  readonly confusion: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>;
  /** Cases that are not the same, in the order of the cases. */
  readonly disagreements: readonly Disagreement[];
}

/** Compares a verdict with what a case says was chosen. */
export function judge(
  published: Pick<PublishedCase, 'outcome' | 'also'>,
  given: Verdict,
): Judgement {
  if (given === published.outcome) return 'same';
  return published.also.includes(given) ? 'defensible' : 'different';
}

/** The agreement of a rule with the cases, for one of the two sets of answers. */
export function agreementOf(
  rule: Rule,
  cases: readonly PublishedCase[],
  reading: Reading,
): Agreement {
  const judged = cases.map((published) => {
    const given = rule(published.answers[reading]);
    return { published, given, judgement: judge(published, given) };
  });
  const count = (outcome: Verdict, given: Verdict) =>
    judged.filter((each) => each.published.outcome === outcome && each.given === given).length;
  const byVerdict = <T>(value: (id: Verdict) => T) =>
    Object.fromEntries(VERDICTS.map((id) => [id, value(id)])) as Record<Verdict, T>;
  return {
    strict: rate(judged.filter(({ judgement }) => judgement === 'same').length, cases.length),
    lenient: rate(judged.filter(({ judgement }) => judgement !== 'different').length, cases.length),
    confusion: byVerdict((outcome) => byVerdict((given) => count(outcome, given))),
    disagreements: judged.flatMap(({ published, given, judgement }) =>
      judgement === 'same'
        ? []
        : [
            {
              case: published.id,
              outcome: published.outcome,
              verdict: given,
              judgement,
              because: published.disagreement ?? null,
            },
          ],
    ),
  };
}

/** The agreement of the model with the cases, for each set of answers. */
export function agreement(
  model: PlaneModel,
  cases: readonly PublishedCase[],
): Record<Reading, Agreement> {
  return agreementByReading((answers) => verdict(model, answers).verdict, cases);
}

/** The agreement of any rule with the cases, for each set of answers. */
export function agreementByReading(
  rule: Rule,
  cases: readonly PublishedCase[],
): Record<Reading, Agreement> {
  return {
    first: agreementOf(rule, cases, 'first'),
    second: agreementOf(rule, cases, 'second'),
  };
}

function rate(agree: number, of: number): Rate {
  return { agree, of, share: of === 0 ? null : agree / of };
}
