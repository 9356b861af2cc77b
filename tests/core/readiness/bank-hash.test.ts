import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/core/finding.ts';
import { bankHash, wordingHash } from '../../../src/core/readiness/bank-hash.ts';
import type { Bank } from '../../../src/core/readiness/bank-schema.ts';
import { itemsOf, scoringPart } from '../../../src/core/readiness/scoring-bank.ts';
import {
  lintFingerprint,
  scoringFingerprint,
} from '../../../src/core/readiness/scoring-fingerprint.ts';
import { testBank } from './test-bank.ts';

type Change = (bank: Bank) => unknown;
const changed = (change: Change) => testBank((bank) => void change(bank));
const first = (bank: Bank) => bank.dimensions[0]?.items[0];

const SCORING: [string, Change][] = [
  ['the weight of an item', (bank) => Object.assign(first(bank) ?? {}, { weight: 1 })],
  ['the weight of a dimension', (bank) => Object.assign(bank.dimensions[0] ?? {}, { weight: 2 })],
  ['a threshold', (bank) => Object.assign(bank.tiers[1] ?? {}, { theta: 31 })],
  ['a floor', (bank) => Object.assign(bank.tiers[3]?.floors ?? {}, { people: 3 })],
  ['a gate', (bank) => Object.assign(bank.gates[0] ?? {}, { min: { 1: 1, 2: 3 } })],
  ['the number of gates', (bank) => bank.gates.pop()],
  ['the share of a level', (bank) => (bank.levelShare = 70)],
  ['the limit of "not applicable"', (bank) => (bank.naLimit = 20)],
  ['an item fewer', (bank) => bank.dimensions[0]?.items.pop()],
];
const WORDING: [string, Change][] = [
  ['a question', (bank) => Object.assign(first(bank) ?? {}, { ask: 'Other words?' })],
  ['an anchor', (bank) => first(bank)?.anchors.splice(0, 1, 'Nothing.')],
  ['the reason of a gate', (bank) => Object.assign(bank.gates[0] ?? {}, { why: 'Because.' })],
  ['the name of a tier', (bank) => Object.assign(bank.tiers[0] ?? {}, { name: 'stay' })],
];

describe('the hash of a bank', () => {
  test.each(SCORING)('changes with %s', (_, change) => {
    expect(bankHash(changed(change))).not.toBe(bankHash(testBank()));
  });

  test.each(WORDING)(
    'is the same with %s reworded, while the wording hash differs',
    (_, change) => {
      expect(bankHash(changed(change))).toBe(bankHash(testBank()));
      expect(wordingHash(changed(change))).not.toBe(wordingHash(testBank()));
    },
  );

  test('changes with the order of the registry, which gives links their meaning', () => {
    expect(bankHash(changed((bank) => bank.registry.reverse()))).not.toBe(bankHash(testBank()));
  });

  test('is the same without the wording, and with another order of dimensions and items', () => {
    expect(bankHash(scoringPart(testBank()))).toBe(bankHash(testBank()));
    const turned = changed((bank) =>
      bank.dimensions.reverse().forEach(({ items }) => items.reverse()),
    );
    expect(bankHash(turned)).toBe(bankHash(testBank()));
    expect(wordingHash(turned)).toBe(wordingHash(testBank()));
    expect(bankHash(testBank())).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('the fingerprint of the scoring', () => {
  const recorded = { version: '2.1.0', fingerprint: scoringFingerprint(testBank()) };
  const faults = (change: Change) => lintFingerprint(changed(change), recorded).map(formatFinding);
  const message = (version: string) =>
    `content/assessment/bank.yaml: version: the same answers score differently than in version 2.1.0\n  found: ${version}\n  allowed: 3.0.0 or later\n  hint: raise the major version and add a migration, or undo the change of weights, gates, floors, thresholds or items`;

  test.each(SCORING)('finds %s without a higher major version', (_, change) => {
    expect(faults(change)).toEqual([message('2.1.0')]);
    const minor: Change = (bank) => [change(bank), (bank.version = '2.9.0')];
    expect(faults(minor)).toEqual([message('2.9.0')]);
    const major: Change = (bank) => [change(bank), (bank.version = '3.0.0')];
    expect(faults(major)).toEqual([]);
  });

  test.each(WORDING)('accepts %s in a patch', (_, change) => {
    expect(faults(change)).toEqual([]);
  });

  test('accepts items that a minor version adds, and asks for that version', () => {
    const add =
      (version: string): Change =>
      (bank) => {
        const item = itemsOf(bank)[0];
        if (item) bank.dimensions[1]?.items.push({ ...item, id: 'added', since: version });
        bank.version = version;
      };
    expect(faults(add('2.2.0'))).toEqual([]);
    expect(faults(add('2.1.1'))).toEqual([
      'content/assessment/bank.yaml: version: items were added since version 2.1.0: added\n  found: 2.1.1\n  allowed: 2.2.0 or later\n  hint: raise the minor version',
    ]);
    const gated: Change = (bank) => {
      add('2.2.0')(bank);
      bank.gates.push({
        item: 'added',
        min: { 1: 1 },
        why: 'w',
        unlocks: 'u',
        guide: 'guide/first',
      });
    };
    expect(faults(gated)).toEqual([message('2.2.0')]);
  });
});
