import { describe, expect, test } from 'vitest';
import { holds, kindOf, partsOf, patternsFor } from '../../../src/core/decision/advice.ts';
import { testContent } from './test-model.ts';

const { advice } = testContent();

describe('a condition', () => {
  test.each([
    [{}, {}, true],
    [{ readers: ['one', 'several'] }, { readers: 'several' }, true],
    [{ readers: ['one'] }, { readers: 'several' }, false],
    [{ readers: ['one'] }, {}, false],
    [{ readers: ['one'], copies: ['many'] }, { readers: 'one', copies: 'many' }, true],
    [{ readers: ['one'], copies: ['many'] }, { readers: 'one' }, false],
    [{ constructor: ['one'] }, {}, false],
  ])('%o on %o holds: %s', (when, answers, expected) => {
    expect(holds(when as Record<string, string[]>, answers)).toBe(expected);
  });
});

describe('advice', () => {
  test.each([
    ['request-response', { copies: 'many' }, 'cached'],
    ['request-response', { copies: 'none' }, 'call'],
    ['event-driven', { readers: 'several', waiting: 'nothing' }, 'publish'],
    ['event-driven', { readers: 'several' }, 'queue'],
    ['neither', {}, 'simple'],
  ] as const)('for %s with %o has the kind %s', (zone, answers, expected) => {
    expect(kindOf(advice, { zone, answers })?.id).toBe(expected);
  });

  test('names the parts of a hybrid, and of nothing else', () => {
    const answers = { readers: 'several', copies: 'none' };
    expect(partsOf(advice, { zone: 'hybrid', answers }).map(({ text }) => text)).toEqual([
      'The caller asks the owner.',
      'The readers are told.',
      'An outbox joins them.',
    ]);
    expect(partsOf(advice, { zone: 'event-driven', answers })).toEqual([]);
  });

  test('names each pattern once, with all its reasons', () => {
    const answers = { readers: 'several' };
    expect(patternsFor(advice, { zone: 'hybrid', answers })).toEqual([
      {
        pattern: 'outbox',
        because: ['state and event belong together', 'several readers count on it'],
      },
    ]);
    expect(patternsFor(advice, { zone: 'neither', answers })).toEqual([]);
    expect(patternsFor(advice, { zone: 'neither', answers: { copies: 'many' } })).toEqual([
      { pattern: 'cache', because: ['copies read a lot'] },
    ]);
  });
});
