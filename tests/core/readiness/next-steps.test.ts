import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/core/readiness/assess.ts';
import { levelsOf } from '../../../src/core/readiness/levels.ts';
import { indexOf, talliesOf } from '../../../src/core/readiness/evaluate.ts';
import { display } from '../../../src/core/exact/display.ts';
import { minus } from '../../../src/core/exact/ratio.ts';
import { nextSteps } from '../../../src/core/readiness/next-steps.ts';
import { prerequisitesFirst } from '../../../src/core/readiness/prerequisites-first.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { assessed, RUNS } from './arbitraries.ts';
import { testBank } from './test-bank.ts';

describe('next steps', () => {
  test('are one for each known item below 4 and each item that nobody knows, and for no other', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const expected = itemsOf(bank)
          .filter(({ id }) => answers[id]?.state === 'dk' || (answers[id]?.value ?? 4) < 4)
          .map(({ id }) => id);
        const steps = nextSteps(bank, answers);
        expect(steps.map(({ item }) => item).sort()).toEqual(expected.sort());
        for (const { item, kind, from, to, effort } of steps) {
          const answer = answers[item];
          if (kind === 'find-out')
            expect([answer?.state, from, to, effort]).toEqual(['dk', 'dk', null, 1]);
          else expect([from, to]).toEqual([answer?.value, (answer?.value ?? 0) + 1]);
        }
      }),
      RUNS,
    );
  });

  test('gain what the guaranteed index rises by', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const before = indexOf(bank, talliesOf(bank, levelsOf(bank, answers, { unknown: 0 })));
        for (const { item, to, gain } of nextSteps(bank, answers)) {
          const raised = { ...answers, [item]: { value: to ?? 1 } };
          const after = indexOf(bank, talliesOf(bank, levelsOf(bank, raised, { unknown: 0 })));
          expect(gain).toBe(before && after ? display(minus(after, before), 5) : 0);
        }
      }),
      RUNS,
    );
  });

  test('say what they block at the next tier, and nothing blocks if nothing is said', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const { tier, nextSteps: steps, gates, floors, dimensions } = assess(bank, answers);
        const target = tier.lo + 1;
        for (const { item, from, blocks } of steps) {
          const level = from === 'dk' ? 0 : from;
          const open = gates.filter(
            (gate) => gate.item === item && gate.tier <= target && gate.met !== true,
          );
          expect(blocks.gate?.need).toBe(open.at(-1)?.need);
          const home = bank.dimensions.find(({ items }) => items.some(({ id }) => id === item))?.id;
          const need = Math.max(
            0,
            ...floors
              .filter((floor) => floor.dimension === home && floor.tier <= target)
              .filter((floor) => floor.have === null || floor.have.lo < floor.need)
              .map((floor) => floor.need),
          );
          const dimension = dimensions.find(({ id }) => id === home);
          if (dimension?.state === 'assessed') {
            expect(blocks.floor?.need).toBe(level < need ? need : undefined);
          }
        }
      }),
      RUNS,
    );
  });

  test('put prerequisites that are still too low first, and keep the ranking where nothing waits', () => {
    fc.assert(
      fc.property(assessed({ dimensions: 3, items: 4 }), ({ bank, answers }) => {
        const steps = nextSteps(bank, answers);
        const place = new Map(steps.map(({ item }, index) => [item, index]));
        const declared = new Map(itemsOf(bank).map((item) => [item.id, item.dependsOn]));
        for (const step of steps) {
          for (const id of step.dependsOn) {
            expect(place.get(id)).toBeLessThan(place.get(step.item) ?? 0);
            expect(declared.get(step.item)).toContain(id);
            expect(steps[place.get(id) ?? 0]?.unlocks).toContain(step.item);
          }
          for (const id of declared.get(step.item) ?? []) {
            const other = steps[place.get(id) ?? -1];
            const tooLow = other && (other.from === 'dk' || other.from < (step.to ?? 0));
            expect(step.dependsOn.includes(id)).toBe(step.to !== null && Boolean(tooLow));
          }
        }
        const rank = ({ blocks, gain, effort }: (typeof steps)[number]) =>
          Number('gate' in blocks) * 10 + Number('floor' in blocks) + gain / effort;
        const free = steps.filter(
          ({ dependsOn, unlocks }) => dependsOn.length + unlocks.length === 0,
        );
        for (const [index, step] of free.entries()) {
          const next = free[index + 1];
          // Gains are rounded to five decimals here; the core compares exact ones.
          if (next) expect(rank(step) + 1e-5).toBeGreaterThanOrEqual(rank(next));
        }
      }),
      RUNS,
    );
  });

  test('of an example: the gate first, then what it takes least effort to gain from', () => {
    const answers = {
      duplicates: { value: 1 },
      poison: { state: 'dk' },
      ordering: { value: 2 },
      skills: { value: 4 },
      'on-call': { value: 2 },
    } as const;
    const result = assess(testBank(), answers);
    expect(result.tier).toEqual({ lo: 0, hi: 1 });
    expect(result.nextSteps).toEqual([
      {
        ...{ item: 'poison', kind: 'find-out', from: 'dk', to: null, gain: 0.04687, effort: 1 },
        blocks: { floor: { dimension: 'processing', tier: 1, need: 1 } },
        ...{ unlocks: [], dependsOn: [] },
      },
      {
        ...{ item: 'duplicates', kind: 'raise', from: 1, to: 2, gain: 0.09375, effort: 3 },
        ...{ blocks: {}, unlocks: ['ordering'], dependsOn: [] },
      },
      {
        ...{ item: 'ordering', kind: 'raise', from: 2, to: 3, gain: 0.04687, effort: 1 },
        ...{ blocks: {}, unlocks: [], dependsOn: ['duplicates'] },
      },
      {
        ...{ item: 'on-call', kind: 'raise', from: 2, to: 3, gain: 0.03125, effort: 2 },
        ...{ blocks: {}, unlocks: [], dependsOn: [] },
      },
    ]);
  });
});

test('a prerequisite moves up to just before the first step that waits for it', () => {
  const steps = ['a', 'b', 'c', 'd'].map((item) => ({ item }));
  const order = (waits: Record<string, string[]>) =>
    prerequisitesFirst(steps, new Map(Object.entries(waits)))
      .map(({ item }) => item)
      .join('');
  expect(order({})).toBe('abcd');
  expect(order({ b: ['d'] })).toBe('adbc');
  expect(order({ a: ['c'], c: ['d'] })).toBe('dcab');
  expect(order({ a: ['d', 'c'] })).toBe('cdab');
  expect(order({ a: ['elsewhere'] })).toBe('abcd');
  expect(order({ a: ['b'], b: ['a'] })).toBe('bacd');
});
