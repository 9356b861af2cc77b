/** The kinds of host whose edit links are known. */
export const REPOSITORY_KINDS = ['github', 'gitlab', 'bitbucket', 'azure-devops', 'gitea'] as const;
/** One kind of host. */
export type RepositoryKind = (typeof REPOSITORY_KINDS)[number];

/** A repository as its host shows it: `github.example` and `platform/guide`. */
export interface Repository {
  readonly host: string;
  /** Path without slashes at its ends and without `.git`. */
  readonly path: string;
}

/**
 * The address at which the host of a repository opens a file for editing, with `{file}` for its path.
 * Bitbucket Cloud and Data Center, which differ, are told apart by the host; azure paths end in
 * `_git/NAME`.
 */
export function editLinkOf(
  kind: RepositoryKind,
  { host, path }: Repository,
  branch: string,
): string {
  const home = `https://${host}/${path}`;
  const ref = branch.split('/').map(encodeURIComponent).join('/');
  switch (kind) {
    case 'github':
      return `${home}/edit/${ref}/{file}`;
    case 'gitlab':
      return `${home}/-/edit/${ref}/{file}`;
    case 'gitea':
      return `${home}/_edit/${ref}/{file}`;
    case 'azure-devops':
      return `${home}?path=/{file}&version=GB${encodeURIComponent(branch)}&_a=contents`;
    case 'bitbucket':
      return host === 'bitbucket.org'
        ? `${home}/src/${ref}/{file}?mode=edit`
        : `https://${host}/${dataCenterPath(path)}/browse/{file}?at=${encodeURIComponent(branch)}`;
  }
}

/** Clone addresses of Bitbucket Data Center have `scm/KEY/NAME`, its pages `projects/KEY/repos/NAME`. */
function dataCenterPath(path: string): string {
  if (/^(projects|users)\/[^/]+\/repos\//.test(path)) return path;
  const [project = '', repository = ''] = path.replace(/^scm\//, '').split('/');
  const home = project.startsWith('~')
    ? `users/${project.slice(1)}`
    : `projects/${project.toUpperCase()}`;
  return `${home}/repos/${repository}`;
}
