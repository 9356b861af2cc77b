import { describe, expect, test } from 'vitest';
import { parseCases } from '../../../src/core/decision/parse-cases.ts';
import { parseDecision } from '../../../src/core/decision/parse-decision.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { caseData, testFiles } from './test-model.ts';

const FACTORS = 'content/decision/factors.yaml';
const MODEL = 'content/decision/model.yaml';

// The faults are put into data that has no types yet.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = any;

function faults(file: string, change: (data: Data) => void): string[] {
  const files = testFiles();
  change(files.find(({ path }) => path.endsWith(file))?.data);
  const parsed = parseDecision(files);
  return parsed.ok ? [] : parsed.findings.map(formatFinding);
}

describe('decision content', () => {
  test('is put together in the order of model.yaml', () => {
    const parsed = parseDecision(testFiles());
    expect(parsed.ok && parsed.model.factors.map(({ id }) => id)).toEqual([
      'waiting',
      'readers',
      'copies',
    ]);
  });

  test.each<[string, string, (data: Data) => void, string[]]>([
    [
      'a pull of 1',
      'factors.yaml',
      (factors) => (factors[1].options[2].ask = 1),
      [
        `${FACTORS}: waiting.options.result.ask: a pull lies from 0 up to 1, without 1 itself: no reason is certain\n  found: 1`,
      ],
    ],
    [
      'a pull below 0',
      'factors.yaml',
      (factors) => (factors[0].options[0].tell = -0.1),
      [
        `${FACTORS}: copies.options.none.tell: a pull lies from 0 up to 1, without 1 itself: no reason is certain\n  found: -0.1`,
      ],
    ],
    [
      'a mistyped key',
      'factors.yaml',
      (factors) => (factors[0].options[0].tel = 0),
      [
        `${FACTORS}: copies.options.none.tel: this key is not known\n  found: tel\n  allowed: id, label, ask, tell, because, source\n  hint: did you mean tell?`,
      ],
    ],
    [
      'a threshold of 0',
      'model.yaml',
      (model) => (model.strong.tell = 0),
      [`${MODEL}: strong.tell: a threshold lies between 0 and 1\n  found: 0`],
    ],
    [
      'a factor that is listed but not there',
      'model.yaml',
      (model) => (model.factors[0] = 'waitin'),
      [
        `${MODEL}: factors.0: there is no such factor\n  found: waitin\n  allowed: copies, waiting, readers\n  hint: did you mean waiting?`,
        `${FACTORS}: waiting.id: this factor is not in the list of model.yaml\n  found: waiting\n  hint: add waiting to factors: in model.yaml, or remove the factor`,
      ],
    ],
    [
      'a factor that is listed twice',
      'model.yaml',
      (model) => model.factors.push('copies'),
      [`${MODEL}: factors.3: this factor stands twice in the list\n  found: copies`],
    ],
    [
      'a factor that is there twice',
      'factors.yaml',
      (factors) => factors.push({ ...factors[0] }),
      [`${FACTORS}: copies.id: this factor stands there twice\n  found: copies`],
    ],
    [
      'an empty list of options in a condition',
      'advice.yaml',
      (advice) => (advice.patterns[1].when.copies = []),
      [
        'content/decision/advice.yaml: patterns.1.when.copies: this value is not allowed\n  found: []\n  allowed: at least 1 entries',
      ],
    ],
    [
      'a zone that does not exist',
      'advice.yaml',
      (advice) => (advice.kinds[0].zone = 'both'),
      [
        'content/decision/advice.yaml: kinds.cached.zone: this value is not allowed\n  found: "both"\n  allowed: request-response, event-driven, hybrid, neither',
      ],
    ],
  ])('with %s is refused', (_, file, change, expected) => {
    expect(faults(file, change)).toEqual(expected);
  });

  test('without one of its files is refused, whatever the folder is called', () => {
    const files = testFiles()
      .filter(({ path }) => !path.endsWith('advice.yaml'))
      .map(({ path, data }) => ({ path: path.replace('content/decision', 'house'), data }));
    const parsed = parseDecision(files);
    expect(parsed.ok ? [] : parsed.findings.map(formatFinding)).toEqual([
      'house/advice.yaml: (file): the file is missing',
    ]);
    expect(parseDecision([]).ok).toBe(false);
  });
});

describe('a published case', () => {
  const read = (path: string, data: unknown) => {
    const parsed = parseCases([{ path, data }]);
    return parsed.ok ? parsed.cases.map(({ id }) => id) : parsed.findings.map(formatFinding);
  };

  test('is read, and many come in the order of their ids', () => {
    expect(read('content/cases/shop.yaml', caseData('shop'))).toEqual(['shop']);
    const parsed = parseCases(['b', 'a'].map((id) => ({ path: `${id}.yaml`, data: caseData(id) })));
    expect(parsed.ok && parsed.cases.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test.each([
    [
      caseData('other'),
      'content/cases/shop.yaml: id: the id of a case is the name of its file\n  found: other\n  allowed: shop\n  hint: call the file other.yaml, or change the id',
    ],
    [
      caseData('shop', { outcome: 'async' }),
      'content/cases/shop.yaml: outcome: this value is not allowed\n  found: "async"\n  allowed: request-response, event-driven, hybrid',
    ],
    [
      caseData('shop', { answers: { first: {} } }),
      'content/cases/shop.yaml: answers.second: this key is missing\n  allowed: a map of keys to values',
    ],
    [
      caseData('shop', { source: { ...(caseData('x')['source'] as object), url: 'javascript:1' } }),
      'content/cases/shop.yaml: source.url: this value is not allowed\n  found: "javascript:1"\n  allowed: url',
    ],
  ])('that is wrong is refused (%#)', (data, expected) => {
    expect(read('content/cases/shop.yaml', data)).toEqual([expected]);
  });
});
