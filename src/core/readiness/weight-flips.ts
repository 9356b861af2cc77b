import { byCodeUnit } from '../exact/canonical-json.ts';
import { display } from '../exact/display.ts';
import { compare, minus, ONE, over, plus, ratio, ZERO, type Ratio } from '../exact/ratio.ts';
import { weightedMean } from '../exact/weighted-mean.ts';
import type { Answers } from './answer.ts';
import { isAssessed, scoreOf } from './dimension-score.ts';
import { floorsHold, gatesHold, talliesOf, tierOf } from './evaluate.ts';
import { levelsOf } from './levels.ts';
import { needsOf } from './needs.ts';
import { tiersUpwards, type ScoringBank } from './scoring-bank.ts';

/** A shift of weight to or from one dimension, the others keeping their proportions, that moves the tier. */
export interface WeightFlip {
  readonly dimension: string;
  /** `lose` the guaranteed tier, or `gain` the one above it. */
  readonly kind: 'lose' | 'gain';
  /** The tier that is lost or gained. */
  readonly tier: number;
  /** Share of the dimension in all weight now, 0 to 1. */
  readonly share: number;
  /** Share at which the tier turns: `share + delta*`. A tier is lost just beyond it, gained at it. */
  readonly flipsAt: number;
  /** Whether the dimension has to count for more or for less. */
  readonly direction: 'more' | 'less';
}

/** What weights do to the verdict. */
export interface WeightFlips {
  /** True if no weighting of the dimensions whatsoever moves the guaranteed tier. */
  readonly none: boolean;
  readonly flips: readonly WeightFlip[];
}

/**
 * Triantaphyllou and Sanchez (1997): the index flips at `delta* = (theta - R) / (s_d - R_without_d)`.
 * Tried on the guaranteed evaluation for the threshold of the held tier, and for that of the next
 * tier if nothing but the threshold keeps it away; flips whose new share lies outside of [0, 1] are
 * left out. Since the index can come as near to the score of any one dimension as one likes, no flip
 * of a single dimension means that no weighting flips the tier at all.
 */
export function weightFlips(bank: ScoringBank, answers: Answers): WeightFlips {
  const levels = levelsOf(bank, answers, { unknown: 0 });
  const held = tierOf(bank, levels);
  const next = tiersUpwards(bank).find(({ tier }) => tier === held + 1);
  const tallies = talliesOf(bank, levels);
  const parts = tallies.flatMap((tally) => {
    const { id, weight } = tally.dimension;
    const value = isAssessed(bank, tally) ? scoreOf(tally) : null;
    return value ? [{ id, weight, value }] : [];
  });
  const targets: { kind: 'lose' | 'gain'; tier: number; theta: Ratio }[] = [];
  if (held > 0) targets.push({ kind: 'lose', tier: held, theta: needsOf(bank, held).theta });
  if (next && gatesHold(bank, next.tier, levels) && floorsHold(bank, next, tallies)) {
    targets.push({ kind: 'gain', tier: next.tier, theta: needsOf(bank, next.tier).theta });
  }
  const flips: WeightFlip[] = [];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  for (const part of parts) {
    const without = weightedMean(parts.filter(({ id }) => id !== part.id));
    if (without === null) continue;
    const slope = minus(part.value, without);
    if (slope.num === 0n) continue;
    const share = ratio(part.weight, total);
    const index = weightedMean(parts) ?? ZERO;
    for (const { kind, tier, theta } of targets) {
      const flipsAt = plus(share, over(minus(theta, index), slope));
      if (!isReachable(flipsAt, kind)) continue;
      const direction = slope.num > 0n === (kind === 'gain') ? 'more' : 'less';
      flips.push({
        dimension: part.id,
        kind,
        tier,
        share: display(share),
        flipsAt: display(flipsAt),
        direction,
      });
    }
  }
  flips.sort((a, b) => byCodeUnit(a.dimension, b.dimension) || byCodeUnit(a.kind, b.kind));
  return { none: flips.length === 0, flips };
}

/** At the threshold itself a tier is held, so it is lost only if the share can go on beyond that point. */
function isReachable(share: Ratio, kind: 'lose' | 'gain'): boolean {
  const [low, high] = [compare(share, ZERO), compare(share, ONE)];
  return kind === 'gain' ? low >= 0 && high <= 0 : low > 0 && high < 0;
}
