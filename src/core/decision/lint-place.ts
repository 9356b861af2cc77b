import type { Finding } from '../finding.ts';
import { unknownId } from '../readiness/lint-rule.ts';
import { UNKNOWN } from './answers.ts';
import type { DecisionModel } from './model-schema.ts';

type Place = Pick<Finding, 'file' | 'path'>;

const FOLDER = 'content/decision';

/** The files that findings name. */
export const FILES = {
  model: `${FOLDER}/model.yaml`,
  factors: `${FOLDER}/factors.yaml`,
  advice: `${FOLDER}/advice.yaml`,
  scenarios: `${FOLDER}/scenarios.yaml`,
} as const;

/** The file of a case. */
export function caseFile(id: string): string {
  return `content/cases/${id}.yaml`;
}

/** The findings for options, by factor, that the model does not have. `unknown` is refused, too. */
export function unknownOptions(
  { factors }: DecisionModel,
  { file, path }: Place,
  chosen: Readonly<Record<string, readonly string[]>>,
): Finding[] {
  return Object.entries(chosen).flatMap(([id, options]) => {
    const place = { file, path: `${path}.${id}` };
    const factor = factors.find((each) => each.id === id);
    if (!factor) {
      return unknownId(
        place,
        'factor',
        id,
        factors.map((each) => each.id),
      );
    }
    const ids = factor.options.map((option) => option.id);
    return options.flatMap((option) => unknownId(place, `option of ${id}`, option, ids));
  });
}

/** The findings for answers that the model does not have; `unknown` is allowed. */
export function unknownAnswers(
  model: DecisionModel,
  place: Place,
  answers: Readonly<Record<string, string>>,
): Finding[] {
  const chosen = Object.entries(answers).map(([factor, option]) => [
    factor,
    option === UNKNOWN ? [] : [option],
  ]);
  return unknownOptions(model, place, Object.fromEntries(chosen));
}
