import { compare, ratio, type Ratio } from '../exact/ratio.ts';
import { weightedMean } from '../exact/weighted-mean.ts';
import { isAssessed, levelOf, scoreOf } from './dimension-score.ts';
import type { Levels } from './levels.ts';
import { tiersUpwards, type ScoringBank, type ScoringTier } from './scoring-bank.ts';
import { tallyOf, type Tally } from './tally.ts';

/** One tally for each dimension, in the order of the bank. */
export function talliesOf(bank: ScoringBank, levels: Levels): Tally[] {
  return bank.dimensions.map((dimension) => tallyOf(dimension, levels));
}

/** The index `R = sum W s / sum W` over the assessed dimensions; null if none is assessed. From 0 to 1. */
export function indexOf(bank: ScoringBank, tallies: readonly Tally[]): Ratio | null {
  return weightedMean(
    tallies.flatMap((tally) => {
      const value = isAssessed(bank, tally) ? scoreOf(tally) : null;
      return value ? [{ weight: tally.dimension.weight, value }] : [];
    }),
  );
}

/**
 * The highest tier whose needs, and those of every tier below it, are met by levels without gaps:
 * `R >= theta`, the floors of dimensions, the gates. An index over nothing meets no theta; an item
 * without a level (not applicable) passes no gate.
 */
export function tierOf(bank: ScoringBank, levels: Levels): number {
  const tallies = talliesOf(bank, levels);
  let index: Ratio | null | undefined;
  let held = 0;
  for (const tier of tiersUpwards(bank)) {
    if (!gatesHold(bank, tier.tier, levels) || !floorsHold(bank, tier, tallies)) break;
    // The index comes last, and once: it is the one need that costs something to compute.
    if (index === undefined) index = indexOf(bank, tallies);
    if (index === null || compare(index, thetaOf(tier)) < 0) break;
    held = tier.tier;
  }
  return held;
}

/** Whether the gates of one tier are passed. */
export function gatesHold(bank: ScoringBank, tier: number, levels: Levels): boolean {
  return bank.gates.every(({ item, min }) => {
    const need = minimumFor(min, tier);
    return need === undefined || (levels.get(item) ?? -1) >= need;
  });
}

/** Whether the floors of one tier are reached. */
export function floorsHold(
  bank: ScoringBank,
  { floors }: ScoringTier,
  tallies: readonly Tally[],
): boolean {
  return tallies.every((tally) => {
    const { id } = tally.dimension;
    const floor = Object.hasOwn(floors, id) ? (floors[id] ?? 0) : 0;
    return floor === 0 || (isAssessed(bank, tally) && levelOf(bank, tally) >= floor);
  });
}

/** The level that a gate asks for at one tier; undefined where it asks for none. */
export function minimumFor(
  min: Readonly<Partial<Record<string, number>>>,
  tier: number,
): number | undefined {
  return min[String(tier)];
}

/** The lowest index of a tier as a fraction. */
export function thetaOf(tier: ScoringTier): Ratio {
  return ratio(tier.theta ?? 0, 100);
}
