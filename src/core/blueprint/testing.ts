import { applies } from './condition.ts';
import type { IntegrationPoint } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import type { Workbench } from './workbench.ts';

/** Where two parts meet, over all scenarios, with the tests that apply to at least one of them. */
export function integrationPoints(
  { rules }: Workbench,
  worked: readonly WorkedScenario[],
): IntegrationPoint[] {
  return rules.testing.flatMap((point): IntegrationPoint[] => {
    const held = worked.filter(({ situation }) => applies(point, situation));
    const tests = point.tests
      .filter((test) => held.some(({ situation }) => applies(test, situation)))
      .map(({ kind, test, passes }) => ({ kind, test, passes }));
    if (tests.length === 0) return [];
    return [
      { id: point.id, name: point.name, scenarios: held.map(({ planned }) => planned.id), tests },
    ];
  });
}
