import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { testBankFiles } from '../readiness/test-bank.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder = '';

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/assess.ts'), ...args, '--bank', join(folder, 'bank')],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-'));
  mkdirSync(join(folder, 'bank'));
  for (const { path, data } of testBankFiles()) {
    writeFileSync(join(folder, 'bank', basename(path)), stringify(data));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the assess command', () => {
  let template = '';

  test('prints a template that it then reads, as Markdown and as JSON', () => {
    const printed = run('--template');
    template = printed.stdout;
    expect(printed.status).toBe(0);
    expect(JSON.parse(template).answers).toEqual({
      duplicates: {},
      'on-call': {},
      ordering: {},
      poison: {},
      skills: {},
    });
    const file = save('answers.json', template.replace('"poison": {}', '"poison": {"value": 3}'));
    const markdown = run(file);
    expect([markdown.status, markdown.stderr]).toEqual([0, '']);
    expect(markdown.stdout).toMatch(/^# Readiness assessment\n\n\*\*Verdict\.\*\* Between /);
    const json = run(file, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      tier: { lo: 0, hi: 3 },
      decidedBy: expect.any(Array),
    });
  });

  test('ends with 2 and the place of the fault for a file that is wrong', () => {
    const file = save('bad.json', template.replace('"poison": {}', '"poison": {"value": 7}'));
    expect(run(file)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${file}: answers.poison.value: this value is not allowed\n  found: 7\n  allowed: at most 4\n`,
    });
    const misused = run(file, '--jsno');
    expect([misused.status, misused.stdout]).toEqual([2, '']);
    expect(misused.stderr).toContain('Usage: node src/cli/assess.ts');
  });

  test('ends with 2 and the place of the fault for a bank that is wrong', () => {
    const people = join(folder, 'bank', 'people.yaml');
    const good = stringify(testBankFiles()[1]?.data);
    writeFileSync(people, good.replace('title: People', 'titel: People'));
    const path = relative(ROOT, people);
    const result = run('--template');
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain(`${path}: titel: this key is not known\n  found: titel\n`);
    writeFileSync(people, good);
  });
});
