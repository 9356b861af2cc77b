import type { PublishedCase } from '../decision/case-schema.ts';
import { isMap, listAt, mapsIn, textAt, type Data } from './data.ts';
import type { DecisionFiles } from './decision-kinds.ts';
import type { Edition } from './edition.ts';

/** Reasons by `factor` or `factor/option`. */
type Removed = Edition['removed'];

/**
 * Takes answers to what is no longer asked out of everything that names them. What held only for such
 * answers can hold no more, so it goes as well; every verdict, kind, part and pattern stays the same.
 */
export function pruneDecision(
  { factors, advice, scenarios }: DecisionFiles,
  removed: Removed,
): void {
  for (const key of ['kinds', 'parts', 'patterns']) {
    const list = listAt(advice, key);
    for (const each of list)
      each['when'] = isMap(each['when']) ? reachable(each['when'], removed) : {};
    advice[key] = list.filter(({ when }) => when !== undefined);
  }
  for (const factor of factors) {
    const id = textAt(factor, 'id');
    factor['examples'] = mapsIn(factor['examples']).filter(
      (example) => !Object.hasOwn(removed, `${id}/${textAt(example, 'option')}`),
    );
  }
  for (const scenario of scenarios) {
    const { answers } = scenario;
    if (isMap(answers)) scenario['answers'] = stillAsked(answers, removed);
  }
}

/** Published cases with the answers that the model still asks for. */
export function pruneCases(cases: readonly PublishedCase[], removed: Removed): PublishedCase[] {
  return cases.map((each) => ({
    ...each,
    answers: {
      first: stillAsked(each.answers.first, removed),
      second: stillAsked(each.answers.second, removed),
    },
  }));
}

/** A condition without options that nobody can choose; undefined if it can hold no more. */
function reachable(when: Data, removed: Removed): Data | undefined {
  const left = Object.entries(when).map(([factor, options]) => [
    factor,
    Array.isArray(options) && !Object.hasOwn(removed, factor)
      ? options.filter((option) => !Object.hasOwn(removed, `${factor}/${String(option)}`))
      : [],
  ]);
  return left.some(([, options]) => options?.length === 0)
    ? undefined
    : (Object.fromEntries(left) as Data);
}

function stillAsked<Value>(
  answers: Record<string, Value>,
  removed: Removed,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([factor, option]) =>
        !Object.hasOwn(removed, factor) && !Object.hasOwn(removed, `${factor}/${String(option)}`),
    ),
  );
}
