import { compare, ratio, type Ratio } from '../exact/ratio.ts';
import { weightedMean } from '../exact/weighted-mean.ts';
import { dimensionLevel, dimensionScore, isAssessed } from './dimension-score.ts';
import type { Levels } from './levels.ts';
import { tiersUpwards, type ScoringBank, type ScoringTier } from './scoring-bank.ts';

/** The index `R = sum W s / sum W` over the assessed dimensions; null if none is assessed. From 0 to 1. */
export function indexOf(bank: ScoringBank, levels: Levels): Ratio | null {
  const parts = bank.dimensions.flatMap((dimension) => {
    const value = isAssessed(bank, dimension, levels) ? dimensionScore(dimension, levels) : null;
    return value ? [{ weight: dimension.weight, value }] : [];
  });
  return weightedMean(parts);
}

/**
 * The highest tier whose needs, and those of every tier below it, are met by levels without gaps:
 * `R >= theta`, the floors of dimensions, the gates. An index over nothing meets no theta; an item
 * without a level (not applicable) passes no gate.
 */
export function tierOf(bank: ScoringBank, levels: Levels): number {
  let index: Ratio | null | undefined;
  let held = 0;
  for (const tier of tiersUpwards(bank)) {
    if (!gatesHold(bank, tier.tier, levels) || !floorsHold(bank, tier, levels)) break;
    index ??= indexOf(bank, levels);
    if (!thetaHolds(tier, index)) break;
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
export function floorsHold(bank: ScoringBank, tier: ScoringTier, levels: Levels): boolean {
  return bank.dimensions.every((dimension) => {
    const floor = Object.hasOwn(tier.floors, dimension.id) ? (tier.floors[dimension.id] ?? 0) : 0;
    if (floor === 0) return true;
    return isAssessed(bank, dimension, levels) && dimensionLevel(bank, dimension, levels) >= floor;
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

function thetaHolds(tier: ScoringTier, index: Ratio | null): boolean {
  return index !== null && compare(index, thetaOf(tier)) >= 0;
}
