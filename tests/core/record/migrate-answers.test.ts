import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/core/readiness/answer.ts';
import type { Bank, BankItem, Migration } from '../../../src/core/readiness/bank-schema.ts';
import { migrateAnswers, migrationsFrom } from '../../../src/core/readiness/migrate-answers.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { compareVersions, inRange, oldestIn } from '../../../src/core/readiness/version.ts';
import { english } from '../../english.ts';
import { RUNS } from '../readiness/arbitraries.ts';
import { testBank } from '../readiness/test-bank.ts';

const OLD = ['repeats', 'poison', 'fashion', 'staffing', 'duplicates', 'skills', 'on-call'];
const answer = fc.constantFrom<Answer>(
  ...[0, 1, 2, 3, 4].map((value) => ({ value })),
  { state: 'dk' },
  { state: 'na', reason: 'other' },
  { note: 'later' },
  {},
);
const answers = fc.dictionary(fc.constantFrom(...OLD), answer);

function skills(bank: Bank): BankItem {
  const found = itemsOf(bank).find(({ id }) => id === 'skills');
  if (!found) throw new Error('The test bank has the item skills.');
  return found;
}

describe('migrated answers', () => {
  test('are the same when they are migrated again (15)', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('1.0.0', '1.7.2', '2.0.0', '2.1.0'), (old, version) => {
        const bank = testBank();
        const once = migrateAnswers(bank, version, old, english.record.answers);
        if (!once.ok) throw new Error(once.message);
        expect(migrateAnswers(bank, bank.version, once.answers, english.record.answers)).toEqual({
          ...once,
          warnings: [],
        });
      }),
      RUNS,
    );
  });

  test('hold no level that was not in the file, and never a 0 for an item that was not mapped (15)', () => {
    fc.assert(
      fc.property(answers, (old) => {
        const migrated = migrateAnswers(testBank(), '1.0.0', old, english.record.answers);
        if (!migrated.ok) throw new Error(migrated.message);
        const origins: Record<string, string[]> = {
          poison: ['poison'],
          duplicates: ['duplicates', 'repeats'],
          skills: ['skills', 'staffing'],
          'on-call': ['on-call', 'staffing'],
        };
        for (const [id, given] of Object.entries(migrated.answers)) {
          expect(origins[id]?.map((from) => old[from])).toContainEqual(given);
        }
      }),
      RUNS,
    );
  });

  test('keep what stands under the new id already', () => {
    const old = { repeats: { value: 1 }, duplicates: { value: 4 } };
    expect(migrateAnswers(testBank(), '1.0.0', old, english.record.answers)).toEqual({
      ok: true,
      answers: { duplicates: { value: 4 } },
      warnings: ['"repeats" became "duplicates", which has an answer already; that one was kept.'],
    });
  });

  test('lose a "not applicable" that the successor does not allow', () => {
    const old = { staffing: { state: 'na', reason: 'out-of-scope' } } as const;
    expect(migrateAnswers(testBank(), '1.0.0', old, english.record.answers)).toEqual({
      ok: true,
      answers: { skills: { state: 'na', reason: 'out-of-scope' } },
      warnings: [
        '"staffing" became "skills", "on-call" in version 2.0.0; each took over its answer, so check them.',
        '"on-call" can no longer be "not applicable", so its answer was dropped.',
      ],
    });
  });

  test('say nothing about items that were not answered', () => {
    const old = { repeats: {}, fashion: {}, staffing: {} };
    expect(migrateAnswers(testBank(), '1.0.0', old, english.record.answers)).toEqual({
      ok: true,
      answers: {},
      warnings: [],
    });
    expect(migrateAnswers(testBank(), '2.1.0', old, english.record.answers)).toEqual({
      ok: true,
      answers: {},
      warnings: [],
    });
  });

  test('pass through a chain of migrations in order', () => {
    const step = (from: string, to: string, rename: Record<string, string>): Migration => ({
      ...{ from, to, rename },
      ...{ drop: [], split: {} },
    });
    const bank = testBank((each) => {
      each.version = '4.0.1';
      each.registry.push('middle', 'final');
      each.retired.push('middle');
      each.dimensions[1]?.items.push({ ...skills(each), id: 'final' });
      each.migrations = [
        step('3.x', '4.0.0', { middle: 'final' }),
        step('1.x', '2.0.0', { repeats: 'duplicates' }),
        step('2.x', '3.0.0', { fashion: 'middle' }),
      ];
    });
    expect(migrationsFrom(bank, '1.2.3').reached).toBe('4.0.0');
    expect(
      migrateAnswers(
        bank,
        '1.2.3',
        { repeats: { value: 2 }, fashion: { value: 3 } },
        english.record.answers,
      ),
    ).toEqual({
      ok: true,
      answers: { duplicates: { value: 2 }, final: { value: 3 } },
      warnings: [],
    });
  });
});

test('versions are compared as numbers, not as text', () => {
  expect(compareVersions('1.10.0', '1.9.0')).toBeGreaterThan(0);
  expect(compareVersions('2.0.0', '10.0.0')).toBeLessThan(0);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  expect([inRange('1.4.0', '1.x'), inRange('10.4.0', '1.x'), inRange('1.4.0', '1.4.x')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([inRange('1.4.0', '1.5.x'), inRange('1.4.0', '1.4.0'), inRange('1.4.1', '1.4.0')]).toEqual(
    [false, true, false],
  );
  expect([oldestIn('1.x'), oldestIn('1.4.x'), oldestIn('1.4.2')]).toEqual([
    '1.0.0',
    '1.4.0',
    '1.4.2',
  ]);
});
