import type { Sequence, Step } from '../diagram/sequence.ts';
import { applies, firstOf, type Situation } from './condition.ts';
import { fill, type Values } from './fill.ts';
import type { Flow, FlowsFile, FlowStepRule } from './flow-schema.ts';
import type { FlowStep, Role } from './plan.ts';
import { castOf, type Cast } from './roles.ts';

/** A flow with its roles: as steps with their terms, and drawn. */
export interface PlannedFlow {
  readonly roles: readonly Role[];
  readonly steps: readonly FlowStep[];
  readonly sequence: Sequence;
  /** Side of the border of each role, by its id. */
  readonly where: ReadonlyMap<string, 'inside' | 'outside' | 'broker'>;
}

/** The first flow that holds; from a linted file there is one for every scenario. */
export function flowRuleOf({ flows }: FlowsFile, situation: Situation): Flow | undefined {
  return firstOf(flows, situation);
}

/** Casts a flow for a scenario. Steps, notes and blocks whose condition does not hold are left out. */
export function plannedFlow(
  file: FlowsFile,
  flow: Flow,
  situation: Situation,
  values: Values,
): PlannedFlow {
  const steps = flow.steps.filter((step) => applies(step, situation));
  const acting = new Set(steps.flatMap(slotsOf));
  const cast = castOf(
    file,
    flow.roles.filter((slot) => acting.has(slot)),
    situation,
  );
  const id = (slot: string) => cast.get(slot)?.id ?? slot;
  const roles = [...new Map([...cast.values()].map((role) => [role.id, role])).values()];
  return {
    roles: roles.map(({ id, name, does }) => ({ id, name, does: fill(does, values) })),
    steps: steps.flatMap((step) => flowStep(file, step, situation, values, id)),
    sequence: {
      participants: roles.map(({ id, short }) => ({ id, name: short })),
      steps: steps.flatMap((step) => drawn(step, values, id)),
    },
    where: whereOf(cast),
  };
}

function slotsOf(step: FlowStepRule): string[] {
  if ('from' in step) return [step.from, step.to];
  return 'over' in step ? step.over : [];
}

function whereOf(cast: Cast): PlannedFlow['where'] {
  return new Map([...cast.values()].map(({ id, where }) => [id, where]));
}

function flowStep(
  { terms }: FlowsFile,
  step: FlowStepRule,
  situation: Situation,
  values: Values,
  id: (slot: string) => string,
): FlowStep[] {
  if (!('from' in step) || step.kind === 'fail' || step.what === undefined) return [];
  const held = (step.terms ?? []).flatMap((name) => {
    const variants = terms.find((term) => term.id === name)?.variants ?? [];
    const found = firstOf(variants, situation);
    return found ? [fill(found.text, values)] : [];
  });
  return [
    {
      from: id(step.from),
      to: id(step.to),
      kind: step.kind,
      what: fill(step.what, values),
      terms: held.join('; '),
    },
  ];
}

function drawn(step: FlowStepRule, values: Values, id: (slot: string) => string): Step[] {
  if (step.kind === 'end') return [{ type: 'end' }];
  if (step.label === undefined) return [];
  const text = fill(step.label, values);
  switch (step.kind) {
    case 'note':
      return [{ type: 'note', over: step.over.map(id), text }];
    case 'else':
      return [{ type: 'else', text }];
    case 'alt':
    case 'opt':
    case 'loop':
      return [{ type: 'block', kind: step.kind, text }];
    default:
      return 'from' in step
        ? [{ type: 'arrow', kind: step.kind, from: id(step.from), to: id(step.to), text }]
        : [];
  }
}
