import { byCodeUnit } from '../exact/canonical-json.ts';
import type { Standing } from '../readiness/answer.ts';
import { fill } from './fill.ts';
import type { PlannedPattern, Requirement } from './plan.ts';
import { standing, type Workbench } from './workbench.ts';

/** How a standing relates to a needed level. What was set aside as not applicable is open: a pattern rests on it. */
export function stateOf(have: Standing, need: number): 'met' | 'unmet' | 'open' {
  if (typeof have !== 'number') return 'open';
  return have >= need ? 'met' : 'unmet';
}

/**
 * What the patterns of a scenario rest on and what is not known to be there: of each item the highest
 * level that any of them asks for. Unmet ones first, each group by item.
 */
export function requirementsOf(
  bench: Workbench,
  patterns: readonly PlannedPattern[],
): Requirement[] {
  const needs = new Map<string, { need: number; patterns: string[] }>();
  for (const { id } of patterns) {
    for (const [item, need] of Object.entries(bench.patternById.get(id)?.requires ?? {})) {
      const before = needs.get(item) ?? { need: 0, patterns: [] };
      needs.set(item, { need: Math.max(before.need, need), patterns: [...before.patterns, id] });
    }
  }
  return [...needs]
    .flatMap(([item, { need, patterns: resting }]): Requirement[] => {
      const have = standing(bench, item);
      const state = stateOf(have, need);
      if (state === 'met') return [];
      return [
        {
          item,
          ask: askOf(bench, item),
          need,
          have,
          needs: anchorOf(bench, item, need),
          now: typeof have === 'number' ? anchorOf(bench, item, have) : null,
          whoKnows: whoKnows(bench, item),
          patterns: resting,
          state,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.state === 'open') - Number(b.state === 'open') || byCodeUnit(a.item, b.item),
    );
}

/** The question of an item, or a stand-in without a bank. */
export function askOf({ itemById, rules }: Workbench, item: string): string {
  return itemById.get(item)?.ask ?? fill(rules.wording.requirement.item, { item });
}

/** What is true at a level of an item, or a stand-in without a bank. */
export function anchorOf({ itemById, rules }: Workbench, item: string, level: number): string {
  const anchor = itemById.get(item)?.anchors[level];
  return anchor ?? fill(rules.wording.requirement.level, { level: String(level) });
}

/** Who knows where an item stands, or a stand-in without a bank. */
export function whoKnows({ itemById, rules }: Workbench, item: string): string {
  return itemById.get(item)?.whoKnows ?? rules.wording.requirement.who;
}
