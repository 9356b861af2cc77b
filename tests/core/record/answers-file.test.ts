import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/core/finding.ts';
import { assess } from '../../../src/core/readiness/assess.ts';
import { bankHash } from '../../../src/core/readiness/bank-hash.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import {
  parseAnswersFile,
  serializeAnswersFile,
  templateAnswersFile,
  type AnswersFile,
} from '../../../src/core/record/answers-file.ts';
import { snapshotOf } from '../../../src/core/record/snapshot.ts';
import { english } from '../../english.ts';
import { assessed, RUNS } from '../readiness/arbitraries.ts';
import { testBank } from '../readiness/test-bank.ts';

const bank = testBank();
const hash = bankHash(bank);

function file(change: (file: Record<string, unknown>) => void = () => undefined): string {
  const data: Record<string, unknown> = {
    format: 1,
    bank: { id: 'test-bank', version: '2.1.0', hash },
    created: '2026-01-31',
    respondents: [{ role: 'architect' }],
    answers: {
      poison: { value: 2, note: 'n', evidence: { grade: 'verified', link: 'https://a.example/' } },
    },
  };
  change(data);
  return JSON.stringify(data);
}

function faults(text: string): string[] {
  const parsed = parseAnswersFile(text, bank, english.record, 'a.json');
  return parsed.ok ? [] : parsed.findings.map(formatFinding);
}

describe('an answers file', () => {
  test('brings back what was saved, byte for byte (15)', () => {
    fc.assert(
      fc.property(assessed(), ({ bank, answers }) => {
        const saved = {
          ...templateAnswersFile(bank, '2026-01-31T12:00:00Z'),
          respondents: [{ role: 'lead', label: 'Ä' }],
          answers,
          snapshot: snapshotOf(assess(bank, answers)),
        } as AnswersFile;
        const text = serializeAnswersFile(saved);
        const parsed = parseAnswersFile(text, bank, english.record);
        if (!parsed.ok) throw new Error(parsed.findings.map(formatFinding).join('\n'));
        expect(isDeepStrictEqual(parsed.file, saved)).toBe(true);
        expect(serializeAnswersFile(parsed.file)).toBe(text);
      }),
      RUNS,
    );
  });

  test('is written with sorted keys, two spaces and a newline at the end', () => {
    expect(serializeAnswersFile(templateAnswersFile(bank, '2026-01-31'))).toBe(`{
  "answers": {
    "duplicates": {},
    "on-call": {},
    "ordering": {},
    "poison": {},
    "skills": {}
  },
  "bank": {
    "hash": "${hash}",
    "id": "test-bank",
    "version": "2.1.0"
  },
  "created": "2026-01-31",
  "format": 1,
  "respondents": []
}
`);
  });

  test('with every item unanswered is the template, and scores like no answers at all', () => {
    const parsed = parseAnswersFile(
      serializeAnswersFile(templateAnswersFile(bank, '2026-01-31')),
      bank,
      english.record,
    );
    if (!parsed.ok) throw new Error('the template is valid');
    expect(parsed.warnings).toEqual([]);
    expect(assess(bank, parsed.file.answers)).toEqual(assess(bank, {}));
  });

  test('that is any text whatsoever never throws and never yields an answer outside the bank (15)', () => {
    const ids = [
      ...itemsOf(bank).map(({ id }) => id),
      'repeats',
      'staffing',
      'fashion',
      '__proto__',
      'constructor',
      'x',
    ];
    const piece = fc.oneof(
      fc.record({ value: fc.integer({ min: -1, max: 6 }) }),
      fc.record({
        state: fc.constantFrom('dk', 'na', 'x'),
        reason: fc.constantFrom('other', 'x', undefined),
      }),
      fc.constant({}),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const almost = fc
      .tuple(
        fc.array(fc.tuple(fc.constantFrom(...ids), piece), { maxLength: 3 }),
        fc.constantFrom('2.1.0', '1.0.0', '2.0.5', '3.0.0'),
      )
      .map(([entries, version]) => {
        const body = entries.map(([id, value]) => `${JSON.stringify(id)}:${JSON.stringify(value)}`);
        return file((data) => {
          data['bank'] = { id: 'test-bank', version, hash };
          data['answers'] = 'ANSWERS';
        }).replace('"ANSWERS"', `{${body.join()}}`);
      });
    const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
    let read = 0;
    fc.assert(
      fc.property(
        fc.oneof(almost, fc.string(), fc.string({ unit: 'binary' }), fc.json()),
        (text) => {
          const parsed = parseAnswersFile(text, bank, english.record);
          if (!parsed.ok) {
            expect(parsed.findings.length).toBeGreaterThan(0);
            return;
          }
          read += 1;
          for (const [id, { value, state }] of Object.entries(parsed.file.answers)) {
            expect(items.has(id)).toBe(true);
            if (value !== undefined) expect([0, 1, 2, 3, 4]).toContain(value);
            if (state === 'na') expect(items.get(id)?.na.allowed).toBe(true);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test('may start with a byte order mark', () => {
    expect(faults(`\uFEFF${file()}`)).toEqual([]);
  });
});

type Data = Record<string, unknown>;
const answers = (value: unknown) => (data: Data) => (data['answers'] = value);

test.each<[string, (data: Data) => unknown, string[]]>([
  [
    'an unknown key',
    (data) => (data['answer'] = {}),
    [
      'a.json: answer: this key is not known\n  found: answer\n  allowed: format, bank, created, respondents, answers, snapshot\n  hint: did you mean answers?',
    ],
  ],
  [
    'an unknown key of an answer',
    answers({ poison: { valeu: 3 } }),
    [
      'a.json: answers.poison.valeu: this key is not known\n  found: valeu\n  allowed: value, state, reason, note, evidence\n  hint: did you mean value?',
    ],
  ],
  [
    'another format',
    (data) => (data['format'] = 2),
    ['a.json: format: this value is not allowed\n  found: 2\n  allowed: 1'],
  ],
  [
    'a missing bank',
    (data) => delete data['bank'],
    ['a.json: bank: this key is missing\n  allowed: a map of keys to values'],
  ],
  [
    'another bank',
    (data) => (data['bank'] = { id: 'others', version: '2.1.0', hash }),
    [
      'a.json: bank.id: these are answers to another bank\n  found: others\n  allowed: test-bank\n  hint: open it in the edition that has this bank',
    ],
  ],
  [
    'a newer version',
    (data) => (data['bank'] = { id: 'test-bank', version: '2.2.0', hash }),
    [
      'a.json: bank.version: this version of the bank cannot be read here\n  found: 2.2.0\n  allowed: 2.1.0 or one that it migrates\n  hint: These answers are for version 2.2.0 of the questions, which is newer than 2.1.0 here. Open them in an edition that has version 2.2.0 or later.',
    ],
  ],
  [
    'a date that is none',
    (data) => (data['created'] = 'yesterday'),
    [
      'a.json: created: this value is not allowed\n  found: "yesterday"\n  allowed: text that matches /^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$/',
    ],
  ],
  [
    'an unknown item',
    answers({ poisson: { value: 3 } }),
    [
      'a.json: answers.poisson: there is no such item\n  found: poisson\n  allowed: one of the 5 item ids of the bank\n  hint: did you mean poison?',
    ],
  ],
  [
    'a level above 4',
    answers({ poison: { value: 5 } }),
    ['a.json: answers.poison.value: this value is not allowed\n  found: 5\n  allowed: at most 4'],
  ],
  [
    'a level below 0',
    answers({ poison: { value: -1 } }),
    ['a.json: answers.poison.value: this value is not allowed\n  found: -1\n  allowed: at least 0'],
  ],
  [
    'half a level',
    answers({ poison: { value: 2.5 } }),
    [
      'a.json: answers.poison.value: this value is not allowed\n  found: 2.5\n  allowed: a whole number',
    ],
  ],
  [
    'an unknown state',
    answers({ poison: { state: 'no' } }),
    ['a.json: answers.poison.state: this value is not allowed\n  found: "no"\n  allowed: dk, na'],
  ],
  [
    'a value and a state',
    answers({ poison: { value: 1, state: 'dk' } }),
    [
      'a.json: answers.poison: an answer has a value or a state, not both\n  found: value 1, state dk\n  hint: remove one of them',
    ],
  ],
  [
    '"not applicable" where it is not allowed',
    answers({ 'on-call': { state: 'na', reason: 'other', note: 'x' } }),
    [
      'a.json: answers.on-call.state: this item cannot be "not applicable"\n  found: na\n  allowed: a value from 0 to 4, or dk',
    ],
  ],
  [
    '"not applicable" without a reason',
    answers({ poison: { state: 'na' } }),
    [
      'a.json: answers.poison.reason: "not applicable" needs a reason\n  allowed: out-of-scope, business-priority, architecture-constraint, other',
    ],
  ],
  [
    'a reason without "not applicable"',
    answers({ poison: { value: 1, reason: 'other' } }),
    [
      'a.json: answers.poison.reason: only "not applicable" has a reason\n  found: other\n  hint: put it into the note',
    ],
  ],
  [
    'a note that is too long',
    answers({ poison: { note: 'x'.repeat(4001) } }),
    [
      `a.json: answers.poison.note: this value is not allowed\n  found: "${'x'.repeat(76)}...\n  allowed: at most 4000 characters`,
    ],
  ],
  [
    'several faults at once',
    answers({ poison: { value: 9 }, skills: { state: 'maybe' } }),
    [
      'a.json: answers.poison.value: this value is not allowed\n  found: 9\n  allowed: at most 4',
      'a.json: answers.skills.state: this value is not allowed\n  found: "maybe"\n  allowed: dk, na',
    ],
  ],
])('%s is refused with its path', (_, change, messages) => {
  expect(faults(file((data) => void change(data)))).toEqual(messages);
});

test('an evidence link is a web address and nothing else', () => {
  const link = (text: string) =>
    faults(file(answers({ poison: { evidence: { grade: 'documented', link: text } } })));
  for (const good of ['https://a.example/b?c=d#e', 'http://wiki/Ä', 'https://a.example/%20(x)']) {
    expect(link(good)).toEqual([]);
  }
  for (const bad of [
    'javascript:alert(1)',
    'ftp://a',
    'https://a b',
    'https://a"onclick=',
    'https://<b>',
    'a.example',
    '',
  ]) {
    expect(link(bad)).toHaveLength(1);
  }
});

test('a key called __proto__ is refused like any unknown item', () => {
  const text = file(answers('X')).replace('"X"', '{"__proto__": {"value": 4}}');
  expect(faults(text)).toEqual([
    'a.json: answers.__proto__: there is no such item\n  found: __proto__\n  allowed: one of the 5 item ids of the bank',
  ]);
});

test('text that is no JSON, or too long, is refused', () => {
  expect(faults('{')[0]).toMatch(
    /^a\.json: \(file\): the file is not JSON\n {2}allowed: an answers file as saved here\n {2}hint: /,
  );
  expect(faults(' '.repeat(2_000_001))).toEqual([
    'a.json: (file): the file is too long\n  found: 2000001 characters\n  allowed: at most 2000000 characters',
  ]);
});

test('a file of an older version is migrated and says what was lost and what cannot be compared', () => {
  const text = file((data) => {
    data['bank'] = { id: 'test-bank', version: '1.0.0', hash: '01234567', overlay: 'abcdef01' };
    data['answers'] = {
      fashion: { value: 4 },
      repeats: { value: 3 },
      poison: { state: 'na', reason: 'other' },
    };
  });
  const parsed = parseAnswersFile(text, bank, english.record);
  if (!parsed.ok) throw new Error('it migrates');
  expect(parsed.file.bank).toEqual({
    id: 'test-bank',
    version: '2.1.0',
    hash,
  });
  expect(parsed.file.answers).toEqual({
    duplicates: { value: 3 },
    poison: { state: 'na', reason: 'other' },
  });
  expect(parsed.warnings).toEqual([
    '"fashion" has no successor in version 2.0.0, so its answer was dropped.',
    `The file was saved with version 1.0.0 (01234567) with overlay abcdef01 of the questions; it was computed anew with 2.1.0 (${hash}), which scores differently, so the two results cannot be compared.`,
    '"poison" does not apply for another reason; say which in its note.',
  ]);
});
