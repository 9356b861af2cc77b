import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/core/exact/crc32.ts';
import type { Answer, Answers } from '../../../src/core/readiness/answer.ts';
import { bankHash } from '../../../src/core/readiness/bank-hash.ts';
import { itemsOf, type ScoringBank } from '../../../src/core/readiness/scoring-bank.ts';
import { packAnswers, unpackAnswers } from '../../../src/core/record/answer-codes.ts';
import { decodeLink, encodeLink } from '../../../src/core/record/link-codec.ts';
import { english } from '../../english.ts';
import { assessed, RUNS } from '../readiness/arbitraries.ts';
import { testBank } from '../readiness/test-bank.ts';

/** What a link keeps of answers: levels and states, no notes, no evidence, nothing unanswered. */
function carried(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { value, state, reason }]): [string, Answer][] => {
      if (value !== undefined) return [[id, { value }]];
      if (state === undefined) return [];
      return [[id, state === 'na' ? { state, reason } : { state }]];
    }),
  );
}

/** A link with a right checksum, whatever else is wrong with it. */
function forged(version: string, hash: string, payload: string): string {
  const rest = `r1.${version}.${hash}.${payload}`;
  return `#${rest}.${crc32(rest)}`;
}

function isInBank(bank: ScoringBank, answers: Answers): boolean {
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  return Object.entries(answers).every(([id, { value, state, reason }]) => {
    const item = items.get(id);
    if (!item) return false;
    if (state === 'na') return item.na.allowed && reason !== undefined && value === undefined;
    if (state === 'dk') return value === undefined;
    return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 4;
  });
}

describe('a link', () => {
  test('brings back the answers that were put in (15)', () => {
    fc.assert(
      fc.property(assessed({ dimensions: 3, items: 5 }), ({ bank, answers }) => {
        const link = encodeLink(bank, answers);
        expect(decodeLink(bank, link, english.record)).toEqual({
          ok: true,
          answers: carried(answers),
          warnings: [],
        });
        expect(decodeLink(bank, `https://x.example/assess/?a=1${link}`, english.record).ok).toBe(
          true,
        );
        const again = decodeLink(bank, link, english.record);
        if (again.ok) expect(encodeLink(bank, again.answers)).toBe(link);
      }),
      RUNS,
    );
  });

  test('of forty answers takes twenty characters for them, and only safe ones', () => {
    const text = packAnswers(Array.from({ length: 40 }, (_, i) => ({ value: i % 5 })));
    expect(text).toMatch(/^[A-Za-z0-9_-]{20}$/);
    expect(packAnswers([{ value: 0 }, { value: 4 }, { state: 'dk' }, undefined])).toBe('Ev');
    expect(packAnswers([{ state: 'na', reason: 'other' }])).toBe('3w');
  });

  test('is never opened after a change of one character', () => {
    const letters = 'ABCXYZabcxyz0129-_.#r';
    fc.assert(
      fc.property(
        assessed(),
        fc.nat(),
        fc.nat({ max: letters.length - 1 }),
        ({ bank, answers }, at, letter) => {
          const link = encodeLink(bank, answers);
          const place = 1 + (at % (link.length - 1));
          const other = letters[letter] ?? 'A';
          fc.pre(link[place] !== other);
          const changed = link.slice(0, place) + other + link.slice(place + 1);
          const result = decodeLink(bank, changed, english.record);
          expect(result.ok).toBe(false);
        },
      ),
      RUNS,
    );
  });

  test('that is any text whatsoever never throws and never yields an answer outside the bank (15)', () => {
    const bank = testBank();
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(
        /^#?r[0-9]\.[0-9]\.[0-9]\.[0-9]\.[0-9a-f]{8}\.[A-Za-z0-9_-]*\.[0-9a-f]{8}$/,
      ),
      fc
        .tuple(
          fc.constantFrom('2.1.0', '2.0.3', '1.0.0', '1.9.9', '3.0.0', '2.2.0', '2.1.7', '0.1.0'),
          fc.constantFrom(bankHash(bank), '00000000'),
          fc.stringMatching(/^[A-Za-z0-9_-]{0,8}$/),
        )
        .map(([version, hash, payload]) => forged(version, hash, payload)),
    );
    let opened = 0;
    fc.assert(
      fc.property(text, (link) => {
        const result = decodeLink(bank, link, english.record);
        if (result.ok) {
          opened += 1;
          expect(isInBank(bank, result.answers)).toBe(true);
        } else {
          expect(result.message).toMatch(/^[A-Z].*\.$/);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(opened).toBeGreaterThan(100);
  });
});

describe('packed answers', () => {
  const answer = fc.constantFrom<Answer | undefined>(
    ...[0, 1, 2, 3, 4].map((value) => ({ value })),
    ...(['out-of-scope', 'business-priority', 'architecture-constraint', 'other'] as const).map(
      (reason) => ({ state: 'na' as const, reason }),
    ),
    { state: 'dk' },
    undefined,
  );

  test('are read without knowing how many there were', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
        const filled = answers.length % 2 === 0 ? answers : [...answers, undefined];
        expect(unpackAnswers(packAnswers(answers))).toEqual(filled);
      }),
      RUNS,
    );
  });

  test('that were not packed here are refused', () => {
    expect(unpackAnswers('')).toEqual([]);
    expect(unpackAnswers('*')).toBeNull();
    // One "not applicable" whose reason is missing, and one whose filler is not 0.
    expect(unpackAnswers('3')).toBeNull();
    expect(unpackAnswers('3x')).toBeNull();
  });
});

describe('a link of another bank or version', () => {
  const bank = testBank();
  const hash = bankHash(bank);
  // Registry: repeats, poison, fashion, duplicates, staffing, skills, on-call, ordering.
  const old = packAnswers([
    { value: 3 },
    { value: 2 },
    { value: 1 },
    undefined,
    { value: 4 },
    undefined,
  ]);

  test('of an older version is migrated: renamed, split, dropped with a warning', () => {
    expect(decodeLink(bank, forged('1.3.0', '01234567', old), english.record)).toEqual({
      ok: true,
      answers: {
        duplicates: { value: 3 },
        poison: { value: 2 },
        skills: { value: 4 },
        'on-call': { value: 4 },
      },
      warnings: [
        'This link was made with version 1.3.0 of the questions; this is 2.1.0, so the result can differ.',
        '"fashion" has no successor in version 2.0.0, so its answer was dropped.',
        '"staffing" became "skills", "on-call" in version 2.0.0; each took over its answer, so check them.',
      ],
    });
  });

  test('of a version that only differs in wording is opened as it is', () => {
    const link = forged('2.1.9', hash, packAnswers([undefined, { value: 1 }]));
    expect(decodeLink(bank, link, english.record)).toEqual({
      ok: true,
      answers: { poison: { value: 1 } },
      warnings: [],
    });
  });

  test.each<[string, string, string, string]>([
    ['that is none', 'hello', 'not-a-link', 'This is not a link to answers.'],
    [
      'of a later format',
      '#r2.1.0.0.x.y',
      'unknown-format',
      'This link has format r2; only r1 is known here.',
    ],
    [
      'that was cut',
      encodeLink(bank, { poison: { value: 1 } }).slice(0, -3),
      'damaged',
      'This link is incomplete or was changed on its way. Copy it again.',
    ],
    [
      'of another edition with the same version',
      forged('2.1.0', '01234567', old),
      'other-bank',
      `This link was made with another edition of the questions: both are version 2.1.0, but they score differently (01234567 there, ${hash} here). Open it where it was made.`,
    ],
    [
      'with more answers than there are items',
      forged('2.1.0', hash, packAnswers(Array.from({ length: 9 }, () => ({ value: 1 })))),
      'other-bank',
      'This link answers more questions than there are here.',
    ],
    [
      'of a newer version',
      forged('2.2.0', '01234567', old),
      'newer-bank',
      'These answers are for version 2.2.0 of the questions, which is newer than 2.1.0 here. Open them in an edition that has version 2.2.0 or later.',
    ],
    [
      'of a version without a migration',
      forged('0.9.0', '01234567', old),
      'no-migration',
      'These answers are for version 0.9.0 of the questions, and nothing says how they carry over to 2.1.0.',
    ],
  ])('%s is refused with the reason', (_, link, reason, message) => {
    expect(decodeLink(bank, link, english.record)).toEqual({ ok: false, reason, message });
  });

  test('with a state that the item does not allow loses that answer only', () => {
    const payload = packAnswers([
      undefined,
      { value: 1 },
      undefined,
      { state: 'na', reason: 'other' },
    ]);
    expect(decodeLink(bank, forged('2.1.0', hash, payload), english.record)).toEqual({
      ok: true,
      answers: { poison: { value: 1 } },
      warnings: ['1 answers are not allowed here and were left out.'],
    });
  });
});
