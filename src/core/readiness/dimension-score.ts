import { ratio, type Ratio } from '../exact/ratio.ts';
import { TOP, type Levels } from './levels.ts';
import type { ScoringBank, ScoringDimension } from './scoring-bank.ts';

/** Weight of the items of a dimension that have a level. */
export function applicableWeight(dimension: ScoringDimension, levels: Levels): number {
  return dimension.items.reduce((sum, { id, weight }) => sum + (levels.has(id) ? weight : 0), 0);
}

/** `s = sum w a / (4 sum w)` over the items that have a level; null if none has. From 0 to 1. */
export function dimensionScore(dimension: ScoringDimension, levels: Levels): Ratio | null {
  let achieved = 0;
  for (const { id, weight } of dimension.items) achieved += weight * (levels.get(id) ?? 0);
  const total = applicableWeight(dimension, levels);
  return total === 0 ? null : ratio(achieved, TOP * total);
}

/**
 * The level of a dimension, cumulative: the highest k for which every level j <= k is reached by at
 * least `levelShare` percent of the applicable weight. One strong item cannot hide a weak one.
 */
export function dimensionLevel(
  bank: ScoringBank,
  dimension: ScoringDimension,
  levels: Levels,
): number {
  const total = applicableWeight(dimension, levels);
  for (let level = 1; level <= TOP; level++) {
    const reached = weightAtLeast(dimension, levels, level);
    if (total === 0 || reached * 100 < bank.levelShare * total) return level - 1;
  }
  return TOP;
}

/** Weight of the items of a dimension that stand at `level` or above. */
export function weightAtLeast(dimension: ScoringDimension, levels: Levels, level: number): number {
  return dimension.items.reduce(
    (sum, { id, weight }) => sum + ((levels.get(id) ?? -1) >= level ? weight : 0),
    0,
  );
}

/**
 * False if more than `naLimit` percent of the weight has no level, that is: does not apply. Such a
 * dimension is left out of the index and fails every floor from 1, so that "not applicable" cannot
 * buy a tier.
 */
export function isAssessed(
  bank: ScoringBank,
  dimension: ScoringDimension,
  levels: Levels,
): boolean {
  const total = dimension.items.reduce((sum, { weight }) => sum + weight, 0);
  const applicable = applicableWeight(dimension, levels);
  return applicable > 0 && (total - applicable) * 100 <= bank.naLimit * total;
}
