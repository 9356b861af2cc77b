/**
 * An exact fraction. Thresholds are compared in fractions because with floating point the order of
 * the questions changes a sum in its last digit, and a tier with it.
 */
export interface Ratio {
  readonly num: bigint;
  /** Always above 0. */
  readonly den: bigint;
}

/** Makes `num / den`. @throws RangeError if `den` is 0, or if a number is not an integer. */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d === 0n) throw new RangeError('A ratio needs a denominator other than 0.');
  return d < 0n ? { num: -n, den: -d } : { num: n, den: d };
}

/** `0 / 1` */
export const ZERO: Ratio = { num: 0n, den: 1n };
/** `1 / 1` */
export const ONE: Ratio = { num: 1n, den: 1n };

/** `a + b` */
export function plus(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

/** `a - b` */
export function minus(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

/** `a * b` */
export function times(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** `a / b`. @throws RangeError if `b` is 0. */
export function over(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den, a.den * b.num);
}

/** Below 0 if `a < b`, 0 if they are equal, above 0 if `a > b`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
