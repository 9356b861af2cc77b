import { expect, it } from 'vitest';
import { remoteRepository } from '../../src/fork/remote-repository.ts';

it.each([
  ['https://github.com/acme/guide.git', 'github', 'https://github.com/acme/guide'],
  ['git@github.com:acme/guide.git', 'github', 'https://github.com/acme/guide'],
  [
    'https://user:secret@github.acme.example/arch/guide',
    'github',
    'https://github.acme.example/arch/guide',
  ],
  [
    'ssh://git@gitlab.acme.example:2222/arch/web/guide.git',
    'gitlab',
    'https://gitlab.acme.example/arch/web/guide',
  ],
  ['git@bitbucket.org:acme/guide.git', 'bitbucket', 'https://bitbucket.org/acme/guide'],
  [
    'https://git.acme.example/scm/arch/guide.git',
    'bitbucket',
    'https://git.acme.example/projects/ARCH/repos/guide',
  ],
  [
    'https://acme@dev.azure.com/acme/Arch/_git/guide',
    'azure-devops',
    'https://dev.azure.com/acme/Arch/_git/guide',
  ],
  [
    'git@ssh.dev.azure.com:v3/acme/Arch/guide',
    'azure-devops',
    'https://dev.azure.com/acme/Arch/_git/guide',
  ],
  [
    'https://acme.visualstudio.com/Arch/_git/guide',
    'azure-devops',
    'https://acme.visualstudio.com/Arch/_git/guide',
  ],
  ['https://codeberg.org/acme/guide.git', 'gitea', 'https://codeberg.org/acme/guide'],
])('derives the repository from the remote %s', (remote, kind, url) => {
  expect(remoteRepository(remote)).toEqual({ kind, url });
});

it.each(['https://git.acme.example/arch/guide.git', '/srv/git/guide.git', '../guide', 'C:\\guide'])(
  'does not guess what %s is',
  (remote) => {
    expect(remoteRepository(remote)).toBeUndefined();
  },
);
