import type { Finding } from '../finding.ts';
import { repeated } from '../readiness/lint-rule.ts';
import { FILES, unknownAnswers } from './lint-place.ts';
import type { DecisionContent } from './parse-decision.ts';

/** Ready scenarios with ids of their own and answers that the model knows. */
export function lintScenarios({ model, scenarios }: DecisionContent): Finding[] {
  const place = (path: string) => ({ file: FILES.scenarios, path });
  return [
    ...repeated(
      scenarios.map(({ id }) => id),
      (id) => place(`${id}.id`),
      'scenario',
    ),
    ...scenarios.flatMap(({ id, answers }) =>
      unknownAnswers(model, place(`${id}.answers`), answers),
    ),
  ];
}
