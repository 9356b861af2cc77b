import { TOP, type Levels } from './levels.ts';
import type { ScoringDimension } from './scoring-bank.ts';

/** What one pass over the items of a dimension adds up; score, level and state follow from it. */
export interface Tally {
  readonly dimension: ScoringDimension;
  /** Weight of all items. */
  readonly total: number;
  /** Weight of the items that have a level. */
  readonly applicable: number;
  /** `sum w a` over these. */
  readonly achieved: number;
  /** Weight at each level exactly, 0 to 4. */
  readonly at: readonly number[];
}

/** Adds up a dimension. */
export function tallyOf(dimension: ScoringDimension, levels: Levels): Tally {
  let total = 0;
  let applicable = 0;
  let achieved = 0;
  const at = [0, 0, 0, 0, 0];
  for (const { id, weight } of dimension.items) {
    total += weight;
    const level = levels.get(id);
    if (level === undefined) continue;
    applicable += weight;
    achieved += weight * level;
    at[level] = (at[level] ?? 0) + weight;
  }
  return { dimension, total, applicable, achieved, at };
}

/** Weight at `level` or above. */
export function weightAtLeast({ at }: Tally, level: number): number {
  let sum = 0;
  for (let each = level; each <= TOP; each++) sum += at[each] ?? 0;
  return sum;
}
