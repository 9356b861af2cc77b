import words from 'virtual:locale/decide/tool';
import type { Scenario } from '../core/decision/decision.ts';
import { SCENARIO_LIMIT, TITLE_LIMIT } from '../core/record/portfolio-schema.ts';
import { notedScenarios } from './noted-scenarios.ts';

/** The scenarios in the order of the page, and which of them the form shows. There is always one. */
export interface Work {
  readonly scenarios: readonly Scenario[];
  /** Id of the scenario that the form shows. */
  readonly selected: string;
}

/** A scenario that was taken away, with the place it had. */
export interface Removed {
  readonly scenario: Scenario;
  readonly index: number;
}

/** What a scenario is called that nobody has given a name. */
export const UNTITLED = words.untitled;

/** The name of a scenario as readers see it. */
export const nameOf = ({ title }: Pick<Scenario, 'title'>): string => title.trim() || UNTITLED;

/** A portfolio with one scenario without answers. */
export function emptyWork(): Work {
  const id = freshId([]);
  return { scenarios: [{ id, title: '', answers: {} }], selected: id };
}

/** The selected scenario. @throws Error if there is none, which no function here leads to. */
export function selectedOf({ scenarios, selected }: Work): Scenario {
  const found = scenarios.find(({ id }) => id === selected) ?? scenarios[0];
  if (!found) throw new Error('a portfolio without a scenario');
  return found;
}

/** Whether a scenario says anything that would be a loss. */
export function isBlank({ title, note, answers }: Scenario): boolean {
  return title.trim() === '' && !note && Object.keys(answers).length === 0;
}

/** Whether nobody has put anything in yet. */
export function isUntouched({ scenarios }: Work): boolean {
  return scenarios.length <= 1 && scenarios.every(isBlank);
}

/**
 * Adds scenarios behind the last one and selects the first of them. Ids are made anew where they are
 * taken; a blank scenario that stands alone makes room. What would exceed the limit is left out.
 */
export function add(work: Work, added: readonly Omit<Scenario, 'id'>[]): Work {
  let scenarios = isUntouched(work) ? [] : work.scenarios;
  let first: string | undefined;
  for (const scenario of added.slice(0, SCENARIO_LIMIT - scenarios.length)) {
    const id = freshId(scenarios);
    first ??= id;
    scenarios = [...scenarios, { ...scenario, id }];
  }
  return first === undefined ? work : { scenarios, selected: first };
}

/** Adds one scenario behind the last one, even a blank one beside a blank one, and selects it. */
export function append(work: Work, scenario: Omit<Scenario, 'id'>): Work {
  if (work.scenarios.length >= SCENARIO_LIMIT) return work;
  const id = freshId(work.scenarios);
  return { scenarios: [...work.scenarios, { ...scenario, id }], selected: id };
}

/** Puts a scenario right behind the selected one and selects it. */
export function insertAfterSelected(work: Work, scenario: Omit<Scenario, 'id'>): Work {
  if (work.scenarios.length >= SCENARIO_LIMIT) return work;
  const id = freshId(work.scenarios);
  const place = indexOfSelected(work) + 1;
  return { scenarios: work.scenarios.toSpliced(place, 0, { ...scenario, id }), selected: id };
}

/** The title of a copy, at most as long as a file allows. */
export function copyTitle(scenario: Scenario, word: string): string {
  return `${nameOf(scenario).slice(0, TITLE_LIMIT - word.length - 3)} (${word})`;
}

/** Puts other values into the selected scenario. */
export function change(work: Work, values: Omit<Scenario, 'id'>): Work {
  return {
    ...work,
    scenarios: work.scenarios.map((scenario) =>
      scenario.id === work.selected ? { ...values, id: scenario.id } : scenario,
    ),
  };
}

/** Moves the selected scenario by one place; the same portfolio if it stands at that end. */
export function move(work: Work, by: -1 | 1): Work {
  const from = indexOfSelected(work);
  const to = from + by;
  const scenario = work.scenarios[from];
  if (!scenario || to < 0 || to >= work.scenarios.length) return work;
  return { ...work, scenarios: work.scenarios.toSpliced(from, 1).toSpliced(to, 0, scenario) };
}

/** Takes the selected scenario away and selects its neighbour; the last one leaves a blank one. */
export function remove(work: Work): { work: Work; removed: Removed } {
  const index = indexOfSelected(work);
  const scenario = selectedOf(work);
  const scenarios = work.scenarios.toSpliced(index, 1);
  const next = scenarios[Math.min(index, scenarios.length - 1)];
  return {
    work: next ? { scenarios, selected: next.id } : emptyWork(),
    removed: { scenario, index },
  };
}

/** Puts a scenario back where it was and selects it. */
export function restore(work: Work, { scenario, index }: Removed): Work {
  const others = isUntouched(work) ? [] : work.scenarios;
  const id = others.some((other) => other.id === scenario.id) ? freshId(others) : scenario.id;
  return { scenarios: others.toSpliced(index, 0, { ...scenario, id }), selected: id };
}

/** Place of the selected scenario, from 0. */
export function indexOfSelected({ scenarios, selected }: Work): number {
  return Math.max(
    0,
    scenarios.findIndex(({ id }) => id === selected),
  );
}

function freshId(scenarios: readonly Scenario[]): string {
  const taken = new Set([...scenarios.map(({ id }) => id), ...notedScenarios()]);
  let number = scenarios.length + 1;
  while (taken.has(`scenario-${number}`)) number++;
  return `scenario-${number}`;
}
