import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/core/readiness/assess.ts';
import { assessed, RUNS } from './arbitraries.ts';
import { testBank } from './test-bank.ts';

test('coverage is what is left of 1 by the width of the index interval', () => {
  fc.assert(
    fc.property(assessed(), ({ bank, answers }) => {
      const { index, confidence, dimensions } = assess(bank, answers);
      if (dimensions.some(({ state }) => state === 'assessed')) {
        // Three values rounded down to a thousandth each.
        expect(Math.abs(confidence.coverage - (1 - (index.hi - index.lo)))).toBeLessThan(0.0025);
      } else {
        expect(confidence.coverage).toBe(0);
      }
    }),
    RUNS,
  );
});

test('evidence never moves the score, and better evidence never lowers the confidence', () => {
  fc.assert(
    fc.property(assessed(), ({ bank, answers }) => {
      const graded = (grade: 'asserted' | 'documented' | 'verified') =>
        assess(
          bank,
          Object.fromEntries(
            Object.entries(answers).map(([id, answer]) => [id, { ...answer, evidence: { grade } }]),
          ),
        );
      const results = [graded('asserted'), graded('documented'), graded('verified')];
      const known = results[0]?.confidence.coverage !== 0;
      expect(results.map(({ confidence }) => confidence.evidence)).toEqual(
        known ? [0, 0.5, 1] : [null, null, null],
      );
      const scores = results.map(({ confidence: _, ...rest }) => JSON.stringify(rest));
      expect(new Set(scores).size).toBe(1);
    }),
    RUNS,
  );
});

test('the headline is the worst bar that there is', () => {
  const answers = {
    duplicates: { value: 3, evidence: { grade: 'verified' } },
    poison: { value: 3, evidence: { grade: 'documented' } },
    ordering: { state: 'dk' },
    skills: { value: 2 },
    'on-call': { value: 2 },
  } as const;
  const alone = assess(testBank(), answers).confidence;
  expect(alone).toEqual({
    coverage: 0.812,
    evidence: 0.576,
    agreement: null,
    headline: { measure: 'evidence', value: 0.576 },
  });
  const group = assess(testBank(), answers, { agreement: 0.4 }).confidence;
  expect(group.headline).toEqual({ measure: 'agreement', value: 0.4 });
  const tied = assess(testBank(), { ...answers, skills: {} }, { agreement: 0.687 }).confidence;
  expect([tied.coverage, tied.evidence, tied.headline.measure]).toEqual([0.687, 0.681, 'evidence']);
  const first = assess(testBank(), { ...answers, skills: {} }, { agreement: 0.681 }).confidence;
  expect(first.headline).toEqual({ measure: 'evidence', value: 0.681 });
  expect(assess(testBank(), {}).confidence).toEqual({
    coverage: 0,
    evidence: null,
    agreement: null,
    headline: { measure: 'coverage', value: 0 },
  });
});
