import { readOriginal, type Original, type Version } from './original.ts';
import type { Inventory } from './inventory.ts';

/** How a replacement stands to what it replaced. */
export interface Standing {
  /** As in `Replacement`. */
  readonly place: string;
  /**
   * `same`: upstream's original is as it was accepted; `changed`: it is not; `unrecorded`: nobody accepted
   * it yet; `gone`: upstream no longer has it; `stale`: the overlay no longer replaces it.
   */
  readonly state: 'same' | 'changed' | 'unrecorded' | 'gone' | 'stale';
  /** Absent if upstream has none. */
  readonly original?: Original;
  /** The original now. */
  readonly now?: Version;
  /** The hash that was accepted. */
  readonly accepted?: string;
}

/**
 * Compares what an overlay replaces and patches with the hashes that were accepted, in the order of the
 * places.
 */
export function standings(
  { folders, replaced, patched, added }: Inventory,
  hashes: ReadonlyMap<string, string>,
): Standing[] {
  const known = [...replaced, ...patched].map(({ place, original }): Standing => {
    const now = readOriginal(folders.content, original);
    const accepted = hashes.get(place);
    if (accepted === undefined) return { place, state: 'unrecorded', original, now };
    const state = now?.hash === accepted ? 'same' : 'changed';
    return { place, state, original, now, accepted };
  });
  const places = new Set(known.map(({ place }) => place));
  const left = [...hashes]
    .filter(([place]) => !places.has(place))
    .map(([place, accepted]): Standing => {
      return { place, state: added.includes(place) ? 'gone' : 'stale', accepted };
    });
  return [...known, ...left].sort((a, b) => (a.place < b.place ? -1 : 1));
}
