import type { Finding } from '../finding.ts';
import type { KnownIds } from '../readiness/lint-rule.ts';
import type { PublishedCase } from './case-schema.ts';
import { lintAdvice } from './lint-advice.ts';
import { lintCases } from './lint-cases.ts';
import { lintFactors } from './lint-factors.ts';
import { lintScenarios } from './lint-scenarios.ts';
import { lintZones } from './lint-zones.ts';
import type { DecisionContent } from './parse-decision.ts';

/**
 * Everything about the decision content that its form alone does not show. Each finding stops the
 * build. The form itself (keys, types, pulls from 0 up to 1) is checked by `parseDecision` and
 * `parseCases` before.
 */
export function lintDecision(
  content: DecisionContent,
  cases: readonly PublishedCase[],
  known: KnownIds,
): Finding[] {
  return [
    ...lintFactors(content, known),
    ...lintZones(content.model),
    ...lintAdvice(content, known),
    ...lintScenarios(content),
    ...lintCases(content.model, cases),
  ];
}
