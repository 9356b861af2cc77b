import { ratio, type Ratio } from '../exact/ratio.ts';
import { applicableWeight, isAssessed } from './dimension-score.ts';
import { TOP, type Levels } from './levels.ts';
import type { ScoringBank, ScoringDimension, ScoringItem } from './scoring-bank.ts';

/**
 * What one level of an item adds to the index: `W_d w_i / (4 sum_A w sum W)`, where A are the items
 * of the dimension that have a level and the last sum runs over the assessed dimensions. 0 for an
 * item that does not apply or whose dimension is not assessed.
 */
export function contributionOf(
  bank: ScoringBank,
  dimension: ScoringDimension,
  item: ScoringItem,
  levels: Levels,
): Ratio {
  if (!levels.has(item.id) || !isAssessed(bank, dimension, levels)) return ratio(0);
  const total = bank.dimensions.reduce(
    (sum, each) => sum + (isAssessed(bank, each, levels) ? each.weight : 0),
    0,
  );
  return ratio(
    BigInt(dimension.weight) * BigInt(item.weight),
    BigInt(TOP) * BigInt(applicableWeight(dimension, levels)) * BigInt(total),
  );
}
