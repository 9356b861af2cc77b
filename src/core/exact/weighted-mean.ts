import { ratio, type Ratio } from './ratio.ts';

/** A value with its integer weight of at least 0. */
export interface Weighted {
  readonly weight: number;
  readonly value: Ratio;
}

/** `sum W v / sum W`, exactly; null if the weights add up to 0 or there is nothing to average. */
export function weightedMean(parts: readonly Weighted[]): Ratio | null {
  let total = 0n;
  let num = 0n;
  let den = 1n;
  for (const { weight, value } of parts) {
    const w = BigInt(weight);
    total += w;
    num = num * value.den + w * value.num * den;
    den *= value.den;
  }
  return total === 0n ? null : ratio(num, den * total);
}
