import { ratio, type Ratio } from '../exact/ratio.ts';
import { TOP } from './levels.ts';
import type { ScoringBank } from './scoring-bank.ts';
import { weightAtLeast, type Tally } from './tally.ts';

/** `s = sum w a / (4 sum w)` over the items that have a level; null if none has. From 0 to 1. */
export function scoreOf({ achieved, applicable }: Tally): Ratio | null {
  return applicable === 0 ? null : ratio(achieved, TOP * applicable);
}

/**
 * The level of a dimension, cumulative: the highest k for which every level j <= k is reached by at
 * least `levelShare` percent of the applicable weight. One strong item cannot hide a weak one.
 */
export function levelOf({ levelShare }: ScoringBank, tally: Tally): number {
  if (tally.applicable === 0) return 0;
  for (let level = 1; level <= TOP; level++) {
    if (weightAtLeast(tally, level) * 100 < levelShare * tally.applicable) return level - 1;
  }
  return TOP;
}

/**
 * False if more than `naLimit` percent of the weight has no level, that is: does not apply. Such a
 * dimension is left out of the index and fails every floor from 1, so that "not applicable" cannot
 * buy a tier.
 */
export function isAssessed({ naLimit }: ScoringBank, { applicable, total }: Tally): boolean {
  return applicable > 0 && (total - applicable) * 100 <= naLimit * total;
}
