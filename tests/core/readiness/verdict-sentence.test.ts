import { expect, test } from 'vitest';
import type { Answers } from '../../../src/core/readiness/answer.ts';
import { assess } from '../../../src/core/readiness/assess.ts';
import { sentenceText, verdictSentence } from '../../../src/core/readiness/verdict-sentence.ts';
import { english } from '../../english.ts';
import { testBank } from './test-bank.ts';

const all = (value: number): Answers =>
  Object.fromEntries(
    ['duplicates', 'poison', 'ordering', 'skills', 'on-call'].map((id) => [id, { value }]),
  );
const dk = { state: 'dk' } as const;

test.each<[string, Answers, string]>([
  [
    'nothing is answered',
    {},
    'Nothing is answered yet: anything from *stay request-response for now* to *default where it fits* is still possible.',
  ],
  [
    'nothing is known',
    { poison: dk },
    'Nothing is known yet: anything from *stay request-response for now* to *default where it fits* is still possible.',
  ],
  [
    'one answer decides',
    { ...all(4), 'on-call': dk },
    'Between *pilot one flow* and *default where it fits*; this one answer decides it.',
  ],
  [
    'two answers decide',
    { ...all(4), 'on-call': dk, skills: dk },
    'Between *pilot one flow* and *default where it fits*; these two answers decide it.',
  ],
  ['all is answered', all(4), 'The result is *default where it fits*.'],
  [
    'open answers can change nothing',
    { ...all(2), skills: dk, 'on-call': { value: 0 } },
    'The result is *pilot one flow*, and no open answer can change it.',
  ],
  [
    'the result is to stay',
    all(0),
    'The result is *stay request-response for now*. That is a sound choice and no failure: asking and waiting is the simpler style, and it works with what is there today.',
  ],
  [
    'the result is to stay, whatever else is answered',
    { duplicates: { value: 0 } },
    'The result is *stay request-response for now*, and no open answer can change it. That is a sound choice and no failure: asking and waiting is the simpler style, and it works with what is there today.',
  ],
])('the verdict when %s', (_, answers, sentence) => {
  const bank = testBank();
  const segments = verdictSentence(bank, assess(bank, answers), english.assess.verdict);
  expect(sentenceText(segments, (text) => `*${text}*`)).toBe(sentence);
  expect(sentenceText(segments)).toBe(sentence.replaceAll('*', ''));
});

test('answers that only decide together are called so', () => {
  const bank = testBank((each) => {
    each.levelShare = 50;
    each.gates = [];
    for (const item of each.dimensions[0]?.items ?? []) item.weight = 1;
    for (const tier of each.tiers) {
      if (tier.tier > 0) tier.theta = 1;
      tier.floors = tier.tier === 3 ? { processing: 3 } : {};
    }
  });
  const segments = verdictSentence(
    bank,
    assess(bank, { skills: { value: 4 } }),
    english.assess.verdict,
  );
  expect(sentenceText(segments)).toBe(
    'Between selected domains and default where it fits; these three answers decide it together.',
  );
});
