import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { caseData, testFiles } from './test-model.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder = '';

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'src/cli/decide.ts'),
      ...args,
      ...['--model', join(folder, 'decision'), '--cases', join(folder, 'cases')],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decide-'));
  for (const name of ['decision', 'cases']) mkdirSync(join(folder, name));
  for (const { path, data } of testFiles()) {
    writeFileSync(join(folder, 'decision', basename(path)), stringify(data));
  }
  writeFileSync(join(folder, 'cases', 'shop.yaml'), stringify(caseData('shop')));
});
afterAll(() => rmSync(folder, { recursive: true }));

const YAML = `
scenarios:
  - id: checkout
    title: Checkout
    answers: { waiting: result, readers: several }
  - id: idea
    title: Only an idea
    answers: { copies: unknown, readers: }
`;

describe('the decide command', () => {
  test('prints an array of decisions, the same for YAML and for JSON', () => {
    const result = run(save('two.yaml', YAML), '--json');
    expect([result.status, result.stderr]).toEqual([0, '']);
    const decisions = JSON.parse(result.stdout);
    expect(decisions).toMatchObject([
      {
        id: 'checkout',
        verdict: 'hybrid',
        settled: true,
        ask: [0.75, 0.75],
        tell: [0.6, 0.76],
        reasons: [{ factor: 'waiting' }, { factor: 'readers' }],
        flips: [{ verdict: 'request-response' }, { verdict: 'event-driven' }],
        patterns: [{ pattern: 'outbox' }],
        cases: [{ case: 'shop' }],
      },
      { id: 'idea', verdict: 'request-response', zone: 'neither', settled: false, reasons: [] },
    ]);
    const scenarios = [
      { id: 'checkout', title: 'Checkout', answers: { waiting: 'result', readers: 'several' } },
      { id: 'idea', title: 'Only an idea', answers: {} },
    ];
    const json = run(save('two.json', JSON.stringify({ scenarios }, null, '\t')), '--json');
    expect(json).toEqual(result);
  });

  test('prints Markdown without --json', () => {
    const { status, stdout } = run(save('two.yaml', YAML));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Ask or tell\n\n\| Scenario \| Verdict /);
    expect(stdout).toContain('\n## Only an idea\n');
  });

  test('names a mistyped factor and a mistyped option with the nearest valid ids, and ends with 2', () => {
    const text = YAML.replace('waiting: result', 'wating: result').replace('unknown', 'manny');
    const file = save('bad.yaml', text);
    expect(run(file, '--json')).toEqual({
      status: 2,
      stdout: '',
      stderr: `${file}: scenarios.checkout.answers.wating: there is no such factor
  found: wating
  allowed: waiting, readers, copies
  hint: did you mean waiting?
${file}: scenarios.idea.answers.copies: copies has no such option
  found: manny
  allowed: none, many
  hint: did you mean many?
`,
    });
  });

  test.each([
    ['no file', []],
    ['two files', ['a.yaml', 'b.yaml']],
    ['an option that there is not', ['a.yaml', '--jsno']],
    ['a file that is not there', ['absent.yaml']],
  ])('ends with 2 and explains its use for %s', (_, args) => {
    const result = run(...args);
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain('Usage: ');
  });

  test.each([
    ['no YAML', 'scenarios: [', 'line 1: this is not valid YAML'],
    ['nothing', '', '(top level): '],
    ['a list', '- id: a', '(top level): '],
    ['no scenarios', 'scenario: []', 'scenario: this key is not known'],
    ['itself', 'scenarios: &a [*a]', '(file): '],
  ])('ends with 2 and the place of the fault for a file that holds %s', (_, text, expected) => {
    const result = run(save('odd.yaml', text));
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain(`odd.yaml: ${expected}`);
  });

  test('ends with 2 and the place of the fault for a model that is wrong', () => {
    const path = join(folder, 'decision', 'model.yaml');
    const good = stringify(testFiles()[0]?.data);
    writeFileSync(path, good.replace('strong', 'storng'));
    const result = run(save('two.yaml', YAML));
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain('model.yaml: storng: this key is not known');
    writeFileSync(path, good);
  });
});
