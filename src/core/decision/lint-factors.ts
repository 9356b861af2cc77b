import type { Finding } from '../finding.ts';
import { repeated, unknownId, type KnownIds } from '../readiness/lint-rule.ts';
import type { Advice } from './advice-schema.ts';
import { UNKNOWN } from './answers.ts';
import { FILES } from './lint-place.ts';
import type { Factor } from './model-schema.ts';
import type { DecisionContent } from './parse-decision.ts';

/** Options that are whole, justified and not idle, examples that fit, and ids that lead somewhere. */
export function lintFactors({ model, advice }: DecisionContent, known: KnownIds): Finding[] {
  return model.factors.flatMap((factor) => {
    const place = (path: string) => ({ file: FILES.factors, path: `${factor.id}.${path}` });
    const ids = factor.options.map(({ id }) => id);
    const findings = [
      ...repeated(ids, (id) => place(`options.${id}.id`), 'option'),
      ...unknownId(place('page'), 'guide page', factor.page, known.pages),
      ...factor.examples.flatMap(({ option }, index) =>
        unknownId(place(`examples.${index}.option`), `option of ${factor.id}`, option, ids),
      ),
      ...factor.options.flatMap(({ id, source }) =>
        unknownId(place(`options.${id}.source`), 'source', source, known.sources),
      ),
      ...unjustified(factor, advice, place),
    ];
    if (ids.includes(UNKNOWN)) {
      findings.push({
        ...place(`options.${UNKNOWN}.id`),
        message: `"${UNKNOWN}" stands for an open answer and cannot be an option`,
        hint: 'call it something else, or remove it: every factor may stay open',
      });
    }
    if (factor.options.every(({ ask, tell }) => ask === 0 && tell === 0)) {
      if (!ids.some((id) => isNamed(advice, factor.id, id))) {
        findings.push({
          ...place('options'),
          message: 'no answer to this factor changes anything: no pull, and no advice names it',
          hint: 'give it a pull, use it in advice.yaml, or do not ask',
        });
      }
    }
    return findings;
  });
}

/** Options without a sentence; one that has no effect anywhere has to say so in it. */
function unjustified(
  factor: Factor,
  advice: Advice,
  place: (path: string) => Pick<Finding, 'file' | 'path'>,
): Finding[] {
  return factor.options.flatMap(({ id, ask, tell, because }) => {
    if (because.trim() !== '') return [];
    const at = place(`options.${id}.because`);
    if (ask > 0 || tell > 0) {
      const hint = 'say in one sentence why it pulls this way and this much';
      return [{ ...at, message: 'this option pulls without a reason', hint }];
    }
    if (isNamed(advice, factor.id, id)) {
      const hint = 'say in one sentence why it pulls neither way';
      return [{ ...at, message: 'this option does not say why it pulls nothing', hint }];
    }
    const message = 'this option has no effect anywhere and does not say so';
    return [{ ...at, message, hint: 'say in one sentence why it changes nothing' }];
  });
}

/** Whether any condition of the advice names an option. */
function isNamed({ kinds, parts, patterns }: Advice, factor: string, option: string): boolean {
  return [...kinds, ...parts, ...patterns].some(
    ({ when }) => Object.hasOwn(when, factor) && when[factor]?.includes(option),
  );
}
