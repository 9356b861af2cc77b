import type { RepositoryKind } from '../core/repository/edit-link.ts';

/** Where a repository is, as its remote says. */
interface Remote {
  readonly host: string;
  /** Path without slashes at its ends and without `.git`. */
  readonly path: string;
}

/** A repository as `repository` in `site.yaml` has it, without its branch. */
export interface RemoteRepository {
  readonly kind: RepositoryKind;
  /** As a browser shows it. */
  readonly url: string;
}

/** What each kind of host is known by, the first that fits, and the path that a browser shows. */
const HOSTS: readonly {
  readonly kind: RepositoryKind;
  readonly fits: (remote: Remote) => boolean;
  readonly path?: (path: string) => string;
}[] = [
  { kind: 'github', fits: ({ host }) => host.includes('github') },
  { kind: 'gitlab', fits: ({ host }) => host.includes('gitlab') },
  {
    kind: 'azure-devops',
    fits: ({ host }) => /(^|\.)(dev\.azure\.com|visualstudio\.com)$/.test(host),
    path: (path) => path.replace(/^v3\/([^/]+)\/([^/]+)\//, '$1/$2/_git/'),
  },
  {
    kind: 'bitbucket',
    fits: ({ host, path }) => host.includes('bitbucket') || path.startsWith('scm/'),
    path: (path) =>
      path.replace(/^scm\/([^/]+)\//, (_, project: string) =>
        project.startsWith('~')
          ? `users/${project.slice(1)}/repos/`
          : `projects/${project.toUpperCase()}/repos/`,
      ),
  },
  { kind: 'gitea', fits: ({ host }) => /gitea|forgejo|codeberg/.test(host) },
];

/**
 * Derives the repository from a git remote, over https or ssh. Undefined for a host whose kind its name
 * does not tell, and for a remote that is no host at all. A password in the remote goes nowhere.
 */
export function remoteRepository(remote: string): RemoteRepository | undefined {
  const parsed = parseRemote(remote);
  const known = parsed && HOSTS.find(({ fits }) => fits(parsed));
  if (!parsed || !known) return undefined;
  const host = parsed.host.replace(/^ssh\.dev\.azure\.com$/, 'dev.azure.com');
  return { kind: known.kind, url: `https://${host}/${known.path?.(parsed.path) ?? parsed.path}` };
}

function parseRemote(remote: string): Remote | undefined {
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(remote);
  const scp = /^(?:[^@/]+@)?([^/:]+):(?!\/)(.+)$/.exec(remote);
  const [, host, path] = url ?? scp ?? [];
  if (host === undefined || path === undefined || !host.includes('.')) return undefined;
  return { host: host.toLowerCase(), path: path.replace(/\/+$/, '').replace(/\.git$/, '') };
}
