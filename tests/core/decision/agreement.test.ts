import { describe, expect, test } from 'vitest';
import { agreementBySource } from '../../../src/core/decision/agreement-by-source.ts';
import { agreement, judge } from '../../../src/core/decision/agreement.ts';
import {
  baselines,
  mostCommonOutcome,
  oneQuestion,
  twoQuestions,
} from '../../../src/core/decision/baselines.ts';
import { testCase, testContent } from './test-model.ts';

const { model } = testContent();

/** Answers whose verdict in the test model is the one that names them. */
const ASK = { waiting: 'result' };
const TELL = { readers: 'several' };
const BOTH = { waiting: 'receipt', readers: 'several' };

const source = (group: string) => ({
  url: 'https://example.org/',
  title: 'A log',
  publisher: 'Somebody',
  group,
});

const cases = [
  testCase('a', { source: source('shop'), answers: { first: ASK, second: ASK } }),
  testCase('b', {
    source: source('shop'),
    outcome: 'hybrid',
    also: ['event-driven'],
    answers: { first: TELL, second: BOTH },
    disagreement: 'The text does not say who waits.',
  }),
  testCase('c', {
    source: source('bank'),
    outcome: 'event-driven',
    answers: { first: TELL, second: ASK },
  }),
];

describe('agreement with published cases', () => {
  test('judges a verdict by the outcome and by what is defensible', () => {
    const published = { outcome: 'hybrid', also: ['event-driven'] } as const;
    const also = [...published.also];
    expect(judge({ ...published, also }, 'hybrid')).toBe('same');
    expect(judge({ ...published, also }, 'event-driven')).toBe('defensible');
    expect(judge({ ...published, also }, 'request-response')).toBe('different');
  });

  test('counts strictly and leniently, for each reading', () => {
    const { first, second } = agreement(model, cases);
    expect(first.strict).toEqual({ agree: 2, of: 3, share: 2 / 3 });
    expect(first.lenient).toEqual({ agree: 3, of: 3, share: 1 });
    expect(second.strict).toEqual({ agree: 2, of: 3, share: 2 / 3 });
    expect(second.lenient).toEqual({ agree: 2, of: 3, share: 2 / 3 });
    expect(first.confusion).toEqual({
      'request-response': { 'request-response': 1, 'event-driven': 0, hybrid: 0 },
      'event-driven': { 'request-response': 0, 'event-driven': 1, hybrid: 0 },
      hybrid: { 'request-response': 0, 'event-driven': 1, hybrid: 0 },
    });
    expect(first.disagreements).toEqual([
      {
        case: 'b',
        outcome: 'hybrid',
        verdict: 'event-driven',
        judgement: 'defensible',
        because: 'The text does not say who waits.',
      },
    ]);
    expect(second.disagreements).toEqual([
      {
        case: 'c',
        outcome: 'event-driven',
        verdict: 'request-response',
        judgement: 'different',
        because: null,
      },
    ]);
  });

  test('has no share where there are no cases', () => {
    expect(agreement(model, []).first.strict).toEqual({ agree: 0, of: 0, share: null });
  });

  test('is told source by source, with and without it', () => {
    const found = agreementBySource(model, cases);
    expect(found.map(({ group }) => group)).toEqual(['bank', 'shop']);
    expect(found[0]?.within.second.strict).toEqual({ agree: 0, of: 1, share: 0 });
    expect(found[0]?.without.second.strict).toEqual({ agree: 2, of: 2, share: 1 });
    expect(found[1]?.within.first).toEqual({
      strict: { agree: 1, of: 2, share: 0.5 },
      lenient: { agree: 2, of: 2, share: 1 },
    });
  });
});

describe('the baselines', () => {
  test.each([
    [{}, 'event-driven', 'request-response'],
    [{ 'answer-now': 'nothing' }, 'event-driven', 'event-driven'],
    [{ 'answer-now': 'acceptance' }, 'event-driven', 'hybrid'],
    [{ 'answer-now': 'result' }, 'request-response', 'request-response'],
    [{ 'answer-now': 'result', afterwards: 'nothing' }, 'request-response', 'request-response'],
    [{ 'answer-now': 'result', afterwards: 'unknown' }, 'request-response', 'request-response'],
    [{ 'answer-now': 'result', afterwards: 'others-react' }, 'request-response', 'hybrid'],
  ] as const)('for %o: one question %s, two questions %s', (answers, one, two) => {
    expect(oneQuestion(answers)).toBe(one);
    expect(twoQuestions(answers)).toBe(two);
  });

  test('take the most common outcome, in the order of verdicts where equal', () => {
    expect(mostCommonOutcome(cases)).toBe('request-response');
    expect(mostCommonOutcome(cases.slice(1))).toBe('event-driven');
    expect(mostCommonOutcome([])).toBe('request-response');
    const [common, , two] = baselines(cases);
    expect(common?.rule).toBe('always request-response, the most common outcome');
    expect(common?.agreement.first.strict.agree).toBe(1);
    expect(two?.agreement.first.strict.agree).toBe(1);
  });
});
