import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/decision/decide.ts';
import { english } from '../../english.ts';
import { verdictSentence } from '../../../src/core/decision/verdict-sentence.ts';
import { shuffled } from '../readiness/arbitraries.ts';
import { answersTo, models, RUNS } from './arbitraries.ts';
import { testCase, testContent } from './test-model.ts';

const { model, advice, scenarios } = testContent();
const knowledge = { model, advice, cases: [testCase('b'), testCase('a')] };

describe('a decision', () => {
  const checkout = scenarios[0];
  if (!checkout) throw new Error('The test model has changed.');
  const decision = decide(knowledge, checkout);

  test('holds everything that renderers need', () => {
    expect(decision).toEqual({
      id: 'checkout',
      title: 'Checkout',
      model: { id: 'test-model', version: '1.2.0' },
      zone: 'hybrid',
      verdict: 'hybrid',
      settled: true,
      zoneSettled: true,
      ask: [0.75, 0.75],
      tell: [0.6, 0.76],
      kind: {
        id: 'accept-and-tell',
        title: 'Kind accept-and-tell',
        text: 'Build accept-and-tell.',
      },
      parts: [
        { side: 'ask', text: 'The caller asks the owner.' },
        { side: 'tell', text: 'The readers are told.' },
        { side: 'seam', text: 'An outbox joins them.' },
      ],
      reasons: [
        {
          side: 'ask',
          factor: 'waiting',
          option: 'result',
          pull: 0.75,
          share: 1,
          percent: 100,
          because: 'Since result.',
          source: 'paper',
        },
        {
          side: 'tell',
          factor: 'readers',
          option: 'several',
          pull: 0.6,
          share: 1,
          percent: 100,
          because: 'Since several.',
          source: 'paper',
        },
      ],
      next: [],
      flips: [
        {
          changes: [{ factor: 'readers', from: 'several', to: 'one' }],
          verdict: 'request-response',
          zone: 'request-response',
        },
        {
          changes: [{ factor: 'waiting', from: 'result', to: 'nothing' }],
          verdict: 'event-driven',
          zone: 'event-driven',
        },
      ],
      patterns: [
        {
          pattern: 'outbox',
          because: ['state and event belong together', 'several readers count on it'],
        },
      ],
      cases: [expect.objectContaining({ case: 'a' }), expect.objectContaining({ case: 'b' })],
      answers: { waiting: 'result', readers: 'several' },
      unanswered: ['copies'],
    });
  });

  test('survives JSON as it is', () => {
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  test('leaves out what the model does not know, and keeps the note', () => {
    const odd = { id: 'x', title: 'X', note: 'hm', answers: { waiting: 'soon', constructor: 'a' } };
    expect(decide({ model, advice }, odd)).toMatchObject({
      note: 'hm',
      zone: 'neither',
      verdict: 'request-response',
      kind: { id: 'simple' },
      answers: {},
      unanswered: ['waiting', 'readers', 'copies'],
      cases: [],
    });
  });

  test('is the same whatever other scenarios there are and however answers are ordered', () => {
    const portfolios = models.chain((random) =>
      fc.array(answersTo(random), { minLength: 1, maxLength: 4 }).map((sets) => ({
        random,
        scenarios: sets.map((answers, i) => ({ id: `s${i}`, title: '', answers })),
      })),
    );
    fc.assert(
      fc.property(portfolios, fc.nat(), ({ random, scenarios }, seed) => {
        const decideAll = (list: typeof scenarios) =>
          list.map((scenario) => decide({ model: random, advice }, scenario));
        const [extra, ...rest] = scenarios;
        expect(JSON.stringify(decideAll(scenarios).slice(1))).toBe(JSON.stringify(decideAll(rest)));
        const mixed = Object.fromEntries(shuffled(Object.entries(extra?.answers ?? {}), seed));
        const [one, other] = decideAll([
          { id: 's', title: '', answers: extra?.answers ?? {} },
          { id: 's', title: '', answers: mixed },
        ]);
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      RUNS,
    );
  });
});

test.each([
  [
    'hybrid',
    true,
    0,
    'Hybrid: asking and telling both pull strongly. Settled: every question is answered.',
  ],
  [
    'neither',
    true,
    1,
    'Request-response, because it is simpler: neither asking nor telling pulls strongly. Settled: the question that is open cannot change it.',
  ],
  [
    'event-driven',
    false,
    3,
    'Event-driven: only telling pulls strongly. Open: the 3 questions that are open can change it.',
  ],
  [
    'request-response',
    true,
    2,
    'Request-response: only asking pulls strongly. Settled: the 2 questions that are open cannot change it.',
  ],
] as const)(
  'the verdict %s (settled: %s, %i open) reads as a sentence',
  (zone, settled, open, text) => {
    const unanswered = Array.from({ length: open }, (_, index) => `factor-${index}`);
    expect(verdictSentence({ zone, settled, unanswered }, english.decide.verdict)).toBe(text);
  },
);
