import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remarkOf } from '../../../src/assess/remark.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { NA_REASONS, type Answer, type Answers } from '../../../src/core/readiness/answer.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { LINK_LIMIT, NOTE_LIMIT } from '../../../src/core/record/answer-limits.ts';
import {
  parseAnswersFile,
  serializeAnswersFile,
  templateAnswersFile,
  type AnswersFile,
} from '../../../src/core/record/answers-file.ts';
import { answersOver } from '../../../src/core/record/answers-over.ts';
import { unscoredRecord } from '../../../src/core/record/unscored-record.ts';
import { english } from '../../english.ts';
import { RUNS } from '../readiness/arbitraries.ts';
import { testBank } from '../readiness/test-bank.ts';

const bank = testBank();
const stamp = templateAnswersFile(bank, '2026-01-31').bank;
const NOW = '2026-02-01T12:00:00.000Z';

/** Links as readers type and paste them: from a few characters that decide, or whole ones with something behind. */
const links = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .string({ unit: fc.constantFrom(...'ab/:. \t\n<>"\'`\\^{|}\u0000\u0085é\ud800') })
    .map((rest) => `https://${rest}`),
  fc.integer({ min: LINK_LIMIT - 20, max: LINK_LIMIT + 5 }).map((n) => `https://${'a'.repeat(n)}`),
);
const remarks = fc
  .record({
    note: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', ' ', '\u0001'.repeat(NOTE_LIMIT + 1)),
    ),
    grade: fc.constantFrom('', 'asserted', 'documented', 'verified'),
    link: links,
  })
  .map(remarkOf);

/** What the form can hold of one question: nothing, a radio button, and a remark beside either. */
const answerOf = (naAllowed: boolean): fc.Arbitrary<Answer> =>
  fc
    .tuple(
      fc.oneof(
        fc.constant({}),
        fc.integer({ min: 0, max: 4 }).map((value) => ({ value })),
        fc.constant({ state: 'dk' as const }),
        ...(naAllowed
          ? [fc.constantFrom(...NA_REASONS).map((reason) => ({ state: 'na' as const, reason }))]
          : []),
      ),
      fc.option(remarks, { nil: {} }),
    )
    .map(([said, remark]) => ({ ...said, ...remark }));
const forms = fc
  .record(Object.fromEntries(itemsOf(bank).map(({ id, na }) => [id, answerOf(na.allowed)])), {
    requiredKeys: [],
  })
  .map((answers) => answers as Answers);

function read(text: string): AnswersFile {
  const parsed = parseAnswersFile(text, bank, english.record);
  if (!parsed.ok) throw new Error(parsed.findings.map(formatFinding).join('\n'));
  return parsed.file;
}

/** Without the keys that hold nothing, as JSON leaves them out. */
const plain = (answers: Answers) => JSON.parse(JSON.stringify(answers)) as Answers;

const saved = (answers: Answers, respondents: AnswersFile['respondents'] = []) =>
  serializeAnswersFile({
    ...templateAnswersFile(bank, NOW),
    respondents,
    answers: answers as AnswersFile['answers'],
  });

test('whatever the form can hold is saved in a record that can be read', () => {
  fc.assert(
    fc.property(forms, (answers) => {
      expect(read(saved(answers)).answers).toEqual(plain(answers));
    }),
    RUNS,
  );
});

test('the longest remarks on every question are not too long to be read', () => {
  const longest = remarkOf({
    note: '\u0001'.repeat(NOTE_LIMIT + 1),
    grade: 'documented',
    link: `https://${'a'.repeat(LINK_LIMIT - 8)}`,
  });
  const text = JSON.stringify(longest);
  // The question bank of the site has 40 questions; this one has fewer.
  expect(40 * (text.length + 100)).toBeLessThan(2_000_000);
  expect(longest.evidence?.link).toHaveLength(LINK_LIMIT);
});

test.each([
  ['https://a.example/x', '', { grade: 'asserted', link: 'https://a.example/x' }],
  ['https://a.example/x', 'verified', { grade: 'verified', link: 'https://a.example/x' }],
  ['https://a.example/{x}', '', undefined],
  ['https://a.example/{x}', 'verified', { grade: 'verified' }],
  ['javascript:alert(1)', '', undefined],
  [`https://${'a'.repeat(LINK_LIMIT)}`, '', undefined],
  ['', 'documented', { grade: 'documented' }],
])('link %j with grade %j is kept as %j', (link, grade, evidence) => {
  expect(remarkOf({ note: '', grade, link }).evidence).toEqual(evidence);
});

test('later answers take the place of earlier ones and leave what they do not speak of', () => {
  const earlier: Answers = {
    a: { value: 3, note: 'n', evidence: { grade: 'verified' } },
    b: { state: 'na', reason: 'other', note: 'why' },
    c: { value: 1 },
    constructor: { value: 2 },
  };
  const later: Answers = { a: { note: 'new' }, b: { value: 4 }, d: { state: 'dk' } };
  expect(plain(answersOver(earlier, later))).toEqual({
    a: { value: 3, note: 'new', evidence: { grade: 'verified' } },
    b: { value: 4, note: 'why' },
    c: { value: 1 },
    constructor: { value: 2 },
    d: { state: 'dk' },
  });
});

test('a record without a score can be read, and what was stored stays below it', () => {
  fc.assert(
    fc.property(forms, forms, (before, after) => {
      const respondents = [{ role: 'architect' }];
      const text = unscoredRecord(stamp, NOW, after, saved(before, respondents));
      const file = read(text ?? '');
      expect(file.answers).toEqual(plain(answersOver(before, after)));
      expect(file.respondents).toEqual(respondents);
      expect(file.snapshot).toBeUndefined();
    }),
    RUNS,
  );
});

test.each([
  ['no JSON', '{'],
  ['another format', '{"format": 99}'],
  ['no object', 'null'],
  ['other questions', saved({}).replace(stamp.hash, '00000000')],
  ['another version', saved({}).replace('2.1.0', '2.0.0')],
  ['no answers', saved({}).replace('"answers": {}', '"answers": null')],
])('a stored record is left alone if it is %s', (_, before) => {
  expect(unscoredRecord(stamp, NOW, { poison: { value: 1 } }, before)).toBeUndefined();
});

test('without a stored record, a record without a score holds what was answered', () => {
  const text = unscoredRecord(stamp, NOW, { poison: { value: 1 } }, undefined);
  expect(read(text ?? '')).toMatchObject({ created: NOW, answers: { poison: { value: 1 } } });
});
