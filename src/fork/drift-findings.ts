import { join, relative } from 'node:path';
import type { Finding } from '../core/finding.ts';
import type { Standing } from './drift.ts';
import type { Inventory } from './inventory.ts';
import { RECORD } from './replacement-record.ts';

/** What `check` warns about: replacements whose original is not as it was accepted. */
export function driftFindings(
  root: string,
  { folders }: Inventory,
  all: readonly Standing[],
): Finding[] {
  const overlay = relative(root, folders.overlay);
  return all.flatMap(({ place, state, original }): Finding[] => {
    const [path = '', id = 'original'] = place.split('#');
    const at = { file: join(overlay, path), path: id };
    const accept = `npm run fork -- accept ${join(overlay, place)}`;
    const found = original && relative(root, join(folders.content, original.file));
    switch (state) {
      case 'changed': {
        const message = 'upstream changed the original of this since it was accepted';
        const hint = `npm run fork -- drift shows the difference; after a review, ${accept}`;
        return [{ ...at, message, found, hint }];
      }
      case 'unrecorded': {
        const message = 'the original of this was never accepted, so a change would go unnoticed';
        return [{ ...at, message, found, hint: accept }];
      }
      case 'gone': {
        const message = 'upstream no longer has the original of this';
        return [{ ...at, message, hint: `delete this file, or keep it: ${accept}` }];
      }
      case 'stale': {
        const message = 'nothing replaces this any more';
        const file = join(overlay, RECORD);
        return [{ file, path: `replaced.${place}`, message, hint: accept }];
      }
      default:
        return [];
    }
  });
}
