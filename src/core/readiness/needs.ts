import { ratio, type Ratio } from '../exact/ratio.ts';
import { minimumFor } from './evaluate.ts';
import { tiersUpwards, type ScoringBank } from './scoring-bank.ts';

/** All that a tier needs, with what the tiers below it need. */
export interface Needs {
  /** Lowest index, 0 to 1. */
  readonly theta: Ratio;
  /** Lowest level by dimension, only levels from 1. */
  readonly floors: ReadonlyMap<string, number>;
  /** Lowest level by item, only levels from 1. */
  readonly gates: ReadonlyMap<string, number>;
}

/** Adds up the needs of all tiers from 1 to `tier`; they may only grow, so the highest one counts. */
export function needsOf(bank: ScoringBank, tier: number): Needs {
  let theta = 0;
  const floors = new Map<string, number>();
  const gates = new Map<string, number>();
  for (const step of tiersUpwards(bank).filter((each) => each.tier <= tier)) {
    theta = Math.max(theta, step.theta ?? 0);
    for (const [dimension, level] of Object.entries(step.floors)) raise(floors, dimension, level);
    for (const { item, min } of bank.gates) raise(gates, item, minimumFor(min, step.tier) ?? 0);
  }
  return { theta: ratio(theta, 100), floors, gates };
}

function raise(needs: Map<string, number>, id: string, level: number): void {
  if (level > (needs.get(id) ?? 0)) needs.set(id, level);
}
