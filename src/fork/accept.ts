import { relative } from 'node:path';
import { formatFinding, type Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { standings, type Standing } from './drift.ts';
import type { Outcome } from './outcome.ts';
import { takeStock, type Inventory } from './inventory.ts';
import { readRecord, writeRecord } from './replacement-record.ts';

/**
 * Records the hashes of what some replacements replace now, after a person has compared the two. A place
 * is a path below the overlay, with or without the overlay's own name; a folder, or a file with several
 * entries, stands for all that is in it.
 */
export function accept(root: string, paths: readonly string[]): Outcome {
  const inventory = takeStock(root);
  const { overlay } = inventory.folders;
  const record = readRecord(root, overlay);
  if (record.findings.length > 0) return refused(record.findings);
  const all = standings(inventory, record.hashes);
  const hashes = new Map(record.hashes);
  const lines: string[] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const wanted = inside(relative(root, overlay), path);
    const chosen = all.filter(({ place }) => covers(wanted, place));
    if (chosen.length === 0) findings.push(notReplaced(inventory, all, path, wanted));
    for (const standing of chosen) lines.push(recorded(hashes, standing));
  }
  if (findings.length > 0) return refused(findings);
  writeRecord(overlay, hashes);
  return { text: `${[...new Set(lines)].join('\n')}\n`, status: 0 };
}

function refused(findings: readonly Finding[]): Outcome {
  return { text: `${findings.map(formatFinding).join('\n\n')}\n`, status: 1 };
}

/** A path as a place: `overlay/guide/a.mdx`, `./overlay/guide/a.mdx` and `guide/a.mdx` are one. */
function inside(overlay: string, path: string): string {
  const clean = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
  if (clean === overlay || clean === '.') return '';
  return clean.startsWith(`${overlay}/`) ? clean.slice(overlay.length + 1) : clean;
}

function covers(wanted: string, place: string): boolean {
  return (
    wanted === '' ||
    place === wanted ||
    place.startsWith(`${wanted}#`) ||
    place.startsWith(`${wanted}/`)
  );
}

function recorded(hashes: Map<string, string>, { place, state, now }: Standing): string {
  if (state === 'same') return `${place}: accepted before`;
  if (now) {
    hashes.set(place, now.hash);
    return `${place}: accepted ${now.hash.slice(0, 19)}...`;
  }
  hashes.delete(place);
  return `${place}: no longer recorded`;
}

function notReplaced(
  { added, hidden, notes }: Inventory,
  all: readonly Standing[],
  path: string,
  wanted: string,
): Finding {
  const places = all.map(({ place }) => place);
  const guess = nearest(wanted, places);
  const what = added.includes(wanted)
    ? 'it is an addition'
    : hidden.includes(wanted)
      ? 'it takes away'
      : notes.includes(wanted)
        ? 'it is a note'
        : undefined;
  return {
    file: path,
    path: 'accept',
    message: `nothing here replaces or patches anything of upstream's${what ? `: ${what}` : ''}`,
    allowed: places.length > 0 ? places.join(', ') : 'the overlay replaces nothing yet',
    ...(guess && !what && { hint: `did you mean ${guess}?` }),
  };
}
