import { canonicalJson, sortById } from '../exact/canonical-json.ts';
import { crc32 } from '../exact/crc32.ts';
import { bankHash } from '../readiness/bank-hash.ts';
import type { Bank } from '../readiness/bank-schema.ts';
import { itemsOf } from '../readiness/scoring-bank.ts';
import { isHouseId, type Edition } from './edition.ts';

/**
 * What makes a patched bank an edition of its own. It compares with upstream if the same answers score
 * the same; the registry, which only links read, plays no part in that.
 */
export function bankEdition(
  upstream: Bank,
  bank: Bank,
  removed: Readonly<Record<string, string>>,
  said: unknown,
): Edition {
  const own = itemsOf(bank).filter(({ id }) => isHouseId(id));
  const meaning = sortById(own).map(({ id, ask, anchors }) => [id, ask, anchors]);
  return {
    hash: crc32(canonicalJson(said)),
    ...(own.length > 0 && { own: crc32(canonicalJson(meaning)) }),
    comparable: scoringHash(bank) === scoringHash(upstream),
    removed,
  };
}

function scoringHash(bank: Bank): string {
  return bankHash({ ...bank, registry: [] });
}
