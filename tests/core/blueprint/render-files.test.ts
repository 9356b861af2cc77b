import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../../src/blueprint/zip.ts';
import { exportFolder } from '../../../src/core/blueprint/render/export-folder.ts';
import { fileNames } from '../../../src/core/blueprint/render/file-names.ts';
import { smallPlan, smallScenario } from './small-plan.ts';

describe('names of files', () => {
  test.each([
    [['place-order'], ['place-order']],
    [
      ['Order', 'order', 'ORDER'],
      ['Order', 'order-2', 'ORDER-3'],
    ],
    [
      ['a', 'a-2', 'A'],
      ['a', 'a-2', 'A-3'],
    ],
    [
      ['..', '.', '', '...a..'],
      ['file', 'file-2', 'file-3', 'a'],
    ],
    [
      ['CON', 'con.v1', 'Lpt1', 'console', 'nul'],
      ['file-CON', 'file-con.v1', 'file-Lpt1', 'console', 'file-nul'],
    ],
    [
      ['a/b', 'a\\b', 'a:b', 'a b', 'ä'],
      ['a-b', 'a-b-2', 'a-b-3', 'a-b-4', 'file'],
    ],
    [['x'.repeat(300)], ['x'.repeat(100)]],
    [
      ['__proto__', 'constructor'],
      ['__proto__', 'constructor'],
    ],
  ])('%j become %j', (ids, names) => {
    expect(fileNames(ids)).toEqual(names);
  });
});

describe('the folder of a blueprint', () => {
  const scenarios = ['Order', 'order', 'CON', 'a..b', 'x.'].map((id) => smallScenario({ id }));

  test('has a file for each part, each path once, whatever the case', () => {
    const paths = exportFolder(smallPlan(scenarios), { summary: 'x' }).map(({ path }) => path);
    expect(paths).toEqual([
      'README.md',
      'blueprint.md',
      'contracts/asyncapi.yaml',
      'contracts/openapi.yaml',
      'decisions/0001-Order.md',
      'decisions/0002-order-2.md',
      'decisions/0003-file-CON.md',
      'decisions/0004-a..b.md',
      'decisions/0005-x.md',
      'events/place-order-accepted-2.md',
      'events/place-order-accepted-3.md',
      'events/place-order-accepted-4.md',
      'events/place-order-accepted-5.md',
      'events/place-order-accepted.md',
      'notes.json',
      'plan.json',
      'review-checklist.md',
      'runbooks/callee-slow.md',
      'runbooks/consumer-lag.md',
      'runbooks/dead-letters.md',
    ]);
  });

  test('has neither contract nor runbook of a side that is not there', () => {
    const contracts = smallScenario().contracts;
    const only = (rest: object) =>
      exportFolder(smallPlan([smallScenario({ contracts: { ...contracts, ...rest } })])).map(
        ({ path }) => path,
      );
    expect(
      only({ events: [] }).filter((path) => /asyncapi|events|dead|lag|notes/.test(path)),
    ).toEqual([]);
    expect(only({ operations: [] }).filter((path) => /openapi|callee/.test(path))).toEqual([]);
  });

  test('has no note that says nothing', () => {
    const paths = exportFolder(smallPlan(), { summary: ' \n' }).map(({ path }) => path);
    expect(paths).not.toContain('notes.json');
  });
});

describe('the zip file', () => {
  const files = exportFolder(smallPlan());

  test('holds the files, whatever their order', () => {
    const bytes = zipFiles(files);
    expect(zipFiles([...files].reverse())).toEqual(bytes);
    const entries = Object.entries(unzipSync(bytes));
    expect(entries.map(([path, text]) => ({ path, text: strFromU8(text) }))).toEqual(files);
  });

  test('has the same bytes in every time zone', () => {
    const script = `
      import { zipFiles } from ${JSON.stringify(resolve('src/blueprint/zip.ts'))};
      process.stdout.write(Buffer.from(zipFiles([{ path: 'a.md', text: 'ä' }])).toString('hex'));`;
    const zips = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'].map(
      (TZ) =>
        spawnSync(process.execPath, ['--input-type=module', '-e', script], {
          encoding: 'utf8',
          env: { ...process.env, TZ },
        }).stdout,
    );
    expect(zips[0]).toMatch(/^504b0304/);
    expect(new Set(zips).size).toBe(1);
  });
});
