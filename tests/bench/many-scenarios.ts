import type { Scenario } from '../../src/core/decision/decision.ts';
import type { PlaneModel } from '../../src/core/decision/plane-model.ts';

/** How many scenarios the benchmarks work on. */
export const SCENARIOS = 50;

/** A full portfolio. Every fifth answer is left open, in another place for each scenario. */
export function manyScenarios({ factors }: PlaneModel): Scenario[] {
  return Array.from({ length: SCENARIOS }, (_, index) => ({
    id: `scenario-${index + 1}`,
    title: `Scenario ${index + 1}`,
    answers: Object.fromEntries(
      factors.flatMap(({ id, options }, place) => {
        const option = options[(index + place) % options.length];
        return option && (index + place) % 5 !== 0 ? [[id, option.id] as const] : [];
      }),
    ),
  }));
}
