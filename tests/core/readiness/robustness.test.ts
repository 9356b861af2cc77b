import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/exact/ratio.ts';
import { isUnknown, standingOf } from '../../../src/core/readiness/answer.ts';
import { assess } from '../../../src/core/readiness/assess.ts';
import { isAssessed, scoreOf } from '../../../src/core/readiness/dimension-score.ts';
import { thetaOf, tierOf } from '../../../src/core/readiness/evaluate.ts';
import { levelsOf, type Levels } from '../../../src/core/readiness/levels.ts';
import { optimismStress } from '../../../src/core/readiness/optimism-stress.ts';
import { pivotalAnswers, tierRange } from '../../../src/core/readiness/pivotal.ts';
import { robustnessRadius } from '../../../src/core/readiness/robustness-radius.ts';
import { itemsOf, type ScoringBank } from '../../../src/core/readiness/scoring-bank.ts';
import { tallyOf } from '../../../src/core/readiness/tally.ts';
import { weightFlips } from '../../../src/core/readiness/weight-flips.ts';
import { assessed, RUNS } from './arbitraries.ts';
import { given, oracle } from './oracle.ts';
import { testBank } from './test-bank.ts';

const SMALL = assessed({ dimensions: 2, items: 3 });

/** Answers of the test bank from levels in the order duplicates, poison, ordering, skills, on-call. */
function levels(...values: (number | 'dk')[]) {
  const ids = ['duplicates', 'poison', 'ordering', 'skills', 'on-call'];
  return Object.fromEntries(
    values.map((value, i) => [ids[i] ?? '', value === 'dk' ? { state: 'dk' as const } : { value }]),
  );
}

describe('pivotal answers', () => {
  test('are exactly those that re-evaluating every answer at every level finds (13)', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const range = (changed: typeof answers) => ({
          lo: oracle(bank, given(bank, changed, 0)).tier,
          hi: oracle(bank, given(bank, changed, 4)).tier,
        });
        const now = range(answers);
        const expected = itemsOf(bank).flatMap(({ id }) => {
          const from = answers[id]?.value ?? answers[id]?.state ?? 'unanswered';
          if (from === 'na') return [];
          return [0, 1, 2, 3, 4].flatMap((to) => {
            const tier = range({ ...answers, [id]: { value: to } });
            if (to === from || JSON.stringify(tier) === JSON.stringify(now)) return [];
            return [{ item: id, from, to, tier, open: typeof from === 'string' }];
          });
        });
        const order = (a: { item: string; to: number }, b: { item: string; to: number }) =>
          a.item === b.item ? a.to - b.to : a.item < b.item ? -1 : 1;
        expect(pivotalAnswers(bank, answers)).toEqual(expected.sort(order));
      }),
      RUNS,
    );
  });

  test('that are open decide an open verdict; a definite one is decided by nothing', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const { tier, decidedBy, pivotal } = assess(bank, answers);
        expect(decidedBy.length > 0).toBe(tier.lo < tier.hi);
        for (const id of decidedBy) expect(isUnknown(standingOf(answers, id))).toBe(true);
        const open = pivotal.filter((pivot) => pivot.open).map(({ item }) => item);
        if (open.length > 0) expect(decidedBy).toEqual([...new Set(open)]);
        else expect(tier.lo < tier.hi).toBe(decidedBy.length > 0);
      }),
      RUNS,
    );
  });

  test('name the one open gate that keeps the verdict open', () => {
    const result = assess(testBank(), levels(4, 4, 4, 4, 'dk'));
    expect(result.tier).toEqual({ lo: 1, hi: 3 });
    expect(result.decidedBy).toEqual(['on-call']);
    expect(result.pivotal.filter(({ item }) => item === 'on-call')).toEqual([
      { item: 'on-call', from: 'dk', to: 0, tier: { lo: 1, hi: 1 }, open: true },
      { item: 'on-call', from: 'dk', to: 1, tier: { lo: 1, hi: 1 }, open: true },
      { item: 'on-call', from: 'dk', to: 2, tier: { lo: 3, hi: 3 }, open: true },
      { item: 'on-call', from: 'dk', to: 3, tier: { lo: 3, hi: 3 }, open: true },
      { item: 'on-call', from: 'dk', to: 4, tier: { lo: 3, hi: 3 }, open: true },
    ]);
  });

  /** Three equal items of which two suffice, so that no single answer moves either end. */
  function twoOfThree(theta: number, floor: Record<string, number>) {
    return testBank((bank) => {
      bank.levelShare = 50;
      bank.gates = [];
      for (const item of bank.dimensions[0]?.items ?? []) item.weight = 1;
      for (const tier of bank.tiers) {
        if (tier.tier > 0) tier.theta = theta;
        tier.floors = tier.tier === 3 ? floor : {};
      }
    });
  }

  test('decide together if none does alone: those under the floors of the next tier', () => {
    const result = assess(twoOfThree(1, { processing: 3 }), { skills: { value: 4 } });
    expect(result.tier).toEqual({ lo: 2, hi: 3 });
    expect(result.pivotal.filter(({ open }) => open)).toEqual([]);
    expect(result.decidedBy).toEqual(['duplicates', 'ordering', 'poison']);
  });

  test('decide together if none does alone: all that are open if only the index is at stake', () => {
    const known = { skills: { value: 0 }, 'on-call': { value: 0 } };
    const result = assess(twoOfThree(40, {}), known);
    expect(result.tier).toEqual({ lo: 0, hi: 3 });
    expect(result.pivotal.filter(({ open }) => open)).toEqual([]);
    expect(result.decidedBy).toEqual(['duplicates', 'ordering', 'poison']);
  });
});

describe('the robustness radius', () => {
  /** Breadth first over all ways to lower answers; the number of steps at which a worse tier appears. */
  function bruteForce(bank: ScoringBank, start: Record<string, number | undefined>): number | null {
    const held = oracle(bank, start).tier;
    if (held === 0) return null;
    let wave = [start];
    const seen = new Set<string>();
    for (let steps = 0; wave.length > 0; steps++) {
      if (wave.some((each) => oracle(bank, each).tier < held)) return steps;
      wave = wave
        .flatMap((each) =>
          Object.entries(each).flatMap(([id, level]) =>
            level ? [{ ...each, [id]: level - 1 }] : [],
          ),
        )
        .filter((each) => {
          const key = Object.values(each).join();
          return !seen.has(key) && seen.add(key);
        });
    }
    return null;
  }

  test('is the least number of one-level downgrades that loses the tier (12)', () => {
    fc.assert(
      fc.property(SMALL, ({ bank, answers }) => {
        expect(robustnessRadius(bank, answers)).toBe(bruteForce(bank, given(bank, answers, 0)));
      }),
      RUNS,
    );
  });

  test.each([
    ['a gate just passed', levels(1, 4, 4, 4, 4), 1, 1],
    ['a floor that needs every item', levels(4, 3, 4, 4, 4), 3, 1],
    ['room above every need', levels(4, 4, 4, 4, 4), 3, 2],
    ['nothing to lose', levels(0, 0, 0, 0, 0), 0, null],
  ])('with %s', (_, answers, tier, radius) => {
    const result = assess(testBank(), answers);
    expect([result.tier.lo, result.radius]).toEqual([tier, radius]);
  });
});

describe('weight flips', () => {
  /** The tier with the share of one dimension set to `num / den`, the others in proportion. */
  function withShare(
    bank: ScoringBank,
    levels: Levels,
    id: string,
    num: number,
    den: number,
  ): number {
    const others = bank.dimensions
      .filter((each) => each.id !== id && isAssessed(bank, tallyOf(each, levels)))
      .reduce((sum, each) => sum + each.weight, 0);
    return tierOf(
      {
        ...bank,
        dimensions: bank.dimensions.map((each) => ({
          ...each,
          weight: each.id === id ? num * others : each.weight * (den - num),
        })),
      },
      levels,
    );
  }

  test('turn the tier just beyond the share that they name and not just before it', () => {
    fc.assert(
      fc.property(assessed({ dimensions: 3, items: 3, weight: 20 }), ({ bank, answers }) => {
        const levels = levelsOf(bank, answers, { unknown: 0 });
        const held = tierOf(bank, levels);
        for (const { dimension, kind, flipsAt, direction } of weightFlips(bank, answers).flips) {
          // The share is rounded down to a thousandth, so two thousandths further is beyond it.
          const at = Math.round(flipsAt * 1000);
          const up = direction === 'more' ? 1 : -1;
          const [beyond, before] = [at + up * 2, at - up * 2];
          const turned = (tier: number) => (kind === 'lose' ? tier < held : tier > held);
          if (beyond > 0 && beyond < 1000) {
            expect(turned(withShare(bank, levels, dimension, beyond, 1000))).toBe(true);
          }
          if (before > 0 && before < 1000) {
            expect(turned(withShare(bank, levels, dimension, before, 1000))).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  test('are absent only if no weighting at all moves the guaranteed tier', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const levels = levelsOf(bank, answers, { unknown: 0 });
        const held = tierOf(bank, levels);
        const extremes = bank.dimensions
          .filter((each) => isAssessed(bank, tallyOf(each, levels)))
          .flatMap((each) => scoreOf(tallyOf(each, levels)) ?? []);
        fc.pre(extremes.length > 1);
        const needs = (tier: number) =>
          bank.tiers.filter((each) => each.tier > 0 && each.tier <= tier);
        const canLose =
          held > 0 &&
          needs(held).some((tier) => extremes.some((score) => compare(score, thetaOf(tier)) < 0));
        // With thetas at 0 the tier depends on gates and floors alone.
        const free = { ...bank, tiers: bank.tiers.map((tier) => ({ ...tier, theta: 0 })) };
        const next = bank.tiers.find(({ tier }) => tier === held + 1);
        const canGain =
          next !== undefined &&
          tierOf(free, levels) > held &&
          extremes.some((score) => compare(score, thetaOf(next)) >= 0);
        expect(weightFlips(bank, answers).none).toBe(!canLose && !canGain);
      }),
      RUNS,
    );
  });

  test('name the share, the direction and the tier', () => {
    // Processing 1 with weight 3, people 0.5 with weight 1: index 0.875, the top tier needs 0.75.
    const bank = testBank((each) => each.tiers.forEach((tier) => (tier.floors = {})));
    expect(weightFlips(bank, levels(4, 4, 4, 2, 2))).toEqual({
      none: false,
      flips: [
        {
          dimension: 'people',
          kind: 'lose',
          tier: 3,
          share: 0.25,
          flipsAt: 0.5,
          direction: 'more',
        },
        {
          dimension: 'processing',
          kind: 'lose',
          tier: 3,
          share: 0.75,
          flipsAt: 0.5,
          direction: 'less',
        },
      ],
    });
    expect(weightFlips(bank, levels(4, 4, 4, 4, 4))).toEqual({ none: true, flips: [] });
  });
});

describe('the optimism stress', () => {
  test('is the tier with every answer above 0 one level lower', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const lowered = Object.entries(given(bank, answers, 0)).map(
          ([id, level]) => [id, level ? level - 1 : level] as const,
        );
        const stress = optimismStress(bank, answers);
        expect(stress).toBe(oracle(bank, Object.fromEntries(lowered)).tier);
        expect(stress).toBeLessThanOrEqual(tierRange(bank, answers).lo);
      }),
      RUNS,
    );
  });
});
