import { byCodeUnit } from '../exact/canonical-json.ts';
import type { SharedPattern } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import { stateOf } from './requirements.ts';
import { standing, type Workbench } from './workbench.ts';

/** Every pattern of the plan once, the one that most scenarios need first, then by id. */
export function sharedPatterns(
  bench: Workbench,
  worked: readonly WorkedScenario[],
): SharedPattern[] {
  const found = new Map<string, { title: string; scenarios: string[]; because: Set<string> }>();
  for (const { planned } of worked) {
    for (const { id, title, because } of planned.patterns) {
      const entry = found.get(id) ?? { title, scenarios: [], because: new Set<string>() };
      entry.scenarios.push(planned.id);
      for (const reason of because) entry.because.add(reason);
      found.set(id, entry);
    }
  }
  return [...found]
    .map(([id, { title, scenarios, because }]) => ({
      id,
      title,
      scenarios,
      because: [...because],
      requires: Object.entries(bench.patternById.get(id)?.requires ?? {})
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([item, need]) => ({ item, need, state: stateOf(standing(bench, item), need) })),
    }))
    .sort((a, b) => b.scenarios.length - a.scenarios.length || byCodeUnit(a.id, b.id));
}
