import { git } from './git.ts';
import type { Original, Version } from './original.ts';

/**
 * Finds in git's history the version of an original that had a hash, newest first. Undefined if there is
 * no history, or none that reaches back so far (a shallow clone).
 *
 * @param folder the project's root
 * @param path of the original's file from there
 */
export function acceptedVersion(
  folder: string,
  path: string,
  { take }: Original,
  hash: string,
): Version | undefined {
  const raw = git(folder, 'log', '--all', '-m', '--format=', '--raw', '--no-abbrev', '--', path);
  // A line is ":MODE MODE OLD NEW STATUS<tab>PATH".
  const blobs = (raw ?? '').split('\n').flatMap((line) => {
    const [, , before, after] = line.split(' ');
    return [after, before].filter((blob) => blob !== undefined && !/^0*$/.test(blob));
  });
  for (const blob of new Set(blobs)) {
    const version = take(git(folder, 'cat-file', 'blob', String(blob)) ?? '');
    if (version?.hash === hash) return version;
  }
  return undefined;
}
