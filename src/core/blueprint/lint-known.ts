import type { DecisionContent } from '../decision/parse-decision.ts';
import type { Finding } from '../finding.ts';
import type { KnownIds } from '../readiness/lint-rule.ts';
import type { BlueprintRules } from './blueprint-schema.ts';

/** Everything that the rules of the blueprint may point to. */
export interface BlueprintContext extends Pick<DecisionContent, 'model' | 'advice'> {
  readonly known: KnownIds;
  /** Ids of the assessment items. */
  readonly items: ReadonlySet<string>;
  /** Signals that each pattern watches, by its id. */
  readonly watch: ReadonlyMap<string, readonly string[]>;
}

/** One group of lint rules. */
export type BlueprintLint = (rules: BlueprintRules, context: BlueprintContext) => Finding[];

/** A place in a file of the blueprint. */
export function place(file: keyof BlueprintRules, path: string): Pick<Finding, 'file' | 'path'> {
  return { file: `content/blueprint/${file}.yaml`, path };
}
