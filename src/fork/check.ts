import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { layersOf } from '../collections/layers.ts';
import { ContentError, loadContent } from '../collections/load-content.ts';
import { overlayPaths } from '../collections/overlay-files.ts';
import type { Finding } from '../core/finding.ts';
import { checkMdx } from './check-mdx.ts';
import { driftFindings } from './drift-findings.ts';
import { standings } from './drift.ts';
import { takeStock, type Inventory } from './inventory.ts';
import { readRecord } from './replacement-record.ts';

/** What there is to say about an overlay. */
export interface Check {
  /** What stops a build. */
  readonly errors: readonly Finding[];
  /** What can be built but should be looked at. */
  readonly warnings: readonly Finding[];
  /** Undefined if there is no overlay. */
  readonly inventory: Inventory | undefined;
}

/** Checks an overlay as a build would, and what only a build would find in its MDX, and the drift. */
export async function checkOverlay(root: string): Promise<Check> {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  try {
    warnings.push(...loadContent(root).warnings);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    errors.push(...error.findings);
  }
  const inventory = takeStock(root);
  const { overlay } = inventory.folders;
  if (!existsSync(overlay)) return { errors, warnings, inventory: undefined };
  const record = readRecord(root, overlay);
  errors.push(...(await checkMdx(root, overlay, overlayPaths(layersOf(root)))), ...record.findings);
  if (record.findings.length === 0)
    warnings.push(...driftFindings(root, inventory, standings(inventory, record.hashes)));
  return { errors, warnings, inventory };
}

const GROUPS = [
  ['replaced', 'Replaced'],
  ['added', 'Added'],
  ['hidden', 'Hidden or removed'],
  ['notes', 'House notes'],
  ['patched', 'Patched'],
  ['settings', 'Settings'],
  ['others', 'Other files'],
] as const;

/** What an overlay does, as text for a terminal: a line for each thing, by kind. */
export function inventoryText(root: string, inventory: Inventory): string {
  const groups = GROUPS.flatMap(([key, title]) => {
    const places = inventory[key].map((each) => (typeof each === 'string' ? each : each.place));
    return places.length === 0 ? [] : [`${title} (${places.length}): ${places.join(', ')}`];
  });
  const name = relative(root, inventory.folders.overlay);
  return groups.length === 0 ? `${name}/ changes nothing yet.` : groups.join('\n');
}
