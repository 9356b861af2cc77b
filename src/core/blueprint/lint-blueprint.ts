import type { Finding } from '../finding.ts';
import type { BlueprintRules } from './blueprint-schema.ts';
import { lintConditions } from './lint-conditions.ts';
import { lintCoverage } from './lint-coverage.ts';
import { lintFlows } from './lint-flows.ts';
import type { BlueprintContext } from './lint-known.ts';
import { lintPlaces } from './lint-places.ts';
import { lintReferences } from './lint-references.ts';

/**
 * Everything about the rules of the blueprint that their form alone does not show. Each finding stops
 * the build. The form itself is checked by `parseBlueprint` before.
 */
export function lintBlueprint(rules: BlueprintRules, context: BlueprintContext): Finding[] {
  return [lintConditions, lintFlows, lintCoverage, lintReferences, lintPlaces].flatMap((lint) =>
    lint(rules, context),
  );
}
