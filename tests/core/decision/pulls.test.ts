import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributions, wholePercents } from '../../../src/core/decision/contributions.ts';
import { planePart } from '../../../src/core/decision/plane-model.ts';
import { noisyOr, pulls } from '../../../src/core/decision/pulls.ts';
import { SIDES, zoneOf } from '../../../src/core/decision/zone.ts';
import { shuffled } from '../readiness/arbitraries.ts';
import { answered, answersTo, models, RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model } = testContent();

describe('pulls', () => {
  test.each([
    [{}, { ask: 0, tell: 0 }],
    [{ waiting: 'result' }, { ask: 0.75, tell: 0 }],
    [
      { waiting: 'result', readers: 'one' },
      { ask: 0.8, tell: 0 },
    ],
    [
      { waiting: 'receipt', readers: 'several', copies: 'many' },
      { ask: 0.5, tell: 0.856 },
    ],
    [
      { waiting: 'unknown', readers: 'neither-of-them', weather: 'fine' },
      { ask: 0, tell: 0 },
    ],
  ])('of %o are %o', (answers, expected) => {
    expect(pulls(model, answers)).toEqual(expected);
  });

  test('are what they are on paper, without the noise of floating point', () => {
    // In floating point 1 - 0.9 * 0.6 falls short of 0.46.
    const reasons = [0.1, 0.4].map((ask) => ({ ask, tell: 0.35 }));
    expect(1 - 0.9 * 0.6).toBeLessThan(0.46);
    expect(noisyOr(reasons)).toEqual({ ask: 0.46, tell: 0.5775 });
    expect(zoneOf({ ask: 0.46, tell: 0.99 }, noisyOr(reasons))).toBe('request-response');
  });

  test('lie between 0 and 1 and are never below the strongest reason', () => {
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        const both = pulls(model, answers);
        for (const side of SIDES) {
          expect(both[side]).toBeGreaterThanOrEqual(0);
          expect(both[side]).toBeLessThanOrEqual(1);
          for (const { id, options } of model.factors) {
            const own = options.find((option) => option.id === answers[id]);
            expect(both[side]).toBeGreaterThanOrEqual((own?.[side] ?? 0) - 1e-12);
          }
        }
      }),
      RUNS,
    );
  });

  test('never fall when a reason is added, however weak', () => {
    fc.assert(
      fc.property(answered, fc.nat(), fc.nat(), ({ model, answers }, f, o) => {
        const open = model.factors.filter(({ id }) => !Object.hasOwn(answers, id));
        const factor = open[f % Math.max(1, open.length)];
        fc.pre(factor !== undefined);
        const option = factor.options[o % factor.options.length];
        const [before, after] = [
          pulls(model, answers),
          pulls(model, { ...answers, [factor.id]: option?.id ?? '' }),
        ];
        for (const side of SIDES) expect(after[side]).toBeGreaterThanOrEqual(before[side]);
      }),
      RUNS,
    );
  });

  test('are the same to the bit in whatever order answers, factors and options come', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ model, answers }, seed) => {
        const mixed = {
          ...model,
          factors: shuffled(model.factors, seed).map((factor) => ({
            ...factor,
            options: shuffled(factor.options, seed + 1),
          })),
        };
        const other = Object.fromEntries(shuffled(Object.entries(answers), seed + 2));
        expect(pulls(mixed, other)).toEqual(pulls(model, answers));
        expect(contributions(mixed, other)).toEqual(contributions(model, answers));
      }),
      RUNS,
    );
  });

  test('need nothing of the wording', () => {
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        expect(pulls(planePart(model), answers)).toEqual(pulls(model, answers));
      }),
      RUNS,
    );
  });
});

describe('contributions', () => {
  test('share a pull by its logarithm', () => {
    const found = contributions(model, { waiting: 'result', readers: 'one', copies: 'many' });
    expect(found.map(({ side, factor, option, pull }) => [side, factor, option, pull])).toEqual([
      ['ask', 'waiting', 'result', 0.75],
      ['ask', 'readers', 'one', 0.2],
      ['tell', 'copies', 'many', 0.4],
    ]);
    // ln 0.25 / ln 0.2 = 0.8614
    expect(found.map(({ share }) => share.toFixed(4))).toEqual(['0.8614', '0.1386', '1.0000']);
    expect(found.map(({ percent }) => percent)).toEqual([86, 14, 100]);
  });

  test('with shares that rounding makes equal stand by their pulls', () => {
    // By id alone, b would come before c.
    const factors = Object.entries({ a: 0.9999999999999999, b: 5e-324, c: 1e-323 }).map(
      ([id, tell]) => ({ id, options: [{ id: 'yes', ask: 0, tell }] }),
    );
    const plane = { id: 'tiny', version: '1.0.0', strong: model.strong, factors };
    const found = contributions(plane, { a: 'yes', b: 'yes', c: 'yes' });
    expect(found.map(({ factor, share }) => [factor, share])).toEqual([
      ['a', 1],
      ['c', 0],
      ['b', 0],
    ]);
  });

  test('add up to the whole of each pull, and a stronger reason never has the smaller share', () => {
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        const all = contributions(model, answers);
        for (const side of SIDES) {
          const own = all.filter((each) => each.side === side);
          const reasons = model.factors.flatMap(({ id, options }) =>
            options.filter((option) => option.id === answers[id] && option[side] > 0),
          );
          expect(own.length).toBe(reasons.length);
          if (own.length === 0) continue;
          expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(own.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
          for (const [index, { pull, share }] of own.entries()) {
            expect(share).toBeGreaterThanOrEqual(own[index + 1]?.share ?? 0);
            expect(pull).toBeGreaterThanOrEqual(own[index + 1]?.pull ?? 0);
          }
        }
      }),
      RUNS,
    );
  });

  test.each([
    [[], []],
    [[1], [100]],
    [
      [1 / 3, 1 / 3, 1 / 3],
      [34, 33, 33],
    ],
    [
      [0.005, 0.995],
      [1, 99],
    ],
    [
      [0.004, 0.996],
      [0, 100],
    ],
  ])('as whole percents: %o is %o', (shares, percents) => {
    expect(wholePercents(shares)).toEqual(percents);
  });
});

test('random answers are really answered, and some models have pulls', () => {
  // Guards the arbitraries: with all answers open the properties above would show nothing.
  const drawn = fc.sample(
    models.chain((model) => answersTo(model).map((answers) => ({ model, answers }))),
    { numRuns: 200, seed: 7 },
  );
  expect(drawn.filter(({ answers }) => Object.keys(answers).length > 1).length).toBeGreaterThan(
    100,
  );
  expect(drawn.filter((each) => pulls(each.model, each.answers).ask > 0.5).length).toBeGreaterThan(
    40,
  );
});
