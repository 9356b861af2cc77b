import type { Risk } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import { scenariosOf } from './whole-condition.ts';
import type { Workbench } from './workbench.ts';

/** What may go wrong with the whole, in the order of the rules, each with the scenarios it comes from. */
export function risksOf({ rules, tier }: Workbench, worked: readonly WorkedScenario[]): Risk[] {
  return rules.risks.flatMap((rule) => {
    const scenarios = scenariosOf(rule, worked, tier);
    if (scenarios.length === 0) return [];
    const { id, risk, because, mitigation } = rule;
    return [{ id, risk, because, mitigation, scenarios }];
  });
}
