import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextQuestions, undecidedArea } from '../../../src/core/decision/next-questions.ts';
import { reach, rectangle, verdict } from '../../../src/core/decision/verdict.ts';
import { shuffled } from '../readiness/arbitraries.ts';
import { answered, RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model } = testContent();
const strong = { ask: 0.5, tell: 0.5 };

describe('the undecided area', () => {
  test.each([
    ['neither: where telling is strong', { ask: [0, 0.8], tell: [0, 0.9] }, 0.8 * 0.4],
    ['event-driven: where asking is strong', { ask: [0, 0.7], tell: [0.6, 0.9] }, 0.2 * 0.3],
    ['a line: as if it were a hundredth wide', { ask: [0.6, 0.6], tell: [0, 0.9] }, 0.01 * 0.4],
    ['just touching the threshold', { ask: [0, 0.5], tell: [0.5, 0.9] }, 0.01 * 0.4],
    ['hybrid: none', { ask: [0.5, 0.7], tell: [0.6, 0.9] }, 0],
    ['another zone of the same verdict: none', { ask: [0, 0.9], tell: [0, 0.4] }, 0],
  ] as const)('%s', (_, area, expected) => {
    expect(undecidedArea(strong, area)).toBeCloseTo(expected, 12);
  });

  test('is empty if and only if the verdict is settled, and no answer enlarges it', () => {
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        const area = undecidedArea(model.strong, rectangle(reach(model, answers)));
        expect(area === 0).toBe(verdict(model, answers).settled);
        for (const { id, options } of model.factors) {
          if (Object.hasOwn(answers, id)) continue;
          for (const option of options) {
            const after = rectangle(reach(model, { ...answers, [id]: option.id }));
            expect(undecidedArea(model.strong, after)).toBeLessThanOrEqual(area + 1e-12);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('the next questions', () => {
  test('begin with what takes most of the undecided area away', () => {
    const found = nextQuestions(model, {});
    expect(found.map(({ factor }) => factor)).toEqual(['waiting', 'readers', 'copies']);
    // [0, 0.8] x [0, 0.856]; with several readers event-driven: [0, 0.75] x [0.6, 0.856], asking
    // strong in 0.25 x 0.256; with one reader: [0.2, 0.8] x [0, 0.64], telling strong in 0.6 x 0.14.
    expect(found[1]).toEqual({
      factor: 'readers',
      gain: expect.closeTo(1 - (0.25 * 0.256 + 0.6 * 0.14) / 2 / (0.8 * 0.356), 9) as number,
      leastGain: expect.closeTo(1 - (0.6 * 0.14) / (0.8 * 0.356), 9) as number,
      settles: 0,
      options: 2,
    });
  });

  test('say how many answers settle the verdict', () => {
    const [first] = nextQuestions(model, { readers: 'several' });
    expect(first).toMatchObject({
      factor: 'waiting',
      settles: 3,
      options: 3,
      gain: 1,
      leastGain: 1,
    });
  });

  test('are those that decide together where none decides alone, with no gain', () => {
    const twice = (pull: { ask: number; tell: number }) => [
      { id: 'one', ...pull },
      { id: 'other', ...pull },
    ];
    const factors = [
      { id: 'b', options: twice({ ask: 0, tell: 0.3 }) },
      { id: 'a', options: twice({ ask: 0, tell: 0.3 }) },
      { id: 'c', options: twice({ ask: 0.2, tell: 0 }) },
    ];
    // 1 - 0.7 * 0.7 = 0.51: both together are strong, and whichever is answered first leaves that open.
    const plane = { id: 'together', version: '1.0.0', strong, factors };
    const found = nextQuestions(plane, {});
    expect(verdict(plane, {}).settled).toBe(false);
    expect(found.map(({ factor, gain, settles }) => [factor, gain, settles])).toEqual([
      ['c', expect.closeTo(0.95, 9), 0],
      ['a', 0, 0],
      ['b', 0, 0],
    ]);
    const without = nextQuestions({ ...plane, factors: factors.slice(0, 2) }, {});
    expect(without.map(({ factor }) => factor)).toEqual(['a', 'b']);
    // The first answer says nothing on its own, and lets the second decide.
    const [next] = nextQuestions(plane, { a: 'one' });
    expect(next).toMatchObject({ factor: 'b', gain: 1, settles: 2 });
  });

  test('are open factors only, with gains from 0 to 1 in falling order; none once settled', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ model, answers }, seed) => {
        const found = nextQuestions(model, answers);
        const { settled } = verdict(model, answers);
        expect(found.length > 0).toBe(!settled);
        for (const [index, { factor, gain, leastGain }] of found.entries()) {
          expect(Object.hasOwn(answers, factor)).toBe(false);
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(1);
          expect(leastGain).toBeLessThanOrEqual(gain + 1e-12);
          expect(gain).toBeGreaterThanOrEqual(found[index + 1]?.gain ?? 0);
        }
        const mixed = { ...model, factors: shuffled(model.factors, seed) };
        expect(nextQuestions(mixed, answers)).toEqual(found);
      }),
      RUNS,
    );
  });
});
