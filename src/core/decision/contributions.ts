import { byCodeUnit, sortById } from '../exact/canonical-json.ts';
import { optionOf, type Answers } from './answers.ts';
import type { PlaneModel } from './plane-model.ts';
import { SIDES, type Side } from './zone.ts';

/** What one answer adds to one pull. */
export interface Contribution {
  readonly side: Side;
  readonly factor: string;
  readonly option: string;
  /** Pull of the answer on its own, above 0 and below 1. */
  readonly pull: number;
  /** Its part of the pull, 0 to 1; the shares of a side add up to 1. 0 only beside a pull so much larger that the number has no room. */
  readonly share: number;
  /** The share in whole percent; the percents of a side add up to exactly 100. */
  readonly percent: number;
}

/**
 * The answers that pull, those towards asking first, on each side the largest share first (the same
 * share: the larger pull, since rounding can make shares of unequal pulls equal; then by id). A share is the part of `-ln(1 - pull)`: logarithms turn the product of noisy-or into
 * a sum, so a share does not depend on the order in which reasons are looked at.
 */
export function contributions(model: PlaneModel, answers: Answers): Contribution[] {
  return SIDES.flatMap((side) => {
    const parts = sortById(model.factors).flatMap((factor) => {
      const option = optionOf(factor, answers);
      const pull = option?.[side] ?? 0;
      return option && pull > 0
        ? [{ side, factor: factor.id, option: option.id, pull, evidence: -Math.log1p(-pull) }]
        : [];
    });
    const total = parts.reduce((sum, { evidence }) => sum + evidence, 0);
    const percents = wholePercents(parts.map(({ evidence }) => evidence / total));
    return parts
      .map(({ evidence, ...rest }, index): Contribution => ({
        ...rest,
        share: evidence / total,
        percent: percents[index] ?? 0,
      }))
      .sort((a, b) => b.share - a.share || b.pull - a.pull || byCodeUnit(a.factor, b.factor));
  });
}

/**
 * Shares that add up to 1 as whole percents that add up to 100: each rounded down, then the percents
 * that are missing go to the largest remainders (Hamilton's method), the earlier one where equal.
 */
export function wholePercents(shares: readonly number[]): number[] {
  const floors = shares.map((share) => Math.floor(share * 100));
  const missing = shares.length === 0 ? 0 : 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const rest = (index: number) => (shares[index] ?? 0) * 100 - (floors[index] ?? 0);
  const lucky = floors
    .map((_, index) => index)
    .sort((a, b) => rest(b) - rest(a) || a - b)
    .slice(0, missing);
  return floors.map((floor, index) => floor + (lucky.includes(index) ? 1 : 0));
}
