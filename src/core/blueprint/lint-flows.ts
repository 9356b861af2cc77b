import type { Finding } from '../finding.ts';
import { repeated, unknownId } from '../readiness/lint-rule.ts';
import type { Condition } from './condition-schema.ts';
import type { Flow } from './flow-schema.ts';
import { place, type BlueprintLint } from './lint-known.ts';

const at = (path: string) => place('flows', path);

/** Slots, terms and deadlines that always have a value, and flows that use what there is. */
export const lintFlows: BlueprintLint = ({ flows: { slots, terms, deadlines, flows } }) => [
  ...slots.flatMap(({ slot, variants }) =>
    always(variants.at(-1), `slots.${slot}.variants`, 'variant of a slot'),
  ),
  ...always(deadlines.at(-1)?.purposes ? undefined : deadlines.at(-1), 'deadlines', 'deadline'),
  ...repeated(
    flows.map(({ id }) => id),
    (id) => at(`flows.${id}.id`),
    'flow',
  ),
  ...flows.flatMap((flow) =>
    flowFindings(
      flow,
      slots.map(({ slot }) => slot),
      terms,
    ),
  ),
];

function flowFindings(
  { id, roles, steps, operations, events }: Flow,
  slots: readonly string[],
  terms: readonly { id: string; variants: readonly Condition[] }[],
): Finding[] {
  const findings: Finding[] = roles.flatMap((slot) =>
    unknownId(at(`flows.${id}.roles`), 'slot', slot, slots),
  );
  let open = 0;
  for (const [index, step] of steps.entries()) {
    const path = `flows.${id}.steps.${index}`;
    if (step.kind === 'alt' || step.kind === 'opt' || step.kind === 'loop') open++;
    if (step.kind === 'end') open--;
    if (open < 0 || open > 1) {
      findings.push({
        ...at(path),
        message: 'blocks stand one behind the other, each with an end',
      });
    }
    const named = 'from' in step ? [step.from, step.to] : 'over' in step ? step.over : [];
    findings.push(...named.flatMap((slot) => unknownId(at(path), 'role of the flow', slot, roles)));
    if (!('from' in step)) continue;
    for (const term of step.terms ?? []) {
      findings.push(
        ...unknownId(
          at(`${path}.terms`),
          'term',
          term,
          terms.map((each) => each.id),
        ),
      );
    }
    const sure = step.terms?.some((term) =>
      terms.find((each) => each.id === term)?.variants.some(isUnconditional),
    );
    if (step.what !== undefined && step.kind !== 'fail' && !sure) {
      const hint = 'add a term that has a variant without a condition';
      findings.push({
        ...at(`${path}.terms`),
        message: 'this step can be left without any term',
        hint,
      });
    }
    if (step.what === undefined && step.label === undefined) {
      findings.push({ ...at(path), message: 'this step is neither drawn nor a row of the table' });
    }
  }
  if (open !== 0) findings.push({ ...at(`flows.${id}.steps`), message: 'a block has no end' });
  const conditional = [...operations, ...events].filter((each) => !isUnconditional(each));
  const names = [...operations, ...events].map((each) => each.id);
  if (conditional.length === 0) {
    findings.push(...repeated(names, (name) => at(`flows.${id}.${name}`), 'contract'));
  }
  return findings;
}

/** The finding for a list whose last entry does not hold for every scenario. */
function always(last: Condition | undefined, path: string, what: string): Finding[] {
  if (last && isUnconditional(last)) return [];
  const message = `the last ${what} has a condition, so some scenarios have none`;
  return [{ ...at(path), message, hint: 'put one without a condition at the end' }];
}

/** Whether a rule has no condition at all. */
export function isUnconditional(rule: Condition): boolean {
  const { zones, kinds, notKinds, when, unless, open, patterns, missing, flows, notFlows } = rule;
  return !(
    zones ||
    kinds ||
    notKinds ||
    when ||
    unless ||
    open ||
    patterns ||
    missing ||
    flows ||
    notFlows
  );
}
