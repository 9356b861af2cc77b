import { join, relative } from 'node:path';
import { acceptedVersion } from './accepted-version.ts';
import type { Standing } from './drift.ts';
import type { Inventory } from './inventory.ts';
import { textDiff } from './text-diff.ts';

/** What stands between an overlay and upstream's originals, as text for a terminal. */
export function driftReport(
  root: string,
  { folders }: Inventory,
  all: readonly Standing[],
): string {
  const open = all.filter(({ state }) => state !== 'same');
  const of = `${all.length} replacements and patches`;
  if (open.length === 0) return `Upstream changed nothing under ${of}.\n`;
  const overlay = relative(root, folders.overlay);
  const blocks = open.map((standing) => {
    const shownAs = join(overlay, standing.place);
    return `${shownAs}: ${SAYS[standing.state]}\n${details(root, folders.content, standing)}  next: ${NEXT[standing.state]}npm run fork -- accept ${quoted(shownAs)}\n`;
  });
  return `${open.length} of ${of} to look at.\n\n${blocks.join('\n')}`;
}

const SAYS = {
  changed: 'upstream changed the original since it was accepted',
  unrecorded: 'nobody accepted the original yet',
  gone: 'upstream no longer has the original; this stands as an addition now',
  stale: 'the overlay no longer replaces this',
  same: '',
} as const;

const NEXT = {
  changed: 'take over what you want, then ',
  unrecorded: 'compare the two, then ',
  gone: 'keep it or delete it, then ',
  stale: '',
  same: '',
} as const;

function details(
  root: string,
  content: string,
  { state, original, now, accepted }: Standing,
): string {
  if (!original || state === 'same') return '';
  const path = relative(root, join(content, original.file));
  if (state === 'unrecorded' || accepted === undefined) return `  original: ${path}\n`;
  const before = acceptedVersion(root, path, original, accepted);
  if (!before) {
    const why = `The accepted version (${accepted.slice(0, 19)}...) is not in this clone's history; if the clone is shallow, git fetch --unshallow brings it. ${path} now:`;
    return indented(`${why}\n\n${now?.text ?? '(it has no such entry any more)'}`);
  }
  const diff = textDiff(before.text, now?.text ?? '');
  return indented(`--- ${path} (accepted)\n+++ ${path} (now)\n${diff}`);
}

function indented(text: string): string {
  return `${text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')}\n`;
}

/** A place holds a `#`, which some shells take for a comment at the start of a word only; spaces need quotes. */
function quoted(place: string): string {
  return /[\s'"]/.test(place) ? `"${place}"` : place;
}
