import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/core/decision/decision.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import {
  parsePortfolio,
  parseScenarios,
  portfolioOf,
  serializePortfolio,
} from '../../../src/core/record/portfolio-file.ts';
import { english } from '../../english.ts';
import { answersTo, models, RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model } = testContent();

function file(scenarios: unknown, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return { format: 1, model: { id: 'test-model', version: '1.2.0' }, scenarios, ...rest };
}

function faults(input: unknown): string[] {
  const parsed = parsePortfolio(input, model, english.record, 'p.json');
  return parsed.ok ? [] : parsed.findings.map(formatFinding);
}

describe('a portfolio', () => {
  const portfolios = models.chain((random) =>
    fc
      .uniqueArray(
        fc.record(
          {
            id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/),
            title: fc.string({ unit: 'binary', maxLength: 30 }),
            note: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
            answers: answersTo(random),
          },
          { requiredKeys: ['id', 'title', 'answers'] },
        ),
        { selector: ({ id }) => id, maxLength: 6 },
      )
      .map((scenarios) => ({ random, scenarios: scenarios as Scenario[] })),
  );

  test('that was saved is read back, and saved again to the same bytes', () => {
    fc.assert(
      fc.property(portfolios, ({ random, scenarios }) => {
        const portfolio = portfolioOf(random, scenarios);
        const text = serializePortfolio(portfolio);
        const parsed = parsePortfolio(text, random, english.record);
        expect(parsed).toEqual({ ok: true, portfolio, warnings: [] });
        if (parsed.ok) expect(serializePortfolio(parsed.portfolio)).toBe(text);
        expect(parsePortfolio(JSON.parse(text), random, english.record)).toEqual(parsed);
      }),
      RUNS,
    );
  });

  test('keeps the order of scenarios and leaves open answers out', () => {
    const answers = { readers: null, waiting: 'unknown', copies: 'many' };
    const parsed = parsePortfolio(
      `\uFEFF${JSON.stringify(
        file([
          { id: 'b', title: 'B', answers },
          { id: 'a', title: '', answers: {} },
        ]),
      )}`,
      model,
      english.record,
    );
    expect(parsed.ok && parsed.portfolio.scenarios).toEqual([
      { id: 'b', title: 'B', answers: { copies: 'many' } },
      { id: 'a', title: '', answers: {} },
    ]);
  });

  test('of another version of the model is read with a warning', () => {
    const old = file([], { model: { id: 'test-model', version: '1.1.9' } });
    expect(parsePortfolio(old, model, english.record)).toMatchObject({
      ok: true,
      portfolio: { model: { version: '1.2.0' } },
      warnings: [
        'The file was saved with version 1.1.9 of the model; this is 1.2.0, so a verdict can differ.',
      ],
    });
  });

  const one = (answers: unknown, rest: Record<string, unknown> = {}) =>
    file([{ id: 'shop', title: 'Shop', answers, ...rest }]);
  test.each<[string, unknown, string[]]>([
    [
      'a mistyped factor',
      one({ waitng: 'result' }),
      [
        'p.json: scenarios.shop.answers.waitng: there is no such factor\n  found: waitng\n  allowed: waiting, readers, copies\n  hint: did you mean waiting?',
      ],
    ],
    [
      'a mistyped option',
      one({ waiting: 'resutl' }),
      [
        'p.json: scenarios.shop.answers.waiting: waiting has no such option\n  found: resutl\n  allowed: nothing, receipt, result\n  hint: did you mean result?',
      ],
    ],
    [
      'a factor that JavaScript objects have by nature',
      `{"format":1,"model":{"id":"test-model","version":"1.2.0"},"scenarios":[{"id":"shop","title":"","answers":{"__proto__":"a","constructor":"b"}}]}`,
      [
        'p.json: scenarios.shop.answers.constructor: there is no such factor\n  found: constructor\n  allowed: waiting, readers, copies',
        'p.json: scenarios.shop.answers.__proto__: there is no such factor\n  found: __proto__\n  allowed: waiting, readers, copies',
      ],
    ],
    [
      'two scenarios of one id',
      file(['a', 'b'].map((title) => ({ id: 'shop', title, answers: {} }))),
      [
        'p.json: scenarios.shop.id: this id stands there twice\n  found: shop\n  hint: give each scenario an id of its own',
      ],
    ],
    [
      'a mistyped key',
      one({}, { tilte: 'x' }),
      [
        'p.json: scenarios.shop.tilte: this key is not known\n  found: tilte\n  allowed: id, title, note, answers\n  hint: did you mean title?',
      ],
    ],
    [
      'a title that is too long',
      file([{ id: 'shop', title: 'x'.repeat(121), answers: {} }]),
      [
        `p.json: scenarios.shop.title: this value is not allowed\n  found: "${'x'.repeat(76)}...\n  allowed: at most 120 characters`,
      ],
    ],
    [
      'too many scenarios',
      file(Array.from({ length: 201 }, (_, i) => ({ id: `s${i}`, title: '', answers: {} }))),
      [expect.stringContaining('\n  allowed: at most 200 entries') as unknown as string],
    ],
    [
      'another model',
      file([], { model: { id: 'other', version: '1.0.0' } }),
      [
        'p.json: model.id: these are answers to another model\n  found: other\n  allowed: test-model\n  hint: open it in the edition that has this model',
      ],
    ],
    [
      'another format',
      file([], { format: 2 }),
      ['p.json: format: this value is not allowed\n  found: 2\n  allowed: 1'],
    ],
    [
      'text that is no JSON',
      '{',
      [expect.stringContaining('p.json: (file): the file is not JSON') as unknown as string],
    ],
    [
      'text that is too long',
      ' '.repeat(2_000_001),
      [
        'p.json: (file): the file is too long\n  found: 2000001 characters\n  allowed: at most 2000000 characters',
      ],
    ],
    [
      'nesting that would break whoever prints it',
      '['.repeat(500_000) + ']'.repeat(500_000),
      ['p.json: (file): the file is nested too deeply\n  allowed: at most 20 levels'],
    ],
  ])('with %s is refused', (_, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  test('that is any text or any data never throws', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    for (const data of [undefined, null, 1n, cyclic, () => 1, new Map(), Symbol('x'), [], '']) {
      expect(parsePortfolio(data, model, english.record).ok).toBe(false);
    }
    const valid = JSON.stringify(one({ waiting: 'result', copies: 'many' }, { note: 'n' }));
    const damaged = fc
      .tuple(fc.nat(valid.length), fc.nat(6), fc.constantFrom('', '"', '}', '[1]', 'null', '\\'))
      .map(([at, length, into]) => valid.slice(0, at) + into + valid.slice(at + length));
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), damaged);
    let refused = 0;
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parsePortfolio(input, model, english.record);
        if (parsed.ok) return;
        refused += 1;
        expect(parsed.findings.length).toBeGreaterThan(0);
        for (const { path, message } of parsed.findings) {
          expect(path).not.toBe('');
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 10_000 },
    );
    expect(refused).toBeGreaterThan(9000);
  });
});

describe('scenarios written by hand', () => {
  test('need no more than ids and answers', () => {
    const parsed = parseScenarios(
      { scenarios: [{ id: 'a1', answers: {} }] },
      model,
      english.record,
    );
    expect(parsed).toEqual({
      ok: true,
      portfolio: portfolioOf(model, [{ id: 'a1', title: 'a1', answers: {} }]),
      warnings: [],
    });
  });

  test('may be a saved portfolio, and are held to its model', () => {
    expect(parseScenarios(file([]), model, english.record).ok).toBe(true);
    expect(
      parseScenarios(file([], { model: { id: 'x', version: '1.0.0' } }), model, english.record).ok,
    ).toBe(false);
    expect(parseScenarios({ scenario: [] }, model, english.record)).toMatchObject({
      ok: false,
      findings: [{ path: 'scenarios' }, { path: 'scenario', hint: 'did you mean scenarios?' }],
    });
  });
});
