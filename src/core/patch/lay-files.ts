import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { HOUSE_PREFIX } from './edition.ts';
import type { Origin } from './origin.ts';

/** A YAML file that was parsed and not yet checked. */
export interface SourceFile {
  readonly path: string;
  readonly data: unknown;
}

/** The files of an overlay's folder, by what they are for. */
export interface OverlayFiles {
  readonly patch: SourceFile | undefined;
  /** Those that replace a whole file of upstream's, or add one. */
  readonly whole: readonly SourceFile[];
}

/** `people` for `overlay/assessment/people.yaml`. */
export function nameOf(path: string): string {
  return (/[^/\\]*$/.exec(path)?.[0] ?? path).replace(/\.[a-z]+$/i, '');
}

/** Sorts the files of an overlay's folder. */
export function overlayFiles(files: readonly SourceFile[]): OverlayFiles {
  return {
    patch: files.find(({ path }) => nameOf(path) === 'patch'),
    whole: files.filter(({ path }) => nameOf(path) !== 'patch'),
  };
}

/** The same path replaces, a new path adds; upstream's order first. */
export function layFiles(
  upstream: readonly SourceFile[],
  whole: readonly SourceFile[],
): SourceFile[] {
  const names = new Set(upstream.map(({ path }) => nameOf(path)));
  return [
    ...upstream.map((file) => whole.find(({ path }) => nameOf(path) === nameOf(file.path)) ?? file),
    ...whole.filter(({ path }) => !names.has(nameOf(path))),
  ];
}

/** Findings of a lint, which names upstream's files, lead to the overlay's file instead. */
export function wholeOrigins(folder: string, whole: readonly SourceFile[]): Origin[] {
  return whole.map(({ path }) => ({
    file: `${folder}/${nameOf(path)}.yaml`,
    path: '',
    at: { file: path, path: '' },
  }));
}

/** The finding for a file that holds what tells editions apart, and so must stay upstream's. */
export function unreplaceable(file: string, what: string): Finding {
  return {
    file,
    path: '(file)',
    message: `this file cannot be replaced: ${what}`,
    hint: 'change what you need with patch.yaml next to it',
  };
}

/** The finding for an id of an overlay's own that could be an id of upstream's one day. */
export function unprefixed(
  file: string,
  path: string,
  id: string,
  known: Iterable<string>,
): Finding {
  const guess = nearest(id, known);
  const own = `${HOUSE_PREFIX}${id}`;
  return {
    file,
    path,
    message: `an id that an overlay adds starts with ${HOUSE_PREFIX}`,
    found: id,
    hint: guess
      ? `did you mean ${guess}? If it is one of your own, call it ${own}`
      : `call it ${own}; upstream never uses such ids, so no later release collides with it`,
  };
}

/** The finding for an id of upstream's that belongs to overlays. */
export function reserved(file: string, path: string, id: string): Finding {
  return {
    file,
    path,
    message: `ids that start with ${HOUSE_PREFIX} belong to overlays`,
    found: id,
    hint: 'call it something else',
  };
}
