import { allOf } from './condition.ts';
import type { PlannedSignal } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import type { Workbench } from './workbench.ts';

interface Entry {
  readonly means: string;
  readonly threshold: string;
  readonly scenarios: Set<string>;
  readonly patterns: Set<string>;
}

/** Signals that flows and their patterns call for: each once, the one that most scenarios need first. */
export function signalsOf(
  { rules, patternById }: Workbench,
  worked: readonly WorkedScenario[],
): PlannedSignal[] {
  const found = new Map<string, Entry>();
  const add = (signal: string, means: string, threshold: string, scenario: string) => {
    const entry = found.get(signal) ?? {
      means,
      threshold,
      scenarios: new Set<string>(),
      patterns: new Set<string>(),
    };
    entry.scenarios.add(scenario);
    found.set(signal, entry);
    return entry;
  };
  for (const { planned, situation } of worked) {
    for (const { signal, means, threshold } of allOf(rules.observability.house, situation)) {
      add(signal, means, threshold, planned.id);
    }
    for (const { pattern, signal, threshold } of rules.observability.patterns) {
      if (!situation.patterns.has(pattern)) continue;
      const watched = patternById.get(pattern)?.watch.find((each) => each.signal === signal);
      if (watched) add(signal, watched.means, threshold, planned.id).patterns.add(pattern);
    }
  }
  return [...found]
    .map(([signal, { means, threshold, scenarios, patterns }]) => ({
      signal,
      means,
      threshold,
      scenarios: [...scenarios],
      patterns: [...patterns],
    }))
    .sort((a, b) => b.scenarios.length - a.scenarios.length);
}
