import { applies } from './condition.ts';
import { counted, fill, listed } from './fill.ts';
import type { Rollout } from './increment-schema.ts';
import type { Increment } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import { dimensionTitle, type Preparation } from './preparations.ts';
import { standingAfter, type Reached } from './raises.ts';
import { anchorOf, askOf } from './requirements.ts';
import type { Workbench } from './workbench.ts';

/** A preparation as an increment: which items it raises to what, and how an outsider sees that it is done. */
export function preparationIncrement(
  bench: Workbench,
  { id, dimension, step, raises, after }: Preparation,
): Increment {
  const words = bench.rules.increments.preparation;
  const values = {
    dimension: dimensionTitle(bench, dimension),
    step: String(step),
    count: counted(raises.length, 'level'),
    items: listed(raises.map(({ item, to }) => `${item} to ${to}`)),
  };
  const open = raises.some(({ from }) => typeof from !== 'number');
  return {
    id,
    kind: 'preparation',
    title: fill(words.title, values),
    raises: raises.map(({ item, from, to }) => ({
      item,
      ask: askOf(bench, item),
      from,
      to,
      toText: anchorOf(bench, item, to),
    })),
    scenarios: [],
    entry: fill(open ? words.open : words.entry, values),
    rollout: { by: 'none', text: fill(words.rollout, values) },
    rollback: fill(words.rollback, values),
    exit: fill(words.exit, values),
    after,
  };
}

/** The increment in which the design of the verdict goes live. */
export function scenarioIncrement(
  bench: Workbench,
  { planned, situation }: WorkedScenario,
  after: readonly string[],
  reached: Reached,
  behindPilot: boolean,
): Increment {
  const words = bench.rules.increments.scenario;
  const levels = planned.requirements.map(({ item, need }) => `${item} ${need}`);
  const values = {
    title: planned.title,
    kind: planned.kind.title,
    items: listed(levels),
  };
  const rollout = rolloutOf(bench, situation, reached);
  return {
    id: `live-${planned.id}`,
    kind: 'scenario',
    title: fill(words.title, values),
    raises: [],
    scenarios: [planned.id],
    entry: [levels.length > 0 ? words.entry : words.ready, ...(behindPilot ? [words.pilot] : [])]
      .map((text) => fill(text, values))
      .join(' '),
    rollout: { by: rollout.by, text: fill(rollout.text, values) },
    rollback: fill(rollout.rollback, values),
    exit: fill(rollout.exit, values),
    after,
  };
}

/** An interim design that goes live for its scenarios, or leaves again. */
export function interimIncrement(
  { rules }: Workbench,
  kind: 'interim' | 'retire-interim',
  rule: string,
  served: readonly WorkedScenario[],
  after: readonly string[],
): Increment {
  const words = kind === 'interim' ? rules.increments.interim : rules.increments.retire;
  const name = served[0]?.planned.interim?.title ?? rule;
  const values = { name, count: counted(served.length, 'scenario') };
  return {
    id: kind === 'interim' ? `interim-${rule}` : `retire-${rule}`,
    kind,
    title: fill(words.title, values),
    raises: [],
    scenarios: served.map(({ planned }) => planned.id),
    entry: fill(words.entry, values),
    rollout: { by: 'toggle', text: fill(words.rollout, values) },
    rollback: fill(words.rollback, values),
    exit: fill(words.exit, values),
    after,
  };
}

/**
 * The first way of rolling out that fits and whose own pattern asks for nothing that is known to be
 * missing by then; the last one if there is none.
 */
function rolloutOf(
  bench: Workbench,
  situation: WorkedScenario['situation'],
  reached: Reached,
): Rollout {
  const { patterns, scenario } = bench.rules.increments;
  const affordable = ({ by }: Rollout) =>
    Object.entries(bench.patternById.get(patterns[by] ?? '')?.requires ?? {}).every(
      ([item, need]) => {
        const have = standingAfter(bench, reached, item);
        return typeof have !== 'number' || have >= need;
      },
    );
  const fitting = scenario.rollouts.filter((rule) => applies(rule, situation));
  const found = fitting.find(affordable) ?? fitting.at(-1) ?? scenario.rollouts.at(-1);
  if (!found) throw new RangeError('increments.yaml has no rollout; the schema asks for one.');
  return found;
}
