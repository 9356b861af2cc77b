import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a build needs, apart from its dependencies. */
const NEEDED = /^(content|src|public)\/|^(astro\.config\.mjs|package\.json|tsconfig\.json)$/;

/** A copy of this working tree with a git history of its own. */
export interface Clone {
  readonly root: string;
  /** Runs git, and gives what it printed. @throws Error with what git said, if it fails. */
  readonly git: (...args: string[]) => string;
  readonly remove: () => void;
}

/** Copies what a build needs of this working tree into a new git repository, without a commit. */
export function cloneOfWorkingTree(): Clone {
  const root = mkdtempSync(join(tmpdir(), 'ask-or-tell-clone-'));
  const listed = run(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const path of listed.split('\0').filter((each) => NEEDED.test(each))) {
    // A file that is deleted but not yet committed is still listed.
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(root, path));
  }
  // One link for each package: the folder itself is this clone's own, since Astro writes a cache into it.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!/^\.(?!bin$)/.test(name))
      symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  writeFileSync(join(root, '.gitignore'), 'node_modules/\ndist/\n.astro/\n');
  const git = (...args: string[]) => run(root, ...args);
  git('init', '-q', '-b', 'upstream');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@test.example');
  return { root, git, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function run(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
