import { ratio, type Ratio } from '../exact/ratio.ts';
import { isAssessed } from './dimension-score.ts';
import { TOP } from './levels.ts';
import type { ScoringBank, ScoringItem } from './scoring-bank.ts';
import type { Tally } from './tally.ts';

/**
 * What one level of an item that applies adds to the index: `W_d w_i / (4 sum_A w sum W)`, where A are
 * the items of the dimension that apply and the last sum runs over the assessed dimensions. 0 if its
 * dimension is not assessed.
 */
export function contributionOf(
  bank: ScoringBank,
  tallies: readonly Tally[],
  tally: Tally,
  item: ScoringItem,
): Ratio {
  if (!isAssessed(bank, tally)) return ratio(0);
  const assessed = tallies.filter((each) => isAssessed(bank, each));
  const total = assessed.reduce((sum, { dimension }) => sum + dimension.weight, 0);
  return ratio(
    BigInt(tally.dimension.weight) * BigInt(item.weight),
    BigInt(TOP) * BigInt(tally.applicable) * BigInt(total),
  );
}
