import type { EditionStamp } from '../patch/edition.ts';
import type { Confidence } from './confidence.ts';
import type { NextStep } from './next-steps.ts';
import type { Pivot, TierRange } from './pivotal.ts';
import type { FloorStatus, GateStatus, ThresholdStatus } from './requirements.ts';
import type { WeightFlips } from './weight-flips.ts';

/** How many items of a dimension stand how. */
export interface Counts {
  readonly answered: number;
  readonly dk: number;
  readonly na: number;
  readonly unanswered: number;
  /** All items of the dimension. */
  readonly of: number;
}

/** A dimension with a score. Values from 0 to 1; `point` is null if nothing is known, never 0. */
export interface AssessedDimension extends Counts {
  readonly id: string;
  readonly state: 'assessed';
  readonly lo: number;
  readonly point: number | null;
  readonly hi: number;
  /** Level 0 to 4, guaranteed and possible. */
  readonly level: { readonly lo: number; readonly hi: number };
}

/** A dimension of which too much does not apply: a state of its own, not a score of 0. */
export interface NotAssessedDimension extends Counts {
  readonly id: string;
  readonly state: 'not-assessed';
  readonly lo: null;
  readonly point: null;
  readonly hi: null;
  readonly level: null;
}

/**
 * The whole result as plain JSON, the one value that every renderer reads. Lists are sorted by id (or
 * by tier, or by rank where they are a ranking), so that equal input gives equal bytes in whatever
 * order it was written. Numbers are rounded down for display; the tier was decided on exact ones.
 */
export interface Assessment {
  readonly bank: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
  } & EditionStamp;
  /** Unknown answers count 0 for `lo` and 4 for `hi`. Equal: no further answer can contradict it. */
  readonly tier: TierRange;
  /** 0 to 1. The point is over known answers only; null if there are none. */
  readonly index: { readonly lo: number; readonly point: number | null; readonly hi: number };
  /** The point with every "not applicable" counted as 0, in every dimension; null if nothing is answered. */
  readonly indexNaAsZero: number | null;
  /** The verdict with every "not applicable" counted as 0. Below `tier`: "not applicable" carries it. */
  readonly tierNaAsZero: TierRange;
  readonly dimensions: readonly (AssessedDimension | NotAssessedDimension)[];
  readonly thresholds: readonly ThresholdStatus[];
  readonly floors: readonly FloorStatus[];
  readonly gates: readonly GateStatus[];
  readonly pivotal: readonly Pivot[];
  /** Open items that decide between the two tiers; empty if the verdict is definite. */
  readonly decidedBy: readonly string[];
  readonly radius: number | null;
  readonly weightFlips: WeightFlips;
  readonly optimism: { readonly tier: number };
  readonly confidence: Confidence;
  readonly nextSteps: readonly NextStep[];
}
