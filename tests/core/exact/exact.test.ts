import fc from 'fast-check';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/exact/canonical-json.ts';
import { crc32 } from '../../../src/core/exact/crc32.ts';
import { display, percentText } from '../../../src/core/exact/display.ts';
import {
  compare,
  minus,
  over,
  plus,
  ratio,
  times,
  type Ratio,
} from '../../../src/core/exact/ratio.ts';
import { weightedMean } from '../../../src/core/exact/weighted-mean.ts';

const RUNS = { numRuns: 1000 };
const fraction = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .map(([num, den]) => ratio(num, den));
const equal = (a: Ratio, b: Ratio) => compare(a, b) === 0;

describe('fractions', () => {
  test('obey the laws of arithmetic exactly', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(equal(plus(a, plus(b, c)), plus(plus(a, b), c))).toBe(true);
        expect(equal(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
        expect(equal(minus(plus(a, b), b), a)).toBe(true);
        if (b.num !== 0n) expect(equal(times(over(a, b), b), a)).toBe(true);
      }),
      RUNS,
    );
  });

  test('compare as their values do, where those are far enough apart to tell', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [Number(a.num) / Number(a.den), Number(b.num) / Number(b.den)];
        if (Math.abs(x - y) > 1e-9) expect(compare(a, b)).toBe(x < y ? -1 : 1);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
      RUNS,
    );
  });

  test('keep the denominator positive and refuse 0', () => {
    expect(ratio(1, -2)).toEqual({ num: -1n, den: 2n });
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => over(ratio(1), ratio(0))).toThrow(RangeError);
  });

  test('a weighted mean lies between its values, and does not depend on their order', () => {
    const part = fc.record({ weight: fc.integer({ min: 1, max: 100 }), value: fraction });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const mean = weightedMean(parts);
        const backwards = weightedMean(parts.toReversed());
        if (!mean || !backwards) throw new Error('there is a mean');
        expect(equal(mean, backwards)).toBe(true);
        expect(parts.some(({ value }) => compare(value, mean) <= 0)).toBe(true);
        expect(parts.some(({ value }) => compare(value, mean) >= 0)).toBe(true);
      }),
      RUNS,
    );
    expect(weightedMean([])).toBeNull();
  });
});

describe('numbers for display', () => {
  test('never seem to pass a threshold that the exact value fails, nor to fail one that it passes', () => {
    const share = fc
      .tuple(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
      .map(([num, den]) => ratio(Math.min(num, den), den));
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 100 }), (value, theta) => {
        const passes = compare(value, ratio(theta, 100)) >= 0;
        expect(Number(percentText(display(value))) >= theta).toBe(passes);
      }),
      RUNS,
    );
  });

  test.each([
    [ratio(5499, 10_000), 0.549, '54.9'],
    [ratio(54_999, 100_000), 0.549, '54.9'],
    [ratio(55, 100), 0.55, '55'],
    [ratio(2, 3), 0.666, '66.6'],
    [ratio(1), 1, '100'],
    [ratio(0), 0, '0'],
    [ratio(-1, 3), -0.334, '-33.4'],
  ])('%o is shown as %d and %s', (value, number, text) => {
    expect(display(value)).toBe(number);
    expect(percentText(display(value))).toBe(text);
  });
});

describe('checksums and canonical JSON', () => {
  test('the checksum is the CRC-32 that zlib computes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(crc32(text)).toBe(zlibCrc32(text).toString(16).padStart(8, '0'));
      }),
      RUNS,
    );
    expect(crc32('123456789')).toBe('cbf43926');
  });

  test('canonical JSON means the same and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      RUNS,
    );
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});
