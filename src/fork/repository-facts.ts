import { basename, resolve } from 'node:path';
import { git } from './git.ts';

/** What a clone tells about itself. */
export interface RepositoryFacts {
  /** Name of its folder. */
  readonly folder: string;
  /** Address of `origin`, or of the only other remote. */
  readonly remote: string | undefined;
  /** Branch that edits go to: the remote's own, else the one that is checked out, else `main`. */
  readonly branch: string;
}

/** Asks git, and nobody else. */
export function repositoryFacts(root: string): RepositoryFacts {
  const remotes = (git(root, 'remote') ?? '').split('\n').filter((name) => name !== '');
  const name = remotes.includes('origin') ? 'origin' : remotes[0];
  const remote = name && git(root, 'remote', 'get-url', name)?.trim();
  const head = name && git(root, 'symbolic-ref', '--short', `refs/remotes/${name}/HEAD`)?.trim();
  const here = git(root, 'symbolic-ref', '--short', 'HEAD')?.trim();
  const branch = head ? head.slice(String(name).length + 1) : (here ?? 'main');
  return { folder: basename(resolve(root)), remote: remote || undefined, branch };
}
