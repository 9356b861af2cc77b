import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { compare, ratio, ZERO, type Ratio } from '../../../src/core/exact/ratio.ts';
import type { Answers } from '../../../src/core/readiness/answer.ts';
import { assess } from '../../../src/core/readiness/assess.ts';
import { isAssessed, levelOf, scoreOf } from '../../../src/core/readiness/dimension-score.ts';
import { indexOf, talliesOf, tierOf } from '../../../src/core/readiness/evaluate.ts';
import { levelsOf, type Levels } from '../../../src/core/readiness/levels.ts';
import { tierRange } from '../../../src/core/readiness/pivotal.ts';
import { gateStatuses } from '../../../src/core/readiness/requirements.ts';
import { itemsOf, type ScoringBank } from '../../../src/core/readiness/scoring-bank.ts';
import { tallyOf } from '../../../src/core/readiness/tally.ts';
import { assessed, completeAnswers, RUNS, scoringBank, shuffled } from './arbitraries.ts';
import { given, oracle } from './oracle.ts';
import { testBank } from './test-bank.ts';

const BANKS = scoringBank({ dimensions: 3, items: 3 });
const complete = BANKS.chain((bank) => completeAnswers(bank).map((levels) => ({ bank, levels })));

function parts(bank: ScoringBank, levels: Levels) {
  return {
    tier: tierOf(bank, levels),
    index: indexOf(bank, talliesOf(bank, levels)),
    dimensions: bank.dimensions.map((each) => ({
      score: scoreOf(tallyOf(each, levels)),
      level: levelOf(bank, tallyOf(each, levels)),
    })),
  };
}

/** a <= b where null stands for "no score" and compares with itself only. */
function atMost(a: Ratio | null, b: Ratio | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) <= 0;
}

describe('the score', () => {
  test('is what the specification, written down a second time, says', () => {
    fc.assert(
      fc.property(assessed(), fc.constantFrom(0, 4), ({ bank, answers }, unknown) => {
        const expected = oracle(bank, given(bank, answers, unknown));
        const levels = levelsOf(bank, answers, { unknown });
        const index = indexOf(bank, talliesOf(bank, levels));
        expect(tierOf(bank, levels)).toBe(expected.tier);
        expect(index === null).toBe(expected.index === undefined);
        if (index && expected.index) {
          expect(compare(index, ratio(expected.index.num, expected.index.den))).toBe(0);
        }
        for (const dimension of bank.dimensions) {
          const level = isAssessed(bank, tallyOf(dimension, levels))
            ? levelOf(bank, tallyOf(dimension, levels))
            : undefined;
          expect(level).toBe(expected.levels[dimension.id]);
        }
      }),
      RUNS,
    );
  });

  test('lies in 0 <= lo <= point <= hi <= 1, for the index and for every dimension (1)', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const { index, dimensions } = assess(bank, answers);
        for (const { lo, point, hi } of [index, ...dimensions]) {
          if (lo === null || hi === null) continue;
          const between = point ?? lo;
          expect([0, lo, between, hi, 1]).toEqual(
            [0, lo, between, hi, 1].toSorted((a, b) => a - b),
          );
        }
      }),
      RUNS,
    );
  });

  test('never falls when an answer rises, nor does a level or the tier (2)', () => {
    fc.assert(
      fc.property(
        assessed(),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        ({ bank, answers }, pick, by) => {
          const known = itemsOf(bank).filter(({ id }) => answers[id]?.value !== undefined);
          fc.pre(known.length > 0);
          const { id = '' } = known[pick % known.length] ?? {};
          const raised = {
            ...answers,
            [id]: { value: Math.min(4, (answers[id]?.value ?? 0) + by) },
          };
          for (const replace of [{ unknown: 0 }, { unknown: 4 }, {}]) {
            const before = parts(bank, levelsOf(bank, answers, replace));
            const after = parts(bank, levelsOf(bank, raised, replace));
            expect(after.tier).toBeGreaterThanOrEqual(before.tier);
            expect(atMost(before.index, after.index)).toBe(true);
            for (const [index, dimension] of before.dimensions.entries()) {
              expect(atMost(dimension.score, after.dimensions[index]?.score ?? null)).toBe(true);
              expect(after.dimensions[index]?.level).toBeGreaterThanOrEqual(dimension.level);
            }
          }
        },
      ),
      RUNS,
    );
  });

  test('stays within any completion of the unknown answers, and so does the tier (6)', () => {
    fc.assert(
      fc.property(
        assessed(),
        fc.array(fc.nat({ max: 4 }), { minLength: 12, maxLength: 12 }),
        ({ bank, answers }, fill) => {
          const [lo, hi] = [
            levelsOf(bank, answers, { unknown: 0 }),
            levelsOf(bank, answers, { unknown: 4 }),
          ];
          const known = levelsOf(bank, answers);
          const completion = new Map(
            [...lo.keys()].map((id, i) => [id, known.get(id) ?? fill[i % 12] ?? 0]),
          );
          expect(
            atMost(indexOf(bank, talliesOf(bank, lo)), indexOf(bank, talliesOf(bank, completion))),
          ).toBe(true);
          expect(
            atMost(indexOf(bank, talliesOf(bank, completion)), indexOf(bank, talliesOf(bank, hi))),
          ).toBe(true);
          const tier = tierRange(bank, answers);
          expect(tierOf(bank, completion)).toBeGreaterThanOrEqual(tier.lo);
          expect(tierOf(bank, completion)).toBeLessThanOrEqual(tier.hi);
        },
      ),
      RUNS,
    );
  });

  test('never gets a wider interval from an answer to an unknown item (7)', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), fc.nat({ max: 4 }), ({ bank, answers }, pick, value) => {
        const known = levelsOf(bank, answers);
        const open = [...levelsOf(bank, answers, { unknown: 0 }).keys()].filter(
          (id) => !known.has(id),
        );
        fc.pre(open.length > 0);
        const after = { ...answers, [open[pick % open.length] ?? '']: { value } };
        const ends = (given: typeof answers) =>
          ([0, 4] as const).map((unknown) => parts(bank, levelsOf(bank, given, { unknown })));
        const [lo, hi] = ends(answers);
        const [newLo, newHi] = ends(after);
        if (!lo || !hi || !newLo || !newHi) throw new Error('both ends exist');
        expect(newLo.tier).toBeGreaterThanOrEqual(lo.tier);
        expect(newHi.tier).toBeLessThanOrEqual(hi.tier);
        expect(atMost(lo.index, newLo.index) && atMost(newHi.index, hi.index)).toBe(true);
        for (const index of lo.dimensions.keys()) {
          const [a, b] = [lo.dimensions[index], newLo.dimensions[index]];
          const [c, d] = [newHi.dimensions[index], hi.dimensions[index]];
          expect(atMost(a?.score ?? null, b?.score ?? null)).toBe(true);
          expect(atMost(c?.score ?? null, d?.score ?? null)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('of the index lies within the scores of the dimensions (11)', () => {
    fc.assert(
      fc.property(complete, ({ bank, levels }) => {
        const index = indexOf(bank, talliesOf(bank, levels)) ?? ZERO;
        const scores = bank.dimensions.map((each) => scoreOf(tallyOf(each, levels)) ?? ZERO);
        expect(scores.some((score) => compare(score, index) <= 0)).toBe(true);
        expect(scores.some((score) => compare(score, index) >= 0)).toBe(true);
      }),
      RUNS,
    );
  });

  test('at the extremes is tier 0 with index 0, the top tier with index 1, or wide open (10)', () => {
    fc.assert(
      fc.property(BANKS, (bank) => {
        const all = (value: number) =>
          Object.fromEntries(itemsOf(bank).map(({ id }) => [id, { value }]));
        const worst = assess(bank, all(0));
        expect([worst.tier, worst.index]).toEqual([
          { lo: 0, hi: 0 },
          { lo: 0, point: 0, hi: 0 },
        ]);
        const best = assess(bank, all(4));
        expect([best.tier, best.index]).toEqual([
          { lo: 3, hi: 3 },
          { lo: 1, point: 1, hi: 1 },
        ]);
        const none = assess(bank, {});
        expect([none.tier, none.index]).toEqual([
          { lo: 0, hi: 3 },
          { lo: 0, point: null, hi: 1 },
        ]);
        expect(
          none.dimensions.every(({ lo, point, hi }) => lo === 0 && point === null && hi === 1),
        ).toBe(true);
        expect(none.indexNaAsZero).toBeNull();
      }),
      RUNS,
    );
  });

  test('with all answers at 4 and one failed gate stays below the tier of that gate (8)', () => {
    fc.assert(
      fc.property(BANKS, fc.nat(), (bank, pick) => {
        fc.pre(bank.gates.length > 0);
        const gate = bank.gates[pick % bank.gates.length];
        const levels = new Map(itemsOf(bank).map(({ id }) => [id, 4]));
        for (const [tier, need] of Object.entries(gate?.min ?? {})) {
          levels.set(gate?.item ?? '', need - 1);
          expect(tierOf(bank, levels)).toBeLessThan(Number(tier));
        }
      }),
      RUNS,
    );
  });

  test('never passes a gate by "not applicable", even if a caller forces it (9)', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), ({ bank, answers }, pick) => {
        fc.pre(bank.gates.length > 0);
        const { item = '', min = {} } = bank.gates[pick % bank.gates.length] ?? {};
        const lowest = Math.min(...Object.keys(min).map(Number));
        const forced: Answers = { ...answers, [item]: { state: 'na', reason: 'other' } };
        expect(tierRange(bank, forced).hi).toBeLessThan(lowest);
        const gates = gateStatuses(bank, forced).filter((gate) => gate.item === item);
        expect(gates.map(({ met }) => met)).toEqual(Object.keys(min).map(() => false));
      }),
      RUNS,
    );
  });

  test('never falls by a lower threshold, floor or gate, or by removing a gate (19)', () => {
    fc.assert(
      fc.property(
        complete,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        ({ bank, levels }, pick, by) => {
          const before = tierOf(bank, levels);
          const lowered = (change: (bank: ScoringBank) => ScoringBank) =>
            expect(tierOf(change(bank), levels)).toBeGreaterThanOrEqual(before);
          const at = 1 + (pick % 3);
          const tiers = (
            change: (tier: ScoringBank['tiers'][number]) => ScoringBank['tiers'][number],
          ) =>
            lowered((old) => ({
              ...old,
              tiers: old.tiers.map((tier) => (tier.tier === at ? change(tier) : tier)),
            }));
          tiers((tier) => ({ ...tier, theta: Math.max(0, (tier.theta ?? 0) - by) }));
          tiers((tier) => ({
            ...tier,
            floors: Object.fromEntries(
              Object.entries(tier.floors).map(([id, floor]) => [id, floor - 1]),
            ),
          }));
          const gate = pick % Math.max(1, bank.gates.length);
          lowered((old) => ({ ...old, gates: old.gates.filter((_, index) => index !== gate) }));
          lowered((old) => ({
            ...old,
            gates: old.gates.map(({ item, min }) => ({
              item,
              min: Object.fromEntries(Object.entries(min).map(([tier, need]) => [tier, need - 1])),
            })),
          }));
        },
      ),
      RUNS,
    );
  });
});

describe('the same questions in another guise', () => {
  test('give the same bytes in any order of dimensions, items, tiers, gates and keys (3)', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), ({ bank, answers }, seed) => {
        const keys = <T extends object>(value: T): T =>
          Object.fromEntries(shuffled(Object.entries(value), seed)) as T;
        const reordered = keys({
          ...bank,
          tiers: shuffled(bank.tiers, seed).map((tier) =>
            keys({ ...tier, floors: keys(tier.floors) }),
          ),
          gates: shuffled(bank.gates, seed + 1),
          dimensions: shuffled(bank.dimensions, seed + 2).map((dimension) =>
            keys({
              ...dimension,
              items: shuffled(dimension.items, seed + 3).map((item) =>
                keys({ ...item, dependsOn: shuffled(item.dependsOn, seed) }),
              ),
            }),
          ),
        });
        expect(JSON.stringify(assess(reordered, keys(answers)))).toBe(
          JSON.stringify(assess(bank, answers)),
        );
      }),
      RUNS,
    );
  });

  test('give the same bytes with all weights multiplied (4)', () => {
    fc.assert(
      fc.property(
        assessed(),
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: 2, max: 50 }),
        ({ bank, answers }, c, k) => {
          const scaled = {
            ...bank,
            dimensions: bank.dimensions.map((dimension) => ({
              ...dimension,
              weight: dimension.weight * c,
              items: dimension.items.map((item) => ({ ...item, weight: item.weight * k })),
            })),
          };
          expect(JSON.stringify(assess(scaled, answers))).toBe(
            JSON.stringify(assess(bank, answers)),
          );
        },
      ),
      RUNS,
    );
  });

  test('score the same if an item is split into two equal halves with the same answer (5)', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), ({ bank, answers }, pick) => {
        const items = itemsOf(bank);
        const target = items[pick % items.length]?.id ?? '';
        const halved: ScoringBank = {
          ...bank,
          registry: [...bank.registry, 'second-half'],
          dimensions: bank.dimensions.map((dimension) => ({
            ...dimension,
            items: dimension.items.flatMap((item) =>
              item.id === target
                ? [item, { ...item, id: 'second-half' }]
                : [{ ...item, weight: item.weight * 2 }],
            ),
          })),
        };
        const answer = answers[target];
        const both = answer ? { ...answers, 'second-half': answer } : answers;
        const scores = (of: ScoringBank, given: typeof answers) => {
          const {
            tier,
            index,
            indexNaAsZero,
            tierNaAsZero,
            dimensions,
            confidence,
            thresholds,
            floors,
          } = assess(of, given);
          return {
            ...{ tier, index, indexNaAsZero, tierNaAsZero, confidence, thresholds, floors },
            dimensions: dimensions.map(({ id, state, lo, point, hi, level }) => ({
              id,
              state,
              lo,
              point,
              hi,
              level,
            })),
          };
        };
        expect(JSON.stringify(scores(halved, both))).toBe(JSON.stringify(scores(bank, answers)));
      }),
      RUNS,
    );
  });

  test('survive JSON, and the result is plain JSON too (15)', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const result = assess(bank, answers);
        const again = assess(JSON.parse(JSON.stringify(bank)), JSON.parse(JSON.stringify(answers)));
        // The same as toEqual, and ten times as fast on values of this size.
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result)).toBe(true);
        expect(isDeepStrictEqual(again, result)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the edges', () => {
  const even = (value: number) =>
    Object.fromEntries(itemsOf(testBank()).map(({ id }) => [id, { value }]));

  test('an index that is exactly the threshold reaches the tier, and one below it does not', () => {
    const theta = (percent: number) =>
      testBank((bank) => {
        bank.gates = [];
        for (const tier of bank.tiers) {
          tier.floors = {};
          if (tier.tier === 3) tier.theta = percent;
        }
      });
    expect(assess(theta(75), even(3)).tier).toEqual({ lo: 3, hi: 3 });
    expect(assess(theta(76), even(3)).tier).toEqual({ lo: 2, hi: 2 });
  });

  test('a need is met, open or missed, each said with what is there', () => {
    const { floors, thresholds } = assess(testBank(), { ...even(1), ordering: { state: 'dk' } });
    expect(floors.filter(({ tier }) => tier < 3)).toEqual([
      { dimension: 'processing', tier: 1, need: 1, have: { lo: 0, hi: 1 }, met: 'unknown' },
      { dimension: 'people', tier: 2, need: 1, have: { lo: 1, hi: 1 }, met: true },
      { dimension: 'processing', tier: 2, need: 2, have: { lo: 0, hi: 1 }, met: false },
    ]);
    expect(thresholds).toEqual([
      { tier: 1, need: 0.3, met: 'unknown' },
      { tier: 2, need: 0.55, met: false },
      { tier: 3, need: 0.75, met: false },
    ]);
  });

  test('a share that is exactly the limit reaches the level, and one below it does not', () => {
    // Duplicates has half of the weight of its dimension.
    const answers = { duplicates: { value: 3 }, poison: { value: 0 }, ordering: { value: 0 } };
    const level = (share: number) =>
      assess(
        testBank((bank) => (bank.levelShare = share)),
        answers,
      ).dimensions.find(({ id }) => id === 'processing')?.level;
    expect(level(50)).toEqual({ lo: 3, hi: 3 });
    expect(level(51)).toEqual({ lo: 0, hi: 0 });
  });

  test('a share of "not applicable" that is exactly the limit leaves a dimension assessed', () => {
    const answers = { skills: { state: 'na', reason: 'other' } } as const;
    const state = (limit: number) =>
      assess(
        testBank((bank) => (bank.naLimit = limit)),
        answers,
      ).dimensions.find(({ id }) => id === 'people')?.state;
    expect([state(50), state(49)]).toEqual(['assessed', 'not-assessed']);
  });
});

describe('not applicable', () => {
  test('raises the score of a dimension when it hides a weak item, which the line "na as 0" shows (17)', () => {
    const answers = { duplicates: { value: 3 }, poison: { value: 0 }, ordering: { value: 3 } };
    const hidden = { ...answers, poison: { state: 'na', reason: 'other' } } as const;
    const [honest, flattered] = [assess(testBank(), answers), assess(testBank(), hidden)];
    expect(honest.dimensions[1]).toMatchObject({ id: 'processing', point: 0.562 });
    expect(flattered.dimensions[1]).toMatchObject({ id: 'processing', point: 0.75 });
    expect([honest.indexNaAsZero, flattered.indexNaAsZero]).toEqual([0.562, 0.562]);
  });

  test('never raises the line "na as 0", nor its tier (17)', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), ({ bank, answers }, pick) => {
        const items = itemsOf(bank).filter(({ na }) => na.allowed);
        fc.pre(items.length > 0);
        const { id = '' } = items[pick % items.length] ?? {};
        const before = assess(bank, answers);
        const after = assess(bank, { ...answers, [id]: { state: 'na', reason: 'out-of-scope' } });
        if (before.indexNaAsZero !== null) {
          expect(after.indexNaAsZero).toBeLessThanOrEqual(before.indexNaAsZero);
        }
        expect(after.tierNaAsZero.lo).toBeLessThanOrEqual(before.tierNaAsZero.lo);
        expect(after.tierNaAsZero.hi).toBeLessThanOrEqual(before.tierNaAsZero.hi);
      }),
      RUNS,
    );
  });

  test('beyond the limit leaves a dimension unassessed: out of the index, below every floor', () => {
    const result = assess(testBank(), {
      duplicates: { value: 4 },
      poison: { value: 4 },
      ordering: { value: 4 },
      skills: { state: 'na', reason: 'out-of-scope' },
      'on-call': { value: 4 },
    });
    expect(result.dimensions[0]).toEqual({
      ...{ id: 'people', state: 'not-assessed', lo: null, point: null, hi: null, level: null },
      ...{ answered: 1, dk: 0, na: 1, unanswered: 0, of: 2 },
    });
    expect(result.index).toEqual({ lo: 1, point: 1, hi: 1 });
    expect(result.tier).toEqual({ lo: 1, hi: 1 });
    expect(result.floors.filter(({ dimension }) => dimension === 'people')).toEqual([
      { dimension: 'people', tier: 2, need: 1, have: null, met: false },
      { dimension: 'people', tier: 3, need: 2, have: null, met: false },
    ]);
  });

  test('everywhere gives no index and tier 0', () => {
    const bank = testBank((each) => {
      each.gates = [];
      for (const tier of each.tiers) tier.floors = {};
    });
    const na = Object.fromEntries(
      itemsOf(bank).map(({ id }) => [id, { state: 'na', reason: 'out-of-scope' } as const]),
    );
    const result = assess(bank, na);
    expect([result.tier, result.index]).toEqual([
      { lo: 0, hi: 0 },
      { lo: 0, point: null, hi: 0 },
    ]);
  });
});
