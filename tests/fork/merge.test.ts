import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFork } from '../../src/fork/command.ts';
import { CHANGES, overlayOf } from './changes.ts';
import { cloneOfWorkingTree, type Clone } from './clone.ts';
import { writeFiles } from './edition.ts';

/** Originals of replacements and patches that the newer upstream changes, and how the older one read. */
const OLDER: Readonly<Record<string, (newer: string) => string>> = {
  'content/guide/criteria/scalability.mdx': appended,
  'content/patterns/webhook.mdx': appended,
  'content/templates/decision-record.md': appended,
  'content/glossary.yaml': (text) =>
    text.replace(
      /(- id: event\n {2}term: event\n(?: {2}aka: .*\n)?) {2}definition: .*/,
      '$1  definition: An older definition of an event.',
    ),
  'content/assessment/processing.yaml': (text) =>
    text.replace(/(- id: duplicates\n[\s\S]*?evidenceHint: ).*/, '$1An older hint.'),
};
/** Places that `drift` has to name, and no other. */
const DRIFTED = [
  'overlay/assessment/patch.yaml#item/duplicates',
  'overlay/glossary.yaml#event',
  'overlay/guide/criteria/scalability.mdx',
  'overlay/patterns/webhook.mdx',
  'overlay/templates/decision-record.md',
];
/** What the newer upstream changes, too, where the edition replaces nothing. */
const ELSEWHERE: Readonly<Record<string, (newer: string) => string>> = {
  'content/guide/criteria/consistency.mdx': appended,
  'content/decision/model.yaml': (text) => `# An older comment.\n${text}`,
  'content/site.yaml': (text) => text.replace(/^tagline: .*$/m, 'tagline: An older tagline.'),
  'src/styles/print.css': (text) => `/* Older. */\n${text}`,
};
/** A page that only the newer upstream has. */
const ADDED = 'content/antipatterns/unversioned-schema.mdx';

function appended(text: string): string {
  return `${text.trimEnd()}\n\nAn older sentence.\n`;
}

/** What happened on the way to the merged edition. */
interface Story {
  /** Files that the edition changes against the upstream that it began on. */
  readonly touched: readonly string[];
  /** What `drift` says before the merge. */
  readonly before: string;
  /** Files with conflicts, one a line. */
  readonly conflicts: string;
  /** What the build says, and how it ended. */
  readonly build: { readonly status: number | null; readonly text: string };
}

/** Older upstream, an edition on it, a newer upstream, the merge of the two, the build of the result. */
async function play({ root, git }: Clone): Promise<Story> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const changed = Object.entries({ ...OLDER, ...ELSEWHERE });
  const newer = [ADDED, ...changed.map(([path]) => path)].map(
    (path) => [path, read(path)] as const,
  );
  for (const [path, older] of changed) {
    const text = older(read(path));
    if (text === read(path)) throw new Error(`the test changes nothing in ${path}`);
    writeFileSync(join(root, path), text);
  }
  rmSync(join(root, ADDED));
  git('add', '-A');
  git('commit', '-qm', 'Older upstream');

  git('checkout', '-qb', 'edition');
  writeFiles(
    join(root, 'overlay'),
    overlayOf((path) => read(`content/${path}`)),
  );
  const { status, text } = await runFork(root, ['accept', 'overlay']);
  if (status !== 0) throw new Error(text);
  git('add', '-A');
  git('commit', '-qm', 'Our edition');
  const touched = git('diff', '--name-only', 'upstream', 'edition').trim().split('\n');
  const before = (await runFork(root, ['drift'])).text;

  git('checkout', '-q', 'upstream');
  writeFiles(root, Object.fromEntries(newer));
  git('add', '-A');
  git('commit', '-qm', 'Newer upstream');

  git('checkout', '-q', 'edition');
  git('merge', '-q', '-m', 'The next release', 'upstream');
  const conflicts = git('diff', '--name-only', '--diff-filter=U');
  // Under Vitest's NODE_ENV Astro builds as for a writer at work: the content is read anew for each page.
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const built = spawnSync('node_modules/.bin/astro', ['build', '--silent'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const build = { status: built.status, text: built.stdout + built.stderr };
  return { touched, before, conflicts, build };
}

describe('an edition on an older commit takes a newer upstream', () => {
  let clone: Clone;
  let story: Story;
  beforeAll(async () => {
    clone = cloneOfWorkingTree();
    story = await play(clone);
  }, 180_000);
  afterAll(() => clone.remove());

  it('after at least 30 changes, none of them outside of overlay/', () => {
    expect(CHANGES.length).toBeGreaterThanOrEqual(30);
    expect(story.touched.filter((path) => !path.startsWith('overlay/'))).toEqual([]);
    expect(story.before).toMatch(/^Upstream changed nothing under \d+ replacements and patches/);
  });

  it('without a conflict', () => {
    expect(story.conflicts).toBe('');
    const newest = (path: string) => readFileSync(join(clone.root, path), 'utf8');
    expect(newest('content/site.yaml')).not.toContain('An older tagline.');
    expect(existsSync(join(clone.root, ADDED))).toBe(true);
  });

  it('passes the check', async () => {
    const { status, text } = await runFork(clone.root, ['check']);
    expect(text).toMatch(/\n0 errors, \d+ warnings\n$/);
    expect(status).toBe(0);
  });

  it('names exactly the replacements and patches whose originals changed, with the difference', async () => {
    const { text } = await runFork(clone.root, ['drift']);
    const named = [...text.matchAll(/^(overlay\/\S+): (.*)$/gm)];
    expect(named.map(([, place]) => place)).toEqual(DRIFTED);
    expect(named.map(([, , what]) => what)).toEqual(
      DRIFTED.map(() => 'upstream changed the original since it was accepted'),
    );
    expect(text.match(/^ {2}-.*An older .*$/gm)).toHaveLength(DRIFTED.length);
  });

  it('has nothing to look at once each is accepted', async () => {
    for (const place of DRIFTED)
      expect((await runFork(clone.root, ['accept', place])).status).toBe(0);
    expect((await runFork(clone.root, ['drift'])).text).toBe(story.before);
  });

  it('builds, with a warning for each page that names what is hidden', () => {
    expect(story.build.text).toContain('content/patterns/content-based-router.mdx: related.');
    expect(story.build.status).toBe(0);
  });

  it.each(CHANGES.map((change) => [change.what, change] as const))('shows %s', (_, change) => {
    const path = (file: string) => join(clone.root, 'dist', file);
    for (const [file, ...expected] of change.shows) {
      const text = readFileSync(path(file), 'utf8');
      const [not, absent] = expected;
      if (absent === undefined) expect(text, file).toContain(not);
      else expect(text, file).not.toContain(absent);
    }
    if (change.gone) expect(existsSync(path(change.gone)), change.gone).toBe(false);
  });

  it('shows what the newer upstream brought', () => {
    const page = (address: string) =>
      readFileSync(join(clone.root, 'dist', address, 'index.html'), 'utf8');
    expect(page('antipatterns')).toContain('/antipatterns/unversioned-schema/');
    expect(page('guide/criteria/consistency')).not.toContain('An older sentence.');
  });
});
