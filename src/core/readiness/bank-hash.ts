import { canonicalJson, sortById } from '../exact/canonical-json.ts';
import { crc32 } from '../exact/crc32.ts';
import { scoringPart, type ScoringBank } from './scoring-bank.ts';
import type { Bank } from './bank-schema.ts';

/**
 * 8 hexadecimal digits over all that decides a score: weights, thresholds, floors, gates, limits and
 * what may be "not applicable", with the registry, whose order gives links their meaning. Two banks
 * with the same hash give comparable results. Order of dimensions and items, wording, efforts and a
 * common factor in weights do not count.
 */
export function bankHash(bank: ScoringBank): string {
  const unit = commonFactor(bank.dimensions.map(({ weight }) => weight));
  return crc32(
    canonicalJson({
      levelShare: bank.levelShare,
      naLimit: bank.naLimit,
      registry: bank.registry,
      dimensions: sortById(bank.dimensions).map(({ id, weight, items }) => {
        const itemUnit = commonFactor(items.map((item) => item.weight));
        return {
          id,
          weight: weight / unit,
          items: sortById(items).map((item) => [item.id, item.weight / itemUnit, item.na.allowed]),
        };
      }),
      tiers: scoringPart(bank).tiers.toSorted((a, b) => a.tier - b.tier),
      gates: bank.gates
        .map(({ item, min }) => ({ id: item, min }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  );
}

/**
 * 8 hexadecimal digits over everything in the bank but its version and edition. Same `bankHash`, other
 * `wordingHash`: reworded, still comparable.
 */
export function wordingHash(bank: Bank): string {
  const { version: _, edition: _edition, ...rest } = bank;
  return crc32(
    canonicalJson({
      ...rest,
      dimensions: sortById(bank.dimensions).map((each) => ({
        ...each,
        items: sortById(each.items),
      })),
      tiers: bank.tiers.toSorted((a, b) => a.tier - b.tier),
      gates: bank.gates.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
    }),
  );
}

/** Greatest common divisor of positive integers; 1 for none. */
function commonFactor(numbers: readonly number[]): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  return numbers.reduce(gcd, 0) || 1;
}
