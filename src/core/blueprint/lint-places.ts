import type { Finding } from '../finding.ts';
import { unknownId } from '../readiness/lint-rule.ts';
import { pathText } from '../schema-findings.ts';
import type { BlueprintRules } from './blueprint-schema.ts';
import { placesOf } from './fill.ts';
import { place, type BlueprintLint } from './lint-known.ts';

/** The placeholders that a text may use, by the start of its path; the longest that fits counts. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'flows.slots': ['deadline', 'total'],
  'flows.terms': ['deadline', 'total'],
  'flows.flows': ['deadline', 'total'],
  'containment.faults': ['deadline', 'total'],
  'containment.rows': ['deadline', 'total'],
  guarantees: ['deadline', 'total'],
  'interims.interims': ['deadline', 'total'],
  'interims.items': ['deadline', 'total'],
  'interims.until.item': ['item', 'level'],
  'interims.until': ['items', 'tier'],
  'increments.preparation': ['dimension', 'step', 'count', 'items'],
  'increments.scenario': ['title', 'kind', 'items'],
  'increments.interim': ['name', 'count'],
  'increments.retire': ['name', 'count'],
  'wording.sentence': ['verdict', 'kind', 'open'],
  'wording.summary': [
    'scenarios',
    'counts',
    'verdicts',
    'lo',
    'hi',
    'items',
    'designs',
    'title',
    'count',
  ],
  'wording.flip.one': ['verdict', 'changes'],
  'wording.flip': ['factor', 'from', 'to'],
  'wording.considered': [
    'verdict',
    'ask',
    'tell',
    'askline',
    'tellline',
    'asklo',
    'telllo',
    'reasons',
  ],
  'wording.considered.flips': ['changes'],
  'wording.requirement': ['level', 'item'],
  'wording.question': ['scenarios', 'also', 'patterns'],
};

/** Placeholders that nothing fills. Paths and reasons of patterns hold none. */
export const lintPlaces: BlueprintLint = (rules) =>
  (Object.keys(rules) as (keyof BlueprintRules)[]).flatMap((file) =>
    textsIn(rules[file]).flatMap(({ path, text }): Finding[] => {
      const last = path.at(-1);
      // In a path of an operation, braces name its parameters.
      if (file === 'flows' && last === 'path') return [];
      const key = [file, ...path].join('.');
      const start = Object.keys(ALLOWED)
        .filter((each) => key === each || key.startsWith(`${each}.`))
        .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
      const allowed = last === 'because' ? [] : (ALLOWED[start] ?? []);
      const at = place(file, pathText(rules[file], path));
      return placesOf(text).flatMap((name) => unknownId(at, 'placeholder here', name, allowed));
    }),
  );

interface Text {
  readonly path: readonly string[];
  readonly text: string;
}

function textsIn(value: unknown, path: readonly string[] = []): Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
