import { compare, minus, over, ratio, times, type Ratio } from '../exact/ratio.ts';
import type { Answers } from './answer.ts';
import { contributionOf } from './contribution.ts';
import { indexOf, talliesOf, tierOf } from './evaluate.ts';
import { levelsOf, type Levels } from './levels.ts';
import { needsOf } from './needs.ts';
import type { ScoringBank } from './scoring-bank.ts';
import { weightAtLeast, type Tally } from './tally.ts';

/**
 * The fewest one-level downgrades of answers after which the guaranteed tier is lost; lowering one
 * item twice counts as two. 1 means that one optimistic answer decides the tier. Null at tier 0,
 * which cannot be lost.
 *
 * Exact in polynomial time: a tier is lost as soon as any one of its needs fails, so the radius is
 * the least over the gates, the floors (each level below a floor is a smallest weight cover, solved
 * by dynamic programming over integer weights) and the threshold (every downgrade of an item takes
 * the same share of the index, so the largest shares go first).
 */
export function robustnessRadius(bank: ScoringBank, answers: Answers): number | null {
  const levels = levelsOf(bank, answers, { unknown: 0 });
  const tier = tierOf(bank, levels);
  if (tier === 0) return null;
  const needs = needsOf(bank, tier);
  const costs: number[] = [];
  for (const [item, min] of needs.gates) costs.push((levels.get(item) ?? 0) - min + 1);
  const tallies = talliesOf(bank, levels);
  for (const tally of tallies) {
    for (let level = needs.floors.get(tally.dimension.id) ?? 0; level > 0; level--) {
      costs.push(costOfLosingLevel(bank, tally, levels, level));
    }
  }
  costs.push(costOfLosingTheta(bank, tallies, levels, needs.theta));
  const radius = Math.min(...costs);
  return Number.isFinite(radius) ? radius : null;
}

/** Fewest downgrades after which less than `levelShare` percent of the weight stands at `level`. */
function costOfLosingLevel(bank: ScoringBank, tally: Tally, levels: Levels, level: number): number {
  // The level is lost once 100 (weight at the level - removed) < levelShare * applicable.
  const spare = 100 * weightAtLeast(tally, level) - bank.levelShare * tally.applicable;
  const remove = Math.floor(spare / 100) + 1;
  /** Index: weight removed so far, capped at what is needed. Value: fewest downgrades for it. */
  const cheapest = [0, ...Array.from({ length: remove }, () => Number.POSITIVE_INFINITY)];
  for (const { id, weight } of tally.dimension.items) {
    const now = levels.get(id) ?? 0;
    if (now < level) continue;
    for (let removed = remove; removed > 0; removed--) {
      const before = cheapest[Math.max(0, removed - weight)] ?? Number.POSITIVE_INFINITY;
      const cost = before + (now - level + 1);
      if (cost < (cheapest[removed] ?? Number.POSITIVE_INFINITY)) cheapest[removed] = cost;
    }
  }
  return cheapest[remove] ?? Number.POSITIVE_INFINITY;
}

/** Fewest downgrades after which the index is below theta. */
function costOfLosingTheta(
  bank: ScoringBank,
  tallies: readonly Tally[],
  levels: Levels,
  theta: Ratio,
): number {
  const index = indexOf(bank, tallies);
  if (index === null || theta.num === 0n) return Number.POSITIVE_INFINITY;
  let spare = minus(index, theta);
  let count = 0;
  const steps = tallies
    .flatMap((tally) =>
      tally.dimension.items.map((item) => ({
        share: contributionOf(bank, tallies, tally, item),
        depth: levels.get(item.id) ?? 0,
      })),
    )
    .filter(({ share, depth }) => share.num > 0n && depth > 0)
    .sort((a, b) => compare(b.share, a.share));
  for (const { share, depth } of steps) {
    const quotient = over(spare, share);
    const needed = Number(quotient.num / quotient.den) + 1;
    if (needed <= depth) return count + needed;
    count += depth;
    spare = minus(spare, times(share, ratio(depth)));
  }
  return Number.POSITIVE_INFINITY;
}
