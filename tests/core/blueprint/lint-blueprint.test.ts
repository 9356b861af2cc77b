import { describe, expect, test } from 'vitest';
import { proseFaults } from '../../../src/collections/prose-rules.ts';
import type { BlueprintRules } from '../../../src/core/blueprint/blueprint-schema.ts';
import { lintBlueprint } from '../../../src/core/blueprint/lint-blueprint.ts';
import { parseBlueprint } from '../../../src/core/blueprint/parse-blueprint.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { knowledge, yamlFiles } from './sample.ts';

const { model, advice, bank, patterns, rules } = knowledge;
const sources = yamlFiles('content').find(({ path }) => path.endsWith('sources.yaml'))?.data;
const context = {
  model,
  advice,
  known: {
    pages: new Set<string>(),
    patterns: new Set(patterns.map(({ id }) => id)),
    sources: new Set((sources as { id: string }[]).map(({ id }) => id)),
  },
  items: new Set(bank ? itemsOf(bank).map(({ id }) => id) : []),
  watch: new Map(patterns.map(({ id, watch }) => [id, watch.map(({ signal }) => signal)] as const)),
};

/** A writable copy of the rules; `first` is the entry that a test breaks. */
type Draft = { -readonly [Key in keyof BlueprintRules]: BlueprintRules[Key] };

function lint(change: (draft: Draft) => void): string[] {
  const draft: Draft = structuredClone(rules);
  change(draft);
  return lintBlueprint(draft, context).map(formatFinding);
}

function the<T>(entries: readonly T[], which: (entry: T) => boolean): T {
  const found = entries.find(which);
  if (!found) throw new Error('The rules have no such entry.');
  return found;
}

test('the rules as they are shipped have no findings', () => {
  expect(lint(() => undefined)).toEqual([]);
});

describe('finds', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    [
      'a factor that does not exist',
      ({ risks }) => (the(risks, ({ id }) => id === 'bulky').when = { dta: ['bulky'] }),
      'content/blueprint/risks.yaml: bulky.when.dta: there is no such factor\n  found: dta\n  allowed: one of 17 ids\n  hint: did you mean data?',
    ],
    [
      'an option that does not exist',
      ({ testing }) => (the(testing, ({ id }) => id === 'saga').unless = { data: ['bulk'] }),
      'content/blueprint/testing.yaml: saga.unless.data: there is no such option of data\n  found: bulk\n  allowed: carried, fetched, bulky\n  hint: did you mean bulky?',
    ],
    [
      'a kind that does not exist',
      ({ interims }) =>
        (the(interims.interims, ({ id }) => id === 'full-load').kinds = ['scheduled-pul']),
      'content/blueprint/interims.yaml: interims.full-load.kinds: there is no such kind\n  found: scheduled-pul\n  allowed: one of 34 ids\n  hint: did you mean scheduled-pull?',
    ],
    [
      'an item that does not exist',
      ({ interims }) => (the(interims.items, () => true).item = 'duplicate'),
      'content/blueprint/interims.yaml: items.0.item: there is no such assessment item\n  found: duplicate\n  allowed: one of 40 ids\n  hint: did you mean duplicates?',
    ],
    [
      'a pattern that does not exist',
      ({ containment }) =>
        the(containment.rows, ({ needs }) => needs.length > 0).needs.push({
          id: 'bulkhed',
          because: 'x',
        }),
      'content/blueprint/containment.yaml: rows.0.needs: there is no such pattern\n  found: bulkhed\n  allowed: one of 51 ids\n  hint: did you mean bulkhead?',
    ],
    [
      'a source that does not exist',
      ({ governance }) => (the(governance.schemaPolicy, () => true).source = 'rumour'),
      `content/blueprint/governance.yaml: schemaPolicy.0.source: there is no such source\n  found: rumour\n  allowed: one of ${context.known.sources.size} ids`,
    ],
    [
      'a signal that its pattern does not watch',
      ({ observability }) =>
        (the(observability.patterns, ({ pattern }) => pattern === 'claim-check').signal = 'vibes'),
      'content/blueprint/observability.yaml: patterns.31.signal: there is no such signal of claim-check\n  found: vibes\n  allowed: payload fetch failures by status (403, 404, 5xx), age of the oldest object against the lifecycle rule, objects without a message (weekly sample)',
    ],
    [
      'a pattern that plans can name without a signal',
      ({ observability }) => {
        observability.patterns = observability.patterns.filter(
          ({ pattern }) => pattern !== 'webhook',
        );
      },
      'content/blueprint/observability.yaml: patterns: the pattern webhook can be needed and has no signal with a threshold\n  hint: add an entry with pattern: webhook and a signal from its list watch',
    ],
    [
      'a fault without a row in one of its zones',
      ({ containment }) => {
        containment.rows = containment.rows.filter(
          ({ fault, when }) => fault !== 'broker-down' || when,
        );
      },
      'content/blueprint/containment.yaml: rows: no row says for every answer where broker-down stops in the zone event-driven\n  hint: add a row with fault: broker-down whose only condition is zones, or none',
    ],
    [
      'a kind without a flow',
      ({ flows }) => {
        flows.flows = flows.flows.filter(({ id }) => id !== 'plain-read-or-write');
      },
      'content/blueprint/flows.yaml: flows: no flow holds for every answer of the kind call\n  hint: add one with kinds: [call] or zones: [request-response] and no other condition',
    ],
    [
      'a slot whose last variant has a condition',
      ({ flows }) =>
        (the(the(flows.slots, ({ slot }) => slot === 'cache').variants, () => true).zones = [
          'hybrid',
        ]),
      'content/blueprint/flows.yaml: slots.cache.variants: the last variant of a slot has a condition, so some scenarios have none\n  hint: put one without a condition at the end',
    ],
    [
      'a step between roles that the flow does not have',
      ({ flows }) => (the(flows.flows, ({ id }) => id === 'pull').roles = ['receiver', 'source']),
      'content/blueprint/flows.yaml: flows.pull.steps.1: there is no such role of the flow\n  found: owner\n  allowed: receiver, source',
    ],
    [
      'a block without an end',
      ({ flows }) => the(flows.flows, ({ id }) => id === 'pull').steps.pop(),
      'content/blueprint/flows.yaml: flows.pull.steps: a block has no end',
    ],
    [
      'a step that can be left without terms',
      ({ flows }) => {
        const step = the(
          the(flows.flows, ({ id }) => id === 'topic').steps,
          ({ kind }) => kind === 'tell',
        );
        if ('terms' in step) step.terms = ['adapter'];
      },
      'content/blueprint/flows.yaml: flows.topic.steps.1.terms: this step can be left without any term\n  hint: add a term that has a variant without a condition',
    ],
    [
      'a placeholder that nothing fills',
      ({ guarantees }) => (the(guarantees.gives, () => true).text = 'Within {dedline}.'),
      'content/blueprint/guarantees.yaml: gives.0.text: there is no such placeholder here\n  found: dedline\n  allowed: deadline, total\n  hint: did you mean deadline?',
    ],
    [
      'a factor without somebody to ask',
      ({ wording }) => delete wording.question.factors['volume'],
      'content/blueprint/wording.yaml: question.factors: the factor volume has no entry\n  hint: say whom to ask and what the answer decides',
    ],
    [
      'a rollout at the end that does not always hold',
      ({ increments }) => increments.scenario.rollouts.pop(),
      'content/blueprint/increments.yaml: scenario.rollouts: the last entry has a condition, so some scenarios have none\n  hint: put an entry without a condition at the end',
    ],
    [
      'a verdict without a word on it',
      (draft) => {
        draft.considered = draft.considered.filter(
          ({ verdict, chosen, when, zones }) => verdict !== 'hybrid' || !chosen || when || zones,
        );
      },
      'content/blueprint/considered.yaml: (top level): no rule holds for every answer: hybrid, chosen, in the zone hybrid',
    ],
  ])('%s', (_, change, expected) => {
    expect(lint(change)).toContain(expected);
  });
});

test('a file that is missing or has the wrong form is a finding with its place', () => {
  const files = yamlFiles('content/blueprint').filter(({ path }) => !path.endsWith('risks.yaml'));
  const broken = files.map((file) =>
    file.path.endsWith('considered.yaml')
      ? { ...file, data: [{ verdict: 'hybird', chosen: true }] }
      : file,
  );
  const parsed = parseBlueprint(broken);
  expect(parsed.ok ? [] : parsed.findings.map(formatFinding)).toEqual([
    'content/blueprint/considered.yaml: 0.verdict: this value is not allowed\n  found: "hybird"\n  allowed: request-response, event-driven, hybrid',
    'content/blueprint/considered.yaml: 0.text: this key is missing\n  allowed: text',
    'content/blueprint/risks.yaml: (file): the file is missing',
  ]);
});

test('the texts obey the rules of prose, and no sentence is too long', () => {
  const texts = (value: unknown, path: string): { path: string; text: string }[] => {
    if (typeof value === 'string') return [{ path, text: value }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  };
  const faults = Object.entries(rules).flatMap(([file, value]) =>
    texts(value, file).flatMap(({ path, text }) =>
      proseFaults([{ text, line: 1 }]).map(({ message }) => `${path}: ${message}`),
    ),
  );
  expect(faults).toEqual([]);
});
