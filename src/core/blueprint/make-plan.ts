import { bankHash } from '../readiness/bank-hash.ts';
import { contextOf } from './context.ts';
import { governanceOf } from './governance.ts';
import { incrementsOf } from './increments.ts';
import type { BlueprintKnowledge, PlanInput } from './knowledge.ts';
import { signalsOf } from './observability.ts';
import type { Plan } from './plan.ts';
import { platformsOf } from './platforms.ts';
import { planScenario } from './plan-scenario.ts';
import { questionsOf } from './questions.ts';
import { risksOf } from './risks.ts';
import { sharedPatterns } from './shared-patterns.ts';
import { missingOf, summaryOf } from './summary.ts';
import { integrationPoints } from './testing.ts';
import { workbenchOf } from './workbench.ts';

/**
 * Makes the blueprint of a portfolio and a readiness profile, either of which may be missing. Pure and
 * total: answers that the model or the bank do not know count as open (files with such answers are
 * refused before). Each scenario's section depends on that scenario and the profile alone. Titles and
 * notes of users stand in the plan as they were written.
 */
export function makePlan(knowledge: BlueprintKnowledge, input: PlanInput): Plan {
  const bench = workbenchOf(knowledge, input.profile);
  const worked = input.scenarios.map((scenario) => planScenario(bench, scenario));
  const increments = incrementsOf(bench, worked);
  const { model, bank } = knowledge;
  const patterns = sharedPatterns(bench, worked);
  return {
    format: 1,
    model: { id: model.id, version: model.version },
    bank:
      bank && bench.profile ? { id: bank.id, version: bank.version, hash: bankHash(bank) } : null,
    summary: summaryOf(bench, worked, increments),
    missing: missingOf(bench, worked.length),
    scenarios: worked.map(({ planned }) => planned),
    patterns,
    ...(knowledge.platforms && { platforms: platformsOf(knowledge.platforms, patterns) }),
    context: contextOf(worked),
    governance: governanceOf(bench, worked),
    testing: integrationPoints(bench, worked),
    observability: signalsOf(bench, worked),
    increments,
    risks: risksOf(bench, worked),
    questions: questionsOf(bench, worked),
  };
}
