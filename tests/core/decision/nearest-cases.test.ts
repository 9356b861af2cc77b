import { describe, expect, test } from 'vitest';
import { nearestCases } from '../../../src/core/decision/nearest-cases.ts';
import { testCase, testContent } from './test-model.ts';

const { model } = testContent();
const read = (answers: Record<string, string>) => ({
  answers: { first: answers, second: answers },
});

describe('the nearest cases', () => {
  // How far each factor moves a pull: waiting 0.75 (ask), readers 0.6 (tell), copies 0.4 (tell).
  const cases = [
    testCase('silent', read({})),
    testCase('same', read({ waiting: 'result', readers: 'one' })),
    testCase('half', read({ waiting: 'result', readers: 'several' })),
    testCase('other', {
      ...read({ waiting: 'nothing', readers: 'several' }),
      outcome: 'event-driven',
    }),
    testCase('two-minds', {
      answers: { first: { waiting: 'result', readers: 'one' }, second: { waiting: 'result' } },
      outcome: 'hybrid',
      also: ['request-response'],
    }),
  ];
  const answers = { waiting: 'result', readers: 'one' };

  test('are ordered by what is answered differently, weighed by how much it can matter', () => {
    const found = nearestCases(model, cases, answers, 5);
    expect(found.map((each) => [each.case, each.distance])).toEqual([
      ['same', 0],
      ['two-minds', expect.closeTo((0.5 * 0.6) / 1.35 / 2, 9)],
      ['half', expect.closeTo(0.6 / 1.35, 9)],
      ['silent', 0.5],
      ['other', 1],
    ]);
  });

  test('say what was chosen and whether the model agrees', () => {
    const [, second, , , last] = nearestCases(model, cases, answers, 5);
    expect(second).toMatchObject({
      outcome: 'hybrid',
      model: {
        first: { verdict: 'request-response', judgement: 'defensible' },
        second: { verdict: 'request-response', judgement: 'defensible' },
      },
    });
    expect(last?.model.first).toEqual({ verdict: 'event-driven', judgement: 'same' });
  });

  test('are as many as asked for, by id where equally near, and none without answers', () => {
    expect(nearestCases(model, cases, answers, 2)).toHaveLength(2);
    const twins = [testCase('b'), testCase('a')];
    expect(nearestCases(model, twins, answers, 2).map((each) => each.case)).toEqual(['a', 'b']);
    expect(nearestCases(model, cases, {}, 3)).toEqual([]);
    expect(nearestCases(model, cases, { waiting: 'unknown' }, 3)).toEqual([]);
  });
});
