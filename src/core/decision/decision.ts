import type { EditionStamp } from '../patch/edition.ts';
import type { NeededPattern } from './advice.ts';
import type { Kind, Part } from './advice-schema.ts';
import type { Answers } from './answers.ts';
import type { Contribution } from './contributions.ts';
import type { Flip } from './flips.ts';
import type { NearCase } from './nearest-cases.ts';
import type { NextQuestion } from './next-questions.ts';
import type { Standing } from './verdict.ts';

/** What is to be decided: a scenario of a portfolio, or a ready one. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly answers: Answers;
}

/** An answer that pulls, with its justification. */
export interface Reason extends Contribution {
  readonly because: string;
  /** Id in content/sources.yaml. */
  readonly source: string;
}

/**
 * The whole result for one scenario as plain JSON, the one value that every renderer reads. Equal
 * input gives equal bytes in whatever order answers were given.
 */
export interface Decision extends Standing {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly model: { readonly id: string; readonly version: string } & EditionStamp;
  /** What the verdict means in practice; null only if the advice has a gap that its lint would find. */
  readonly kind: Omit<Kind, 'when' | 'zone'> | null;
  /** Which part asks, which tells, what joins them; empty unless the verdict is hybrid. */
  readonly parts: readonly Omit<Part, 'id' | 'when'>[];
  /** Towards asking first, on each side the largest share first. */
  readonly reasons: readonly Reason[];
  /** What to answer next, the most helpful first; empty if and only if the verdict is settled. */
  readonly next: readonly NextQuestion[];
  /** The smallest changes that lead to another verdict; empty if it takes more than two. */
  readonly flips: readonly Flip[];
  readonly patterns: readonly NeededPattern[];
  /** Published cases that are most like this, nearest first. */
  readonly cases: readonly NearCase[];
  /** What was answered, in the order of the model. */
  readonly answers: Answers;
  /** Factors without an answer, in the order of the model. */
  readonly unanswered: readonly string[];
}
