import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContentError, loadContent } from '../../src/collections/load-content.ts';
import { testFiles } from '../core/decision/test-model.ts';
import { inFolder, miniContent } from './mini-content.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function patchOf(...operations: string[]): string {
  return `format: 1\noperations:\n${operations.map((each) => `  - ${each}\n`).join('')}`;
}

/** The mini content with a decision model that points to its pages, and files on top. */
function contentWith(overlay: Record<string, string>): Record<string, string> {
  const decision = testFiles().map(({ path, data }) => [
    path,
    stringify(data)
      .replaceAll('criteria/waiting', 'guide/first')
      .replaceAll(/pattern: (cache|webhook)/g, 'pattern: outbox'),
  ]);
  return { ...miniContent(), ...Object.fromEntries(decision), ...overlay };
}

function messageOf(overlay: Record<string, string>): string {
  return inFolder(contentWith(overlay), (root) => {
    try {
      loadContent(root);
      return '';
    } catch (error) {
      if (error instanceof ContentError) return error.message;
      throw error;
    }
  });
}

describe('a patch in an overlay', () => {
  it('changes the questions and the model, and findings would name it', () => {
    const content = inFolder(
      contentWith({
        'overlay/assessment/patch.yaml': patchOf('{at: item/poison, set: {ask: Ours?}}'),
        'overlay/decision/patch.yaml': patchOf('{at: factor/copies, set: {title: Ours}}'),
      }),
      loadContent,
    );
    expect(content.bank?.edition).toMatchObject({ comparable: true });
    expect(content.bank?.dimensions[0]?.items[1]?.ask).toBe('Ours?');
    expect(content.decision?.model.factors[2]?.title).toBe('Ours');
  });

  it('may take away what a pattern of upstream asks for', () => {
    const content = inFolder(
      contentWith({
        'overlay/assessment/patch.yaml': patchOf(
          '{at: item/duplicates, remove: true, because: none}',
          '{at: gate/duplicates, remove: true, because: none}',
          '{at: item/poison, set: {core: true}}',
        ),
      }),
      loadContent,
    );
    expect(content.bank?.retired).toContain('duplicates');
  });

  it('may take away what published cases answer', () => {
    const published = {
      id: 'shop',
      title: 'A shop',
      industry: 'retail',
      source: { url: 'https://a.example/', title: 'A log', publisher: 'A shop', group: 'shop' },
      scenario: 'Somebody wants something.',
      outcome: 'request-response',
      also: [],
      detail: 'a call',
      reasons: ['it is simple'],
      counterIntuitive: false,
      labelConfidence: 'high',
      answers: { first: { waiting: 'result', copies: 'none' }, second: { copies: 'many' } },
    };
    const content = inFolder(
      contentWith({
        'content/cases/shop.yaml': stringify(published),
        'overlay/decision/patch.yaml': patchOf('{at: factor/copies, remove: true, because: b}'),
      }),
      loadContent,
    );
    expect(content.cases[0]?.answers).toEqual({ first: { waiting: 'result' }, second: {} });
  });

  it.each([
    [
      'overlay/assessment/patch.yaml',
      '{at: item/poison, set: {patterns: [outbx]}}',
      'operations.0 (item/poison).set.patterns.0: there is no such pattern\n  found: outbx\n  allowed: dead-letter-queue, outbox\n  hint: did you mean outbox?',
    ],
    [
      'overlay/decision/patch.yaml',
      '{at: option/copies/many, set: {source: papr}}',
      'operations.0 (option/copies/many).set.source: there is no such source\n  found: papr\n  allowed: paper, book\n  hint: did you mean paper?',
    ],
  ])('in %s that points nowhere is named with its operation', (file, operation, message) => {
    expect(messageOf({ [file]: patchOf(operation) })).toBe(
      `The content cannot be built: 1 finding.\n\n${file}: ${message}\n`,
    );
  });

  it('is not blamed for a fault of upstream', () => {
    const people = contentWith({})['content/assessment/people.yaml'] ?? '';
    expect(
      messageOf({
        'content/assessment/people.yaml': people.replace('guide: guide/first', 'guide: guide/none'),
        'overlay/assessment/patch.yaml': patchOf('{at: item/skills, set: {ask: Ours?}}'),
      }),
    ).toContain('content/assessment/people.yaml: items.skills.guide: there is no such guide page');
  });
});

describe('the commands with OVERLAY_DIR', () => {
  let folder = '';
  const run = (command: string, file: string, overlay: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, `src/cli/${command}.ts`), file, ...args],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: 'content', OVERLAY_DIR: overlay },
      },
    );
    return { status, stdout, stderr };
  };
  const save = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'house-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const HOUSE = 'tests/fixtures/house';
  const SCENARIO = `scenarios: [{id: night, answers: {answer-now: nothing, interaction: notification, x-mainframe: 'yes', afterwards: result-later}}]`;

  it('assess like the site: upstream’s bank under the overlay', () => {
    const template = run('assess', '--template', HOUSE);
    expect([template.status, template.stderr]).toEqual([0, '']);
    const file = JSON.parse(template.stdout) as { answers: object; bank: { overlay: string } };
    expect(file.answers).toHaveProperty('x-exit-plan');
    expect(file.answers).not.toHaveProperty('gradual-migration');
    const saved = save('house.json', template.stdout);
    expect(run('assess', saved, HOUSE).stdout).toContain(
      `with overlay ${file.bank.overlay} (house scoring; scores do not compare with upstream's).`,
    );
    const result = JSON.parse(run('assess', saved, HOUSE, '--json').stdout) as { bank: object };
    expect(result.bank).toMatchObject({ overlay: file.bank.overlay, comparable: false });
  });

  it('open a file of upstream’s in the house edition and say what was lost', () => {
    const template = run('assess', '--template', folder).stdout;
    const saved = save(
      'upstream.json',
      template.replace('"gradual-migration": {}', '"gradual-migration": {"value": 2}'),
    );
    const { status, stderr } = run('assess', saved, HOUSE);
    expect(status).toBe(0);
    expect(stderr).toContain(
      '"gradual-migration" is not asked in this edition (all flows have been migrated), so its answer was dropped.',
    );
    expect(stderr).toContain('the two results cannot be compared');
  });

  it('decide with the factors of the overlay', () => {
    const saved = save('night.yaml', SCENARIO);
    const { status, stdout } = run('decide', saved, HOUSE, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        verdict: 'event-driven',
        kind: { id: 'x-night-queue' },
        model: { comparable: false, overlay: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown },
      },
    ]);
    expect(run('decide', saved, folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no such factor') as unknown,
    });
  });

  it('advise no pattern that the overlay hides', () => {
    const answers = '{answer-now: acceptance, afterwards: both}';
    const saved = save('push.yaml', `scenarios: [{id: order, answers: ${answers}}]`);
    const patterns = (overlay: string) => {
      const decided = JSON.parse(run('decide', saved, overlay, '--json').stdout) as {
        patterns: { pattern: string }[];
      }[];
      return decided.flatMap((each) => each.patterns.map(({ pattern }) => pattern));
    };
    const [hidden = '', ...others] = patterns(folder);
    expect(others).not.toEqual([]);
    inFolder({ [`patterns/${hidden}.mdx`]: '---\nhidden: true\n---\n' }, (root) => {
      expect(patterns(root)).toEqual(others);
    });
  });

  it('end with 2 and the place in the patch for an overlay that is wrong', () => {
      const files = {
        'assessment/patch.yaml': patchOf('{at: tier/pilot, set: {theta: 90}}'),
        'decision/patch.yaml': patchOf('{at: option/replay/yes, set: {ask: 0.1, tell: nine}}'),
      };
      inFolder(files, (root) => {
        expect(run('assess', '--template', root).stderr).toMatch(
          /assessment\/patch\.yaml: operations\.0 \(tier\/pilot\)\.set\.theta: a lower tier asks for more/,
        );
        const decided = run('decide', save('night.yaml', SCENARIO), root);
        expect(decided.status).toBe(2);
        expect(decided.stderr).toMatch(
          /decision\/patch\.yaml: operations\.0 \(option\/replay\/yes\)\.set\.tell: this value has the wrong type/,
        );
      });
  });
});
