import type { NeededPattern } from '../decision/advice.ts';
import type { ContainmentRow } from './containment.ts';
import type { PlannedPattern } from './plan.ts';
import type { Workbench } from './workbench.ts';

/**
 * The patterns of a scenario: those that the verdict needs in the order of the advice, then those that
 * only the containment of a fault brings in. A pattern that the edition does not have (an overlay may
 * hide it) is left out.
 */
export function scenarioPatterns(
  { patternById }: Workbench,
  advised: readonly NeededPattern[],
  rows: readonly ContainmentRow[],
): PlannedPattern[] {
  const reasons = new Map<string, Set<string>>();
  const add = (id: string, because: string) => {
    if (patternById.has(id)) reasons.set(id, (reasons.get(id) ?? new Set()).add(because));
  };
  for (const { pattern, because } of advised) for (const reason of because) add(pattern, reason);
  const known = new Set(reasons.keys());
  for (const { id, because } of rows.flatMap(({ needs }) => needs)) {
    // The advice has said better why; a second sentence to the same effect helps nobody.
    if (!known.has(id)) add(id, because);
  }
  return [...reasons].map(([id, because]) => ({
    id,
    title: patternById.get(id)?.title ?? id,
    because: [...because],
  }));
}
