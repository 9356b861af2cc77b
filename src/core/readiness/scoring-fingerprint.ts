import { canonicalJson } from '../exact/canonical-json.ts';
import { crc32 } from '../exact/crc32.ts';
import { display } from '../exact/display.ts';
import type { Ratio } from '../exact/ratio.ts';
import type { Finding } from '../finding.ts';
import { bankHash } from './bank-hash.ts';
import { levelOf, scoreOf } from './dimension-score.ts';
import { indexOf, talliesOf, tierOf } from './evaluate.ts';
import { BANK_FILE } from './lint-rule.ts';
import { itemsOf, type ScoringBank } from './scoring-bank.ts';
import { compareVersions, versionParts } from './version.ts';
import type { Bank } from './bank-schema.ts';

/** Number of pseudo-random vectors besides the five uniform ones and one for each item and level. */
const RANDOM_VECTORS = 200;

/**
 * 8 hexadecimal digits over the numbers that decide scores, and over the results of a fixed set of
 * answers: the first finds any change of the bank, the second any change of the code. With `asOf`, items that came later are left out, so
 * that items added by a minor version leave it alone.
 */
export function scoringFingerprint(bank: Bank, asOf: string = bank.version): string {
  const known: ScoringBank = {
    ...bank,
    dimensions: bank.dimensions
      .map((each) => ({
        ...each,
        items: each.items.filter(({ since }) => compareVersions(since, asOf) <= 0),
      }))
      .filter(({ items }) => items.length > 0),
  };
  const exact = (value: Ratio | null) => value && display(value, 9);
  const results = vectors(known).map((levels) => {
    const tallies = talliesOf(known, levels);
    return {
      tier: tierOf(known, levels),
      index: exact(indexOf(known, tallies)),
      dimensions: Object.fromEntries(
        tallies.map((tally) => [
          tally.dimension.id,
          [exact(scoreOf(tally)), levelOf(known, tally)],
        ]),
      ),
    };
  });
  return crc32(canonicalJson([bankHash({ ...known, registry: [] }), results]));
}

/**
 * Compares a bank with what was recorded for its last release. Another fingerprint needs a higher
 * major version; added items need at least a higher minor one. A bank that an overlay patched has the
 * version of upstream's by intent, so nothing is found in it.
 */
export function lintFingerprint(
  bank: Bank,
  recorded: { readonly version: string; readonly fingerprint: string },
): Finding[] {
  if (bank.edition) return [];
  const [major, minor] = versionParts(bank.version);
  const [oldMajor, oldMinor] = versionParts(recorded.version);
  if (major > oldMajor) return [];
  const place = { file: BANK_FILE, path: 'version', found: bank.version };
  if (scoringFingerprint(bank, recorded.version) !== recorded.fingerprint) {
    return [
      {
        ...place,
        message: `the same answers score differently than in version ${recorded.version}`,
        allowed: `${oldMajor + 1}.0.0 or later`,
        hint: 'raise the major version and add a migration, or undo the change of weights, gates, floors, thresholds or items',
      },
    ];
  }
  const added = itemsOf(bank).filter(({ since }) => compareVersions(since, recorded.version) > 0);
  if (added.length === 0 || minor > oldMinor) return [];
  return [
    {
      ...place,
      message: `items were added since version ${recorded.version}: ${added.map(({ id }) => id).join(', ')}`,
      allowed: `${oldMajor}.${oldMinor + 1}.0 or later`,
      hint: 'raise the minor version',
    },
  ];
}

/** Complete vectors, all but one item at an extreme, and pseudo-random ones, some with items left out. */
function vectors(bank: ScoringBank): Map<string, number>[] {
  const ids = itemsOf(bank)
    .map(({ id }) => id)
    .sort();
  const uniform = (level: number) => new Map(ids.map((id) => [id, level]));
  const list = [0, 1, 2, 3, 4].map(uniform);
  for (const id of ids) {
    for (let level = 0; level < 4; level++) list.push(uniform(4).set(id, level));
    const without = uniform(4);
    without.delete(id);
    list.push(without);
  }
  // A linear congruential generator (Numerical Recipes), so that the vectors are the same everywhere.
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let count = 0; count < RANDOM_VECTORS; count++) {
    const least = next(4);
    const vector = new Map<string, number>();
    for (const id of ids) if (next(12) > 0) vector.set(id, least + next(5 - least));
    list.push(vector);
  }
  return list;
}
