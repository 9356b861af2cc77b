import type { Standing } from '../readiness/answer.ts';
import { standing, type Workbench } from './workbench.ts';

/** One step of an item: to the next level, or from "not known" to the level that is needed. */
export interface Raise {
  readonly item: string;
  readonly from: Standing;
  readonly to: number;
}

/** An item with the level that it has to reach. */
export interface Need {
  readonly item: string;
  readonly need: number;
}

/** Levels that items reach in the course of the plan; what is absent stands where the profile says. */
export type Reached = Map<string, number>;

/** Where an item stands once everything planned so far is done. */
export function standingAfter(bench: Workbench, reached: Reached, item: string): Standing {
  return reached.get(item) ?? standing(bench, item);
}

/**
 * The raises that needs call for, level by level, each behind the items that its item depends on in
 * the bank (they have to reach the same level first, whether a pattern names them or not). Writes into
 * `reached` what is reached by them.
 */
export function raisesFor(bench: Workbench, needs: readonly Need[], reached: Reached): Raise[] {
  const raises: Raise[] = [];
  const entered = new Set<string>();
  const raise = (item: string, level: number) => {
    const have = standingAfter(bench, reached, item);
    // A cycle in the bank, which its lint refuses, is cut where it is entered.
    if ((typeof have === 'number' && have >= level) || entered.has(item)) return;
    entered.add(item);
    const before = bench.itemById.get(item)?.dependsOn ?? [];
    const first = typeof have === 'number' ? have + 1 : level;
    for (let to = first; to <= level; to++) {
      for (const other of before) raise(other, to);
      raises.push({ item, from: standingAfter(bench, reached, item), to });
      reached.set(item, to);
    }
    entered.delete(item);
  };
  for (const { item, need } of needs) raise(item, need);
  return raises;
}

/** Relative effort of raises: that of the item for each level; without a bank 1 each. */
export function effortOf({ itemById }: Workbench, raises: readonly Raise[]): number {
  return raises.reduce((sum, { item }) => sum + (itemById.get(item)?.effort ?? 1), 0);
}
