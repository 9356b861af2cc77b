import { applies } from './condition.ts';
import type { Summary } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import type { WholeCondition } from './whole-rules-schema.ts';

/** Ids of the scenarios for which a rule about the whole holds; empty if it does not hold at all. */
export function scenariosOf(
  rule: WholeCondition,
  worked: readonly WorkedScenario[],
  tier: Summary['tier'],
): string[] {
  if (rule.fromTier !== undefined && tier !== null && tier.lo < rule.fromTier) return [];
  if (rule.upToTier !== undefined && (tier === null || tier.lo > rule.upToTier)) return [];
  const held = worked.filter(
    ({ planned, situation }) =>
      (rule.settled === undefined || planned.settled === rule.settled) && applies(rule, situation),
  );
  return held.length >= (rule.least ?? 1) ? held.map(({ planned }) => planned.id) : [];
}
