import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlaneModel } from '../../../src/core/decision/plane-model.ts';
import { crc32 } from '../../../src/core/exact/crc32.ts';
import {
  decodePortfolioLink,
  encodePortfolioLink,
  shapeHash,
  type LinkedScenario,
} from '../../../src/core/record/portfolio-link.ts';
import { BASE64URL, fromBase64url, toBase64url } from '../../../src/core/text/base64url.ts';
import { english } from '../../english.ts';
import { shuffled } from '../readiness/arbitraries.ts';
import { answersTo, models, RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model } = testContent();
const shape = shapeHash(model);

/** A link with a right checksum, whatever else is wrong with it. */
function forged(version: string, payload: string): string {
  const rest = `d1.${version}.${payload}`;
  return `#${rest}.${crc32(rest)}`;
}

function isOfModel({ factors }: PlaneModel, { title, answers }: LinkedScenario): boolean {
  return (
    title.length <= 120 &&
    Object.entries(answers).every(([id, option]) =>
      factors.find((factor) => factor.id === id)?.options.some((each) => each.id === option),
    )
  );
}

describe('a link to scenarios', () => {
  const linked = models.chain((random) =>
    fc
      .array(
        fc.record({
          title: fc.string({ unit: 'binary', maxLength: 40 }),
          answers: answersTo(random),
        }),
        { maxLength: 5 },
      )
      .map((scenarios) => ({ random, scenarios })),
  );

  test('brings back what was put in, in any order of factors', () => {
    fc.assert(
      fc.property(linked, fc.nat(), ({ random, scenarios }, seed) => {
        const link = encodePortfolioLink(random, scenarios);
        expect(link).toMatch(/^#d1\.1\.2\.3\.[A-Za-z0-9_~-]+\.[0-9a-f]{8}$/);
        const opened = decodePortfolioLink(
          random,
          `https://x.example/decide/?a=1${link}`,
          english.record,
        );
        expect(opened).toEqual({ ok: true, scenarios, warnings: [] });
        if (opened.ok) expect(encodePortfolioLink(random, opened.scenarios)).toBe(link);
        const mixed = { ...random, factors: shuffled(random.factors, seed) };
        expect(encodePortfolioLink(mixed, scenarios)).toBe(link);
        expect(decodePortfolioLink(mixed, link, english.record)).toEqual(opened);
      }),
      RUNS,
    );
  });

  test('takes a character for each answer', () => {
    const scenarios = [{ title: 'Ä', answers: { waiting: 'result', copies: 'none' } }];
    // By id: copies, readers, waiting.
    const rest = `d1.1.2.0.${shape}~BADw4Q`;
    expect(encodePortfolioLink(model, scenarios)).toBe(`#${rest}.${crc32(rest)}`);
  });

  test('is never opened after a change of one character', () => {
    const letters = 'ABCXYZabcxyz0129-_.#~d';
    const scenarios = [{ title: 'Shop', answers: { waiting: 'result', copies: 'none' } }];
    const link = encodePortfolioLink(model, scenarios);
    for (let place = 1; place < link.length; place++) {
      for (const letter of letters) {
        if (link[place] === letter) continue;
        const other = link.slice(0, place) + letter + link.slice(place + 1);
        expect(decodePortfolioLink(model, other, english.record).ok).toBe(false);
      }
    }
  });

  test('holds at most 200 scenarios with titles of 120 characters, never half of one', () => {
    const title = `${'x'.repeat(119)}😀`;
    const scenarios = Array.from({ length: 201 }, () => ({ title, answers: {} }));
    const opened = decodePortfolioLink(
      model,
      encodePortfolioLink(model, scenarios),
      english.record,
    );
    expect(opened.ok && opened.scenarios.length).toBe(200);
    expect(opened.ok && opened.scenarios[0]?.title).toBe('x'.repeat(119));
  });

  test('with longest titles of the widest characters is opened', () => {
    const scenarios = Array.from({ length: 200 }, () => ({ title: '語'.repeat(120), answers: {} }));
    expect(
      decodePortfolioLink(model, encodePortfolioLink(model, scenarios), english.record).ok,
    ).toBe(true);
  });

  test('of another version with the same questions is opened with a warning', () => {
    expect(decodePortfolioLink(model, forged('1.1.0', `${shape}~AAA`), english.record)).toEqual({
      ok: true,
      scenarios: [{ title: '', answers: {} }],
      warnings: [
        'This link was made with version 1.1.0 of the model; this is 1.2.0, so a verdict can differ.',
      ],
    });
  });

  test.each([
    ['that is none', 'hello', 'not-a-link'],
    ['to a readiness assessment', '#r1.1.0.0.00000000.AAAA.00000000', 'not-a-link'],
    ['of a later format', '#d2.x', 'unknown-format'],
    ['that was cut', encodePortfolioLink(model, []).slice(0, -1), 'damaged'],
    ['to other questions', forged('1.2.0', '00000000~AAA'), 'other-model'],
    ['with too few answers', forged('1.2.0', `${shape}~AA`), 'damaged'],
    ['with an option that there is not', forged('1.2.0', `${shape}~AAE`), 'damaged'],
    ['with a title that is not UTF-8', forged('1.2.0', `${shape}~AAA_w`), 'damaged'],
    ['with a title in another spelling', forged('1.2.0', `${shape}~AAAYR`), 'damaged'],
    ['with too many scenarios', forged('1.2.0', shape + '~AAA'.repeat(201)), 'too-large'],
    [
      'with a title that is too long',
      forged('1.2.0', `${shape}~AAA${'YWFh'.repeat(41)}`),
      'too-large',
    ],
    ['that is longer than any', `#d1.${'1'.repeat(200_000)}`, 'too-large'],
  ])('%s is refused with the reason', (_, link, reason) => {
    const opened = decodePortfolioLink(model, link, english.record);
    expect(opened).toEqual({ ok: false, reason, message: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test('that is any text never throws and never yields what the model does not know', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^#?d[0-9]\.[0-9]\.[0-9]\.[0-9]\.[A-Za-z0-9_~-]*\.[0-9a-f]{8}$/),
      fc
        .tuple(
          fc.constantFrom('1.2.0', '0.1.0'),
          fc.array(fc.stringMatching(/^[A-D]{2,4}[A-Za-z0-9_-]{0,4}$/), { maxLength: 2 }),
        )
        .map(([version, parts]) => forged(version, [shape, ...parts].join('~'))),
    );
    let opened = 0;
    fc.assert(
      fc.property(text, (link) => {
        const result = decodePortfolioLink(model, link, english.record);
        if (!result.ok) {
          expect(result.message).toMatch(/^[A-Z].*\.$/);
          return;
        }
        opened += 1;
        for (const scenario of result.scenarios) expect(isOfModel(model, scenario)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(opened).toBeGreaterThan(200);
  });
});

describe('base64url', () => {
  test('is that of Node, and has one spelling for each text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = toBase64url(text);
        expect(encoded).toBe(Buffer.from(text, 'utf8').toString('base64url'));
        expect(fromBase64url(encoded)).toBe(text);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...BASE64URL), maxLength: 9 }), (encoded) => {
        const text = fromBase64url(encoded);
        if (text !== null) expect(toBase64url(text)).toBe(encoded);
      }),
      RUNS,
    );
  });

  test.each(['A', 'AB', 'AAAAA', 'YQ==', 'Y Q', '_w', 'ä'])('refuses %s', (encoded) => {
    expect(fromBase64url(encoded)).toBeNull();
  });

  test('keeps a byte order mark', () => {
    expect(fromBase64url(toBase64url('\uFEFFa'))).toBe('\uFEFFa');
  });
});
