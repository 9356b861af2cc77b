import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { BankPatch } from '../../../src/core/patch/bank-forms.ts';
import { DecisionPatch } from '../../../src/core/patch/decision-forms.ts';
import { patchBank } from '../../../src/core/patch/patch-bank.ts';
import { bankHash } from '../../../src/core/readiness/bank-hash.ts';
import type { Bank } from '../../../src/core/readiness/bank-schema.ts';
import {
  lintFingerprint,
  scoringFingerprint,
} from '../../../src/core/readiness/scoring-fingerprint.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { shuffled } from '../readiness/arbitraries.ts';
import { testBank, testBankFiles } from '../readiness/test-bank.ts';
import { bankFaults, itemText, patchedBank, patchOf, unlintedBank } from './patched.ts';

const RUNS = { numRuns: 1000 };
const upstream = testBank();

type Change = readonly [at: string, path: readonly (string | number)[]];

/** Every text of the test bank, by the address and the path that change it. */
const TEXTS: readonly Change[] = [
  ...[0, 1, 2, 3, 4].map((level): Change => ['bank', ['levels', level]]),
  ...upstream.dimensions.flatMap(({ id }): Change[] => [
    [`dimension/${id}`, ['title']],
    [`dimension/${id}`, ['summary']],
  ]),
  ...itemsOf(upstream).flatMap(({ id }): Change[] => [
    ...['ask', 'whoKnows', 'evidenceHint'].map((key): Change => [`item/${id}`, [key]]),
    ...[0, 1, 2, 3, 4].map((level): Change => [`item/${id}`, ['anchors', level]]),
  ]),
  ...upstream.tiers.flatMap(({ id }) =>
    ['name', 'meaning', 'advice'].map((key): Change => [`tier/${id}`, [key]]),
  ),
  ...upstream.gates.flatMap(({ item }) =>
    ['why', 'unlocks'].map((key): Change => [`gate/${item}`, [key]]),
  ),
];

/** Numbers that decide scores, with values of which some are those of upstream. */
const NUMBERS: readonly (readonly [...Change, readonly unknown[]])[] = [
  ['bank', ['levelShare'], [70, 85]],
  ['bank', ['naLimit'], [20, 40]],
  ['dimension/people', ['weight'], [1, 2]],
  ['dimension/processing', ['weight'], [3, 6]],
  ['item/skills', ['weight'], [1, 3]],
  ['item/on-call', ['weight'], [1, 3]],
  ['item/poison', ['weight'], [1, 2]],
  ['item/poison', ['na', 'allowed'], [true, false]],
  ['tier/domains', ['theta'], [55, 60]],
  ['tier/default', ['floors', 'people'], [2, 3]],
  ['gate/on-call', ['min', '2'], [2, 3]],
];

function nested(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function overlayOf(changes: readonly (readonly [...Change, unknown])[]) {
  const operations = changes.map(([at, path, value]) => ({ at, set: nested(path, value) }));
  return { patch: stringify({ format: 1, operations }) };
}

/** The entry at an address, found without the code under test. */
function entryOf(bank: Bank, at: string): Record<string, unknown> {
  const [kind, id] = at.split('/');
  const found = {
    bank,
    dimension: bank.dimensions.find((each) => each.id === id),
    item: itemsOf(bank).find((each) => each.id === id),
    tier: bank.tiers.find((each) => each.id === id),
    gate: bank.gates.find((each) => each.item === id),
  }[kind ?? ''];
  if (!found) throw new Error(`There is no ${at}.`);
  return found as unknown as Record<string, unknown>;
}

function withoutEdition({ edition, ...bank }: Bank) {
  return { bank, edition };
}

describe('a patch of the bank', () => {
  test('rewords what it names and blanks nothing else', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...TEXTS), word), {
          minLength: 1,
          maxLength: 8,
          selector: ([change]) => change,
        }),
        (drawn) => {
          const changes = drawn.map(
            ([[at, path], word], index) => [at, path, `${word} ${index}`] as const,
          );
          const { bank, edition } = withoutEdition(unlintedBank(overlayOf(changes)));
          const expected = testBank((copy) => {
            for (const [at, [key = '', level], text] of changes) {
              const entry = entryOf(copy, at);
              if (level === undefined) entry[key] = text;
              else (entry[key] as string[])[Number(level)] = text;
            }
          });
          expect(bank).toEqual(expected);
          expect(edition).toMatchObject({ comparable: true, removed: {} });
          expect(bankHash(bank)).toBe(bankHash(upstream));
        },
      ),
      RUNS,
    );
  });

  test('compares with upstream if and only if the same answers score the same', () => {
    const choice = fc
      .constantFrom(...NUMBERS)
      .chain(([at, path, values]) =>
        fc.constantFrom(...values).map((value) => [at, path, value] as const),
      );
    const recorded = scoringFingerprint(upstream);
    let comparable = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(choice, {
          minLength: 1,
          maxLength: 6,
          selector: ([at, path]) => [at, ...path].join(),
        }),
        (changes) => {
          const bank = unlintedBank(overlayOf(changes));
          const same = scoringFingerprint(bank) === recorded;
          comparable += same ? 1 : 0;
          expect(bank.edition?.comparable).toBe(same);
          expect(bankHash(bank) === bankHash(upstream)).toBe(same);
        },
      ),
      RUNS,
    );
    expect(comparable).toBeGreaterThan(20);
  });

  test('gives the same bank in whatever order operations on different keys are written', () => {
    const changes = TEXTS.map(([at, path], index) => [at, path, `text ${index}`] as const);
    const { bank } = withoutEdition(patchedBank(overlayOf(changes)));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const other = patchedBank(overlayOf(shuffled(changes, seed)));
        expect(withoutEdition(other).bank).toEqual(bank);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['no file at all', {}],
    ['a file without operations', { patch: 'format: 1\noperations: []\n' }],
    ['a file of comments', { patch: '# nothing yet\n' }],
  ])('that says nothing (%s) leaves upstream as it is', (_, overlay) => {
    expect(patchedBank(overlay)).toEqual(upstream);
    expect(patchedBank(overlay)).not.toHaveProperty('edition');
  });

  test('merges maps, and replaces lists unless they are named by place', () => {
    const bank = patchedBank(
      patchOf(
        '{at: item/poison, set: {na: {allowed: false}, search: [x], anchors: {4: best}}}',
        '{at: tier/domains, set: {floors: {people: 2}}}',
        '{at: gate/duplicates, set: {min: {3: 3}}}',
      ),
    );
    expect(entryOf(bank, 'item/poison')).toMatchObject({
      na: { allowed: false },
      search: ['x'],
      anchors: ['poison is at 0', 'poison is at 1', 'poison is at 2', 'poison is at 3', 'best'],
      weight: 1,
    });
    expect(entryOf(bank, 'tier/domains')['floors']).toEqual({ processing: 2, people: 2 });
    expect(entryOf(bank, 'gate/duplicates')['min']).toEqual({ 1: 1, 2: 2, 3: 3 });
  });

  test('takes a key away only when told so', () => {
    const bank = patchedBank(
      patchOf(
        '{at: tier/domains, unset: [floors.people]}',
        '{at: gate/duplicates, unset: [min.1]}',
      ),
    );
    expect(entryOf(bank, 'tier/domains')['floors']).toEqual({ processing: 2 });
    expect(entryOf(bank, 'gate/duplicates')['min']).toEqual({ 2: 2 });
  });

  test('puts items that it adds behind the registry of upstream, in the order of their ids', () => {
    const bank = patchedBank(
      patchOf(
        `{at: dimension/people, add: [${itemText('x-zeal')}, ${itemText('x-budget')}], before: on-call}`,
        '{at: bank, add: {retired: [{id: x-old, because: nobody understood it}]}}',
      ),
    );
    expect(bank.registry).toEqual([...upstream.registry, 'x-budget', 'x-old', 'x-zeal']);
    expect(bank.retired).toEqual([...upstream.retired, 'x-old']);
    expect(bank.dimensions[1]?.items.map(({ id }) => id)).toEqual([
      'skills',
      'x-zeal',
      'x-budget',
      'on-call',
    ]);
    expect(entryOf(bank, 'item/x-zeal')['since']).toBe('2.1.0');
    expect(bank.edition).toMatchObject({
      comparable: false,
      own: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown,
      removed: { 'x-old': 'nobody understood it' },
    });
  });

  test('retires what it takes away, with the reason, and what only pointed at it', () => {
    const bank = patchedBank(
      patchOf(
        '{at: item/duplicates, set: {weight: 1, core: false}}',
        '{at: item/poison, set: {core: true}}',
        '{at: item/ordering, set: {dependsOn: [poison, on-call]}}',
        '{at: dimension/people, remove: true, because: the group decides}',
        '{at: gate/on-call, remove: true, because: the group decides}',
      ),
    );
    expect(bank.retired).toEqual([...upstream.retired, 'on-call', 'skills']);
    expect(bank.registry).toEqual(upstream.registry);
    expect(bank.edition?.removed).toEqual({
      skills: 'the group decides',
      'on-call': 'the group decides',
    });
    expect(entryOf(bank, 'item/ordering')['dependsOn']).toEqual(['poison']);
    expect(entryOf(bank, 'tier/default')['floors']).toEqual({ processing: 3 });
  });

  test('that takes any items away leaves nothing that points at them', () => {
    const ids = itemsOf(upstream).map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), (gone) => {
        const gates = upstream.gates.filter(({ item }) => gone.includes(item));
        const overlay = patchOf(
          ...gone.map((id) => `{at: item/${id}, remove: true, because: reason ${id}}`),
          ...gates.map(({ item }) => `{at: gate/${item}, remove: true, because: gone}`),
        );
        const whole = upstream.dimensions.some(({ items }) =>
          items.every(({ id }) => gone.includes(id)),
        );
        // A dimension without items has the wrong form; the lint names what else makes no sense.
        for (const fault of bankFaults(overlay)) {
          expect(fault).toMatch(/^overlay\/assessment\/patch\.yaml: operations\.\d \(/);
          expect(fault).not.toMatch(/registry|retired|migration|no such/);
        }
        if (whole) return;
        const bank = unlintedBank(overlay);
        expect(bank.registry).toEqual(upstream.registry);
        expect(new Set(bank.retired)).toEqual(new Set([...upstream.retired, ...gone]));
        expect(Object.keys(bank.edition?.removed ?? {}).sort()).toEqual([...gone].sort());
        for (const { dependsOn } of itemsOf(bank))
          for (const id of dependsOn) expect(gone).not.toContain(id);
      }),
      { numRuns: 100 },
    );
  });

  test('may bring tiers, gates and dimensions of its own', () => {
    const items = [
      itemText('x-one', { core: true, na: { allowed: false } }),
      itemText('x-two'),
    ].join();
    const tier =
      '{tier: 3, id: x-all, name: All, meaning: m, advice: a, theta: 90, floors: {x-money: 1}}';
    const gate = '{item: x-one, min: {3: 1}, why: w, unlocks: u, guide: guide/first}';
    const dimension = `{id: x-money, title: Money, weight: 1, summary: s, items: [${items}]}`;
    const bank = patchedBank(
      patchOf(
        '{at: tier/default, remove: true, because: we stop at selected domains}',
        `{at: bank, add: {tiers: [${tier}], gates: [${gate}], dimensions: [${dimension}]}}`,
      ),
    );
    expect(bank.dimensions.map(({ id }) => id)).toEqual(['processing', 'people', 'x-money']);
    expect(bank.tiers.map(({ id }) => id)).toEqual(['stay', 'pilot', 'domains', 'x-all']);
    expect(bank.registry.slice(-2)).toEqual(['x-one', 'x-two']);
  });

  test('is not held to the recorded scoring of upstream', () => {
    const bank = patchedBank(patchOf('{at: dimension/people, set: {weight: 2}}'));
    const recorded = { version: '2.1.0', fingerprint: scoringFingerprint(upstream) };
    expect(lintFingerprint(bank, recorded)).toEqual([]);
    const { edition, ...unmarked } = bank;
    expect(edition).toBeDefined();
    expect(lintFingerprint(unmarked, recorded)).toHaveLength(1);
  });
});

describe('a whole file of an overlay', () => {
  const people = (items: string[], id = 'people') =>
    `{id: ${id}, title: Our people, weight: 1, summary: s, items: [${items.join()}]}`;
  const asked = (id: string, rest = {}) => itemText(id, { since: '1.0.0', ...rest });
  const skills = asked('skills', { core: true });
  const onCall = asked('on-call', { na: { allowed: false } });

  test('replaces a dimension, and a patch applies on top of it', () => {
    const bank = patchedBank({
      people: people([skills, onCall, asked('x-budget')]),
      ...patchOf('{at: item/x-budget, set: {weight: 2}}'),
    });
    expect(entryOf(bank, 'dimension/people')['title']).toBe('Our people');
    expect(entryOf(bank, 'item/x-budget')['weight']).toBe(2);
    expect(bank.registry.at(-1)).toBe('x-budget');
  });

  test('adds a dimension of a new name', () => {
    const own = people([asked('x-one', { core: true }), asked('x-two')], 'x-law');
    expect(patchedBank({ 'x-law': own }).dimensions.at(-1)?.id).toBe('x-law');
  });

  test('retires the items that it leaves out', () => {
    const bank = patchedBank({
      people: people([asked('x-one', { core: true }), onCall]),
    });
    expect(bank.edition?.removed).toEqual({
      skills: 'the dimension file of this edition does not ask it',
    });
  });

  test('is named by findings about it', () => {
    expect(bankFaults({ people: people([skills, onCall]).replace('[]', '[fax]') })).toEqual([
      'overlay/assessment/people.yaml: items.skills.patterns.0: there is no such pattern\n  found: fax\n  allowed: outbox, dead-letter-queue',
    ]);
  });
});

test('upstream leaves ids that start with x- to overlays', () => {
  const files = testBankFiles().map(({ path, data }) => ({
    path,
    data: JSON.parse(JSON.stringify(data).replaceAll('"skills"', '"x-skills"')) as unknown,
  }));
  expect(patchBank(files)).toMatchObject({
    ok: false,
    findings: [{ path: 'registry.5', found: 'x-skills' }],
  });
});

test.each([
  ['assessment', BankPatch],
  ['decision', DecisionPatch],
])('every key of a patch of the %s is described', (_, schema) => {
  const missing: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as { properties?: Record<string, { description?: string }> };
    for (const [key, inner] of Object.entries(properties ?? {})) {
      if (!inner.description) missing.push(`${path}.${key}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(z.toJSONSchema(schema), '');
  expect(missing).toEqual([]);
});
