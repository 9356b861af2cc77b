import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pulls } from '../../../src/core/decision/pulls.ts';
import { verdict } from '../../../src/core/decision/verdict.ts';
import { SIDES, verdictOf, zoneOf } from '../../../src/core/decision/zone.ts';
import { answered, extensions, RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model } = testContent();

describe('the verdict', () => {
  test.each([
    ['neither', 'request-response', { ask: 0.49, tell: 0 }],
    ['request-response', 'request-response', { ask: 0.5, tell: 0.49 }],
    ['event-driven', 'event-driven', { ask: 0.49, tell: 0.5 }],
    ['hybrid', 'hybrid', { ask: 0.5, tell: 0.5 }],
  ] as const)('in the zone %s is %s', (zone, expected, point) => {
    expect(zoneOf(model.strong, point)).toBe(zone);
    expect(verdictOf(zone)).toBe(expected);
  });

  test.each([
    [
      'with nothing answered',
      {},
      {
        zone: 'neither',
        verdict: 'request-response',
        settled: false,
        zoneSettled: false,
        ask: [0, 0.8],
        tell: [0, 0.856],
      },
    ],
    [
      'that asks only, with an open factor that cannot make telling strong',
      { waiting: 'result', readers: 'one' },
      {
        zone: 'request-response',
        verdict: 'request-response',
        settled: true,
        zoneSettled: true,
        ask: [0.8, 0.8],
        tell: [0, 0.4],
      },
    ],
    [
      'that is the simpler one already, while the reason may still change',
      { readers: 'one', copies: 'many' },
      {
        zone: 'neither',
        verdict: 'request-response',
        settled: false,
        zoneSettled: false,
        ask: [0.2, 0.8],
        tell: [0.4, 0.64],
      },
    ],
    [
      'whose zone is open but not the verdict',
      { readers: 'one', copies: 'none' },
      {
        zone: 'neither',
        verdict: 'request-response',
        settled: true,
        zoneSettled: false,
        ask: [0.2, 0.8],
        tell: [0, 0.4],
      },
    ],
    [
      'that tells, and may ask as well',
      { readers: 'several' },
      {
        zone: 'event-driven',
        verdict: 'event-driven',
        settled: false,
        zoneSettled: false,
        ask: [0, 0.75],
        tell: [0.6, 0.856],
      },
    ],
    [
      'that is hybrid, which more reasons cannot undo',
      { waiting: 'receipt', readers: 'several' },
      {
        zone: 'hybrid',
        verdict: 'hybrid',
        settled: true,
        zoneSettled: true,
        ask: [0.5, 0.5],
        tell: [0.76, 0.856],
      },
    ],
  ])('%s', (_, answers, expected) => {
    expect(verdict(model, answers)).toEqual(expected);
  });

  test('has intervals that hold every way of answering more, each end reached by one', () => {
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        const { ask, tell } = verdict(model, answers);
        const points = extensions(model, answers).map((each) => pulls(model, each));
        for (const [side, [lo, hi]] of [
          ['ask', ask],
          ['tell', tell],
        ] as const) {
          const values = points.map((point) => point[side]);
          expect(Math.min(...values)).toBe(lo);
          expect(Math.max(...values)).toBe(hi);
        }
      }),
      RUNS,
    );
  });

  test('is settled if and only if no way of answering more changes it; so is the zone', () => {
    let settledCount = 0;
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        const now = verdict(model, answers);
        const zones = extensions(model, answers).map((each) => verdict(model, each).zone);
        expect(now.settled).toBe(zones.every((zone) => verdictOf(zone) === now.verdict));
        expect(now.zoneSettled).toBe(zones.every((zone) => zone === now.zone));
        if (now.settled && Object.keys(answers).length < model.factors.length) settledCount += 1;
      }),
      RUNS,
    );
    expect(settledCount).toBeGreaterThan(50);
  });

  test('is settled, with both ends of each interval equal, once everything is answered', () => {
    fc.assert(
      fc.property(answered, ({ model, answers }) => {
        const full = Object.fromEntries(
          model.factors.map(({ id, options }) => [id, answers[id] ?? options[0]?.id ?? '']),
        );
        const standing = verdict(model, full);
        expect([standing.settled, standing.zoneSettled]).toEqual([true, true]);
        for (const side of SIDES) expect(standing[side][0]).toBe(standing[side][1]);
      }),
      RUNS,
    );
  });
});
