import { interimIncrement, preparationIncrement, scenarioIncrement } from './increment-text.ts';
import type { Increment } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import { preparationsOf } from './preparations.ts';
import { effortOf, raisesFor, type Raise, type Reached } from './raises.ts';
import { standing, type Workbench } from './workbench.ts';

/** A scenario with all that has to be raised for it, as if it stood alone. */
interface Queued {
  readonly work: WorkedScenario;
  readonly raises: readonly Raise[];
}

/**
 * The order of work. Scenarios with the fewest needs come first; before each stand the preparations
 * that it still lacks, and before these an interim design if the way is long. An interim that several
 * scenarios share goes live once and is removed after the last of them.
 */
export function incrementsOf(bench: Workbench, worked: readonly WorkedScenario[]): Increment[] {
  const queue = queueOf(bench, worked);
  const interims = interimsOf(bench, queue);
  const planned: Reached = new Map();
  const preparations = preparationsOf(
    bench,
    queue.map(({ work }) => raisesFor(bench, work.planned.requirements, planned)),
    bench.rules.increments.raisesTogether,
  );
  // Up to tier 1 the first flow that tells is a pilot, and the others wait for what it teaches.
  const pilot =
    bench.tier && bench.tier.lo <= 1 ? queue.map(({ work }) => work).find(tells) : undefined;
  const reached: Reached = new Map();
  const increments: Increment[] = [];
  for (const [place, { work, raises }] of queue.entries()) {
    const interim = interims.find(({ served }) => served.includes(work));
    if (interim && interim.served[0] === work) {
      increments.push(interimIncrement(bench, 'interim', interim.rule, interim.served, []));
    }
    for (const preparation of preparations.filter((each) => each.for === place)) {
      for (const { item, to } of preparation.raises) reached.set(item, to);
      increments.push(preparationIncrement(bench, preparation));
    }
    const after = preparations
      .filter((each) => each.for <= place && each.raises.some((raise) => isAmong(raises, raise)))
      .map(({ id }) => id);
    const behindPilot = pilot !== undefined && pilot !== work && tells(work);
    const waits = [
      ...(interim ? [`interim-${interim.rule}`] : []),
      ...(behindPilot ? [`live-${pilot.planned.id}`] : []),
      ...after,
    ];
    increments.push(scenarioIncrement(bench, work, waits, reached, behindPilot));
    if (interim && interim.served.at(-1) === work) {
      const lives = interim.served.map((each) => `live-${each.planned.id}`);
      increments.push(
        interimIncrement(bench, 'retire-interim', interim.rule, interim.served, lives),
      );
    }
  }
  return withoutShortcuts(increments);
}

function tells({ planned }: WorkedScenario): boolean {
  return planned.verdict !== 'request-response';
}

/** Scenarios with the fewest needs first, then those with the fewest raises, then as in the portfolio. */
function queueOf(bench: Workbench, worked: readonly WorkedScenario[]): Queued[] {
  return worked
    .map((work) => ({ work, raises: raisesFor(bench, work.planned.requirements, new Map()) }))
    .sort(
      (a, b) =>
        a.work.planned.requirements.length - b.work.planned.requirements.length ||
        a.raises.length - b.raises.length,
    );
}

/** The interim designs that go first, each with the scenarios that it serves in the order of work. */
function interimsOf(bench: Workbench, queue: readonly Queued[]) {
  const groups = new Map<string, WorkedScenario[]>();
  for (const { work, raises } of queue) {
    if (work.interimRule === null) continue;
    // What nobody knows may be there already: an interim pays for what is known to be missing.
    const known = raises.filter(({ item }) => typeof standing(bench, item) === 'number');
    const long = effortOf(bench, known) >= bench.rules.increments.interimFrom;
    const stay = bench.tier?.hi === 0 && work.situation.zone === 'event-driven';
    if (!long && !stay) continue;
    groups.set(work.interimRule, [...(groups.get(work.interimRule) ?? []), work]);
  }
  return [...groups].map(([rule, served]) => ({ rule, served }));
}

/** Whether a raise is one of those that a scenario waits for. */
function isAmong(raises: readonly Raise[], { item, to }: Raise): boolean {
  return raises.some((raise) => raise.item === item && raise.to >= to);
}

/**
 * Leaves out of `after` what another entry of it comes after anyway, so that each list names only the
 * last things to wait for.
 */
function withoutShortcuts(increments: readonly Increment[]): Increment[] {
  const before = new Map<string, Set<string>>();
  return increments.map((increment) => {
    const { id, after } = increment;
    const implied = new Set(after.flatMap((other) => [...(before.get(other) ?? [])]));
    before.set(id, new Set([...after, ...implied]));
    return { ...increment, after: after.filter((other) => !implied.has(other)) };
  });
}
