import { unknownOptions } from '../decision/lint-place.ts';
import type { Finding } from '../finding.ts';
import { unknownId } from '../readiness/lint-rule.ts';
import { pathText } from '../schema-findings.ts';
import type { Condition } from './condition-schema.ts';
import { place, type BlueprintContext, type BlueprintLint } from './lint-known.ts';
import type { BlueprintRules } from './blueprint-schema.ts';

/** Conditions, patterns, items and sources that name something that is not there. */
export const lintConditions: BlueprintLint = (rules, context) => {
  const flowIds = rules.flows.flows.map(({ id }) => id);
  return fileKeys(rules).flatMap((file) =>
    objectsIn(rules[file]).flatMap(({ path, value }) => {
      const at = (key: string) => place(file, pathText(rules[file], [...path, key]));
      const { source } = value;
      return [
        ...conditionFindings(value, at, context, flowIds),
        ...(typeof source === 'string'
          ? unknownId(at('source'), 'source', source, context.known.sources)
          : []),
      ];
    }),
  );
};

function conditionFindings(
  { kinds, notKinds, flows, notFlows, when, unless, open, patterns, missing }: Condition,
  at: (key: string) => Pick<Finding, 'file' | 'path'>,
  { model, advice, known, items }: BlueprintContext,
  flowIds: readonly string[],
): Finding[] {
  const ids = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  const all = (key: string, what: string, list: unknown, there: Iterable<string>) =>
    ids(list).flatMap((id) => unknownId(at(key), what, id, there));
  const kindIds = advice.kinds.map(({ id }) => id);
  const factorIds = model.factors.map(({ id }) => id);
  return [
    ...all('kinds', 'kind', kinds, kindIds),
    ...all('notKinds', 'kind', notKinds, kindIds),
    ...all('flows', 'flow', flows, flowIds),
    ...all('notFlows', 'flow', notFlows, flowIds),
    ...all('open', 'factor', open, factorIds),
    ...all('patterns', 'pattern', patterns, known.patterns),
    ...all('missing', 'assessment item', missing, items),
    ...(when ? unknownOptions(model, at('when'), when) : []),
    ...(unless ? unknownOptions(model, at('unless'), unless) : []),
  ];
}

interface Found {
  readonly path: readonly PropertyKey[];
  readonly value: Condition & { readonly source?: unknown };
}

/** Every object inside a value, with the path to it. */
function objectsIn(value: unknown, path: readonly PropertyKey[] = []): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => objectsIn(each, [...path, key]));
  // Whatever has no key of a condition simply gives no finding.
  return Array.isArray(value) ? inner : [{ path, value: value as Found['value'] }, ...inner];
}

function fileKeys(rules: BlueprintRules): (keyof BlueprintRules)[] {
  return Object.keys(rules) as (keyof BlueprintRules)[];
}
