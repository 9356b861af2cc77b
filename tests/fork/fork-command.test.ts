import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runFork } from '../../src/fork/command.ts';
import type { Outcome } from '../../src/fork/outcome.ts';
import { inTemporary, miniUpstream, writeFiles } from './edition.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIRST = miniUpstream()['content/guide/guide/first.mdx'] ?? '';
const PATCH =
  'format: 1\noperations:\n  - {at: item/duplicates, set: {ask: What if it comes twice?}}\n';

/** A small edition with its own git history, and what a command says in it. */
interface Edition {
  readonly root: string;
  readonly git: (...args: string[]) => string;
  readonly fork: (...args: string[]) => Promise<Outcome>;
}

async function inEdition(
  files: Readonly<Record<string, string>>,
  use: (edition: Edition) => Promise<void>,
): Promise<void> {
  await inTemporary({}, async (parent) => {
    const root = join(parent, 'acme-guide');
    writeFiles(root, { ...miniUpstream(), 'package.json': '{}', ...files });
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args], {
        cwd: root,
        encoding: 'utf8',
      }).stdout;
    git('init', '-q', '-b', 'main');
    git('add', '-A', 'content');
    git('commit', '-qm', 'Upstream');
    await use({ root, git, fork: (...args) => runFork(root, args) });
  });
}

describe('fork init', () => {
  it('writes a first overlay that says what the clone tells, and passes the check', async () => {
    await inEdition({}, async ({ root, git, fork }) => {
      git('remote', 'add', 'origin', 'git@gitlab.acme.example:arch/integration-guide.git');
      const page = '---\ntitle: A page\n---\n';
      writeFiles(root, {
        'content/guide/criteria/latency-tolerance.mdx': FIRST.replace('First', 'Third'),
        'content/patterns/asynchronous-request-reply.mdx':
          miniUpstream()['content/patterns/outbox.mdx'] ?? page,
      });
      const settings = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as {
        parts: unknown[];
      };
      settings.parts.push({ id: 'criteria', title: 'Criteria', summary: 'One more part of it.' });
      writeFileSync(join(root, 'content/site.yaml'), JSON.stringify(settings));
      const { status, text } = await fork('init');
      expect([status, text]).toEqual([0, expect.stringContaining('written  overlay/site.yaml')]);
      expect(parse(readFileSync(join(root, 'overlay/site.yaml'), 'utf8'))).toEqual({
        name: 'Integration guide',
        repository: {
          kind: 'gitlab',
          url: 'https://gitlab.acme.example/arch/integration-guide',
          branch: 'main',
        },
      });
      const check = await fork('check');
      expect(check.text).toContain('0 errors, 0 warnings');
      expect(check.status).toBe(0);
    });
  });

  it('says in site.yaml what every key is for', async () => {
    await inEdition({}, async ({ root, fork }) => {
      await fork('init');
      const text = readFileSync(join(root, 'overlay/site.yaml'), 'utf8');
      expect(parse(text)).toEqual({ name: 'Acme guide' });
      for (const key of ['tagline', 'baseUrl', 'basePath', 'language', 'header', 'parts'])
        expect(text).toMatch(new RegExp(`^# ${key}:`, 'm'));
      expect(text).toContain('## kind: github, gitlab, bitbucket, azure-devops, gitea');
      // Taking the marks away has to give valid settings.
      expect(parse(text.replace(/^# /gm, ''))).toMatchObject({
        baseUrl: 'https://test.example',
        parts: [{ id: 'house' }],
      });
    });
  });

  it('overwrites nothing', async () => {
    await inEdition({ 'overlay/site.yaml': 'name: Ours\n' }, async ({ root, fork }) => {
      const { text } = await fork('init');
      expect(text).toContain('kept  overlay/site.yaml');
      expect(readFileSync(join(root, 'overlay/site.yaml'), 'utf8')).toBe('name: Ours\n');
      expect((await fork('init')).text).toContain('Everything was there already.');
    });
  });
});

describe('fork check, drift and accept', () => {
  const edition = {
    'overlay/guide/guide/first.mdx': FIRST.replace('First', 'House'),
    'overlay/glossary.yaml':
      '- {id: event, term: event, definition: What our house means by it., sources: [paper]}\n- {id: own, term: own, definition: A term that only our house has., sources: [paper]}\n',
    'overlay/assessment/patch.yaml': PATCH,
    'overlay/patterns/dead-letter-queue.mdx': '---\nhidden: true\n---\n',
    'overlay/notes/assess.mdx': 'Ours.\n',
  };

  it('list what an overlay does', async () => {
    await inEdition(edition, async ({ fork }) => {
      const { status, text } = await fork('check');
      expect(text.split('\n').slice(0, 5)).toEqual([
        'Replaced (2): glossary.yaml#event, guide/guide/first.mdx',
        'Added (1): glossary.yaml#own',
        'Hidden or removed (1): patterns/dead-letter-queue.mdx',
        'House notes (1): notes/assess.mdx',
        'Patched (1): assessment/patch.yaml#item/duplicates',
      ]);
      expect(text).toContain('never accepted, so a change would go unnoticed');
      expect(status).toBe(0);
    });
  });

  it('notice what upstream changes under a replacement, show it, and forget it after a review', async () => {
    await inEdition(edition, async ({ root, git, fork }) => {
      expect(await fork('accept', 'overlay')).toMatchObject({ status: 0 });
      expect((await fork('drift')).text).toBe(
        'Upstream changed nothing under 3 replacements and patches.\n',
      );
      const change = (path: string, from: string, to: string) => {
        const before = readFileSync(join(root, path), 'utf8');
        writeFileSync(join(root, path), before.replace(from, to));
      };
      change('content/guide/guide/first.mdx', 'an [event]', 'a fresh [event]');
      change('content/assessment/processing.yaml', 'What about duplicates?', 'What about twins?');
      // What is no part of a replaced thing changes nothing: another item, the order of keys, a comment.
      change('content/assessment/processing.yaml', 'What about ordering?', 'What about order?');
      change('content/glossary.yaml', '- id', '# A comment.\n- id');
      git('commit', '-qam', 'Newer upstream');
      const { text } = await fork('drift');
      expect(text).toMatchSnapshot();
      const check = await fork('check');
      expect(check.status).toBe(0);
      expect(check.text.match(/upstream changed the original of this/g)).toHaveLength(2);
      expect((await fork('accept', 'overlay/guide/guide/first.mdx')).text).toMatch(
        /^guide\/guide\/first\.mdx: accepted sha256:[0-9a-f]{12}\.\.\.\n$/,
      );
      expect((await fork('drift')).text).toMatch(/^1 of 3 replacements and patches to look at/);
      expect((await fork('accept', 'assessment/patch.yaml')).status).toBe(0);
      expect((await fork('drift')).text).toBe(
        'Upstream changed nothing under 3 replacements and patches.\n',
      );
    });
  });

  it('take other line endings and a byte order mark for the same text', async () => {
    await inEdition(edition, async ({ root, fork }) => {
      await fork('accept', '.');
      const path = join(root, 'content/guide/guide/first.mdx');
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
      expect((await fork('drift')).text).toContain('Upstream changed nothing');
      expect(await fork('check')).toMatchObject({ status: 0 });
    });
  });

  it('say so if the accepted version is in no history that they can see', async () => {
    await inEdition(edition, async ({ root, fork }) => {
      await fork('accept', 'overlay');
      const record = join(root, 'overlay/replaced.yaml');
      const other = readFileSync(record, 'utf8').replace(
        /first\.mdx": sha256:.{8}/,
        'first.mdx": sha256:00000000',
      );
      writeFileSync(record, other);
      const { text } = await fork('drift');
      expect(text).toContain("is not in this clone's history");
      expect(text).toContain('title: First chapter');
    });
  });

  it('name an original that upstream deleted, and a record that nothing needs', async () => {
    const files = {
      ...edition,
      'content/guide/guide/extra.mdx': FIRST.replace('First', 'Extra'),
      'overlay/guide/guide/extra.mdx': FIRST.replace('First', 'Our extra'),
    };
    await inEdition(files, async ({ root, git, fork }) => {
      await fork('accept', 'overlay');
      git('rm', '-qf', 'content/guide/guide/extra.mdx');
      writeFileSync(join(root, 'overlay/assessment/patch.yaml'), 'format: 1\noperations: []\n');
      const { text } = await fork('drift');
      expect(text).toContain(
        'overlay/guide/guide/extra.mdx: upstream no longer has the original; this stands as an addition now',
      );
      expect(text).toContain('item/duplicates: the overlay no longer replaces this');
      await fork('accept', 'overlay');
      expect(readFileSync(join(root, 'overlay/replaced.yaml'), 'utf8')).not.toMatch(/extra|item/);
    });
  });

  it('end with 1 for a broken overlay, with CI set or not', async () => {
    await inEdition({ 'overlay/site.yaml': 'nmae: Ours\n' }, async ({ fork }) => {
      const { status, text } = await fork('check');
      expect([status, text]).toEqual([1, expect.stringContaining('did you mean name?')]);
    });
  });

  it('say what is allowed for a path and a command that are wrong', async () => {
    await inEdition(edition, async ({ fork }) => {
      expect(await fork('accept', 'overlay/guide/guide/frist.mdx')).toMatchObject({
        status: 1,
        text: expect.stringContaining('did you mean guide/guide/first.mdx?') as string,
      });
      expect((await fork('accept', 'notes/assess.mdx')).text).toContain('it is a note');
      await expect(fork('acept')).rejects.toThrow(
        'There is no command "acept". Did you mean accept?',
      );
      await expect(fork('accept')).rejects.toThrow('Name what to accept');
    });
  });
});

it('the command in a terminal says what it knows, and ends with 2 for wrong use', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/fork.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  expect(run('--help').stdout).toMatch(/^Usage: npm run fork -- init \| check \| drift \| accept/);
  const { status, stderr } = run('chek');
  expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean check?')]);
});
