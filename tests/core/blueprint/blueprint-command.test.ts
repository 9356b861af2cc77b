import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipFiles } from '../../../src/blueprint/zip.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'tests/fixtures/blueprint');
let folder = '';
let count = 0;

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/blueprint.ts'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** A folder that is not there yet. */
function fresh(): string {
  count += 1;
  return `out-${count}`;
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blueprint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const team = (name: string) => join(FIXTURES, 'young-team', name);

const ONE = `scenarios:
  - { id: pay, title: Pay, answers: { answer-now: result, interaction: query } }
`;

describe('the blueprint command', () => {
  test('writes the golden blueprint, all other files and a zip file of them', () => {
    const out = fresh();
    const result = run(
      ...['--assessment', team('answers.json'), '--scenarios', team('scenarios.yaml')],
      ...['--out', out],
    );
    expect([result.status, result.stderr]).toEqual([0, '']);
    const path = join(folder, out);
    expect(readFileSync(join(path, 'blueprint.md'), 'utf8')).toBe(
      readFileSync(team('blueprint.md'), 'utf8'),
    );
    const zip = readFileSync(join(path, 'blueprint.zip'));
    const written = filesBelow(path)
      .filter((name) => name !== 'blueprint.zip')
      .map((name) => ({ path: name, text: readFileSync(join(path, name), 'utf8') }));
    expect(zip.equals(zipFiles(written))).toBe(true);
    for (const name of filesBelow(path)) expect(result.stdout).toContain(`${join(out, name)}\n`);
    expect(result.stdout).toContain('\n\n3 scenarios: ');
  });

  test('does with scenarios alone, with notes, and with an assessment alone', () => {
    const scenarios = save('one.yaml', ONE);
    const notes = save('notes.json', JSON.stringify({ summary: 'Note *one*', 'scenario/x': 'y' }));
    const out = fresh();
    const result = run('--scenarios', scenarios, '--notes', notes, '--out', out);
    expect(result.status).toBe(0);
    expect(result.stderr).toContain('notes.json: The note to scenario/x is printed nowhere');
    const document = readFileSync(join(folder, out, 'blueprint.md'), 'utf8');
    expect(document).toContain('> **Note:** Note \\*one\\*');
    expect(document).toContain('**No assessment.**');

    const alone = fresh();
    expect(run('--assessment', team('answers.json'), '--out', alone).status).toBe(0);
    expect(filesBelow(join(folder, alone))).toEqual([
      'README.md',
      'blueprint.md',
      'blueprint.zip',
      'plan.json',
    ]);
  });

  test('refuses a folder that is not empty unless it is forced, and names it', () => {
    const scenarios = save('one.yaml', ONE);
    const out = fresh();
    mkdirSync(join(folder, out));
    writeFileSync(join(folder, out, 'mine.txt'), 'mine');
    const refused = run('--scenarios', scenarios, '--out', out);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toBe(`${out}: (folder): the folder is not empty
  found: mine.txt
  allowed: a folder that is empty or not there yet
  hint: name another one, or add --force to replace files of the same names
`);
    expect(filesBelow(join(folder, out))).toEqual(['mine.txt']);
    expect(run('--scenarios', scenarios, '--out', out, '--force').status).toBe(0);
    expect(filesBelow(join(folder, out))).toContain('mine.txt');
    expect(filesBelow(join(folder, out))).toContain('blueprint.md');
  });

  test('names what is wrong in every file at once, with the nearest ids, and writes nothing', () => {
    const scenarios = save('bad.yaml', ONE.replace('answer-now', 'answer-nwo'));
    const answers = readFileSync(team('answers.json'), 'utf8');
    const assessment = save('bad.json', answers.replace('"duplicates"', '"duplicate"'));
    const notes = save('bad-notes.json', '{"sumary": "x"}');
    const out = fresh();
    const result = run(
      ...['--scenarios', scenarios, '--assessment', assessment, '--notes', notes, '--out', out],
    );
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain(
      'bad.yaml: scenarios.pay.answers.answer-nwo: there is no such factor\n  found: answer-nwo',
    );
    expect(result.stderr).toContain('did you mean answer-now?');
    expect(result.stderr).toContain('bad.json: answers.duplicate: there is no such item');
    expect(result.stderr).toContain('did you mean duplicates?');
    expect(result.stderr).toContain('bad-notes.json: sumary: this key has the wrong form');
    expect(result.stderr).toContain('did you mean summary?');
    expect(existsSync(join(folder, out))).toBe(false);
  });

  test.each([
    ['no input', ['--out', 'x']],
    ['no folder', ['--scenarios', 'one.yaml']],
    ['a file that is not there', ['--scenarios', 'absent.yaml', '--out', 'x']],
    ['an option that there is not', ['--scenario', 'one.yaml', '--out', 'x']],
    ['a loose argument', ['one.yaml', '--out', 'x']],
  ])('ends with 2 and explains its use for %s', (_, args) => {
    const result = run(...args);
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain('Usage: ');
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('ends with 2 for YAML that is none', () => {
    const result = run('--scenarios', save('odd.yaml', 'scenarios: ['), '--out', fresh());
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('odd.yaml: line 1: this is not valid YAML');
  });
});
