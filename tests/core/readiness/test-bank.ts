import type { Bank } from '../../../src/core/readiness/bank-schema.ts';
import { parseBank, type BankSource } from '../../../src/core/readiness/parse-bank.ts';

/** Ids outside of the bank that the test bank points to. */
export const known = {
  pages: new Set(['guide/first', 'guide/second']),
  patterns: new Set(['outbox', 'dead-letter-queue']),
  sources: new Set(['paper']),
};

type Data = Record<string, unknown>;

function item(id: string, rest: Data = {}): Data {
  return {
    id,
    since: '1.0.0',
    weight: 1,
    core: false,
    effort: 2,
    na: { allowed: true },
    ask: `What about ${id}?`,
    whoKnows: `the ${id} role`,
    anchors: [0, 1, 2, 3, 4].map((level) => `${id} is at ${level}`),
    evidenceHint: `Look at ${id}.`,
    guide: 'guide/first',
    patterns: ['outbox'],
    search: [id],
    dependsOn: [],
    sources: ['paper'],
    ...rest,
  };
}

/**
 * A small valid bank: two dimensions, five items, two gates, three tiers above 0, and a history: in
 * version 1 there were `repeats` (renamed), `fashion` (dropped) and `staffing` (split).
 */
export function testBankFiles(): { path: string; data: Data }[] {
  return [
    {
      path: 'content/assessment/bank.yaml',
      data: {
        format: 1,
        id: 'test-bank',
        version: '2.1.0',
        levels: ['absent', 'individual', 'agreed', 'enforced', 'measured'],
        levelShare: 85,
        naLimit: 40,
        dimensions: ['processing', 'people'],
        tiers: [
          tier(0, 'stay', 'stay request-response for now', { floors: {} }),
          tier(1, 'pilot', 'pilot one flow', { theta: 30, floors: { processing: 1 } }),
          tier(2, 'domains', 'selected domains', {
            theta: 55,
            floors: { processing: 2, people: 1 },
          }),
          tier(3, 'default', 'default where it fits', {
            theta: 75,
            floors: { processing: 3, people: 2 },
          }),
        ],
        gates: [gate('duplicates', { 1: 1, 2: 2 }), gate('on-call', { 2: 2 })],
        registry: [
          'repeats',
          'poison',
          'fashion',
          'duplicates',
          'staffing',
          'skills',
          'on-call',
          'ordering',
        ],
        retired: ['repeats', 'fashion', 'staffing'],
        migrations: [
          {
            from: '1.x',
            to: '2.0.0',
            rename: { repeats: 'duplicates' },
            drop: ['fashion'],
            split: { staffing: ['skills', 'on-call'] },
          },
        ],
      },
    },
    {
      path: 'content/assessment/people.yaml',
      data: {
        id: 'people',
        title: 'People',
        weight: 1,
        summary: 'Who does it.',
        items: [item('skills', { core: true }), item('on-call', { na: { allowed: false } })],
      },
    },
    {
      path: 'content/assessment/processing.yaml',
      data: {
        id: 'processing',
        title: 'Processing',
        weight: 3,
        summary: 'What happens to a message.',
        items: [
          item('duplicates', { weight: 2, core: true, na: { allowed: false }, effort: 3 }),
          item('poison', { guide: 'guide/second', patterns: ['dead-letter-queue'] }),
          item('ordering', { since: '2.1.0', dependsOn: ['duplicates'], effort: 1 }),
        ],
      },
    },
  ];
}

/** The parsed test bank, fresh, after `change` was applied to it. */
export function testBank(change: (bank: Bank) => void = () => undefined): Bank {
  const parsed = parseBank(testBankFiles());
  if (!parsed.ok) throw new Error(`The test bank is broken: ${JSON.stringify(parsed.findings)}`);
  change(parsed.bank);
  return parsed.bank;
}

/** The files of the test bank after `change` was applied to the data of one of them. */
export function changedFiles(name: string, change: (data: Data) => void): BankSource[] {
  const files = testBankFiles();
  const file = files.find(({ path }) => path.endsWith(`/${name}.yaml`));
  if (!file) throw new Error(`There is no file ${name}.`);
  change(file.data);
  return files;
}

function tier(rank: number, id: string, name: string, rest: Data): Data {
  return {
    tier: rank,
    id,
    name,
    meaning: `Meaning of ${id}.`,
    advice: `Advice for ${id}.`,
    ...rest,
  };
}

function gate(id: string, min: Data): Data {
  return {
    item: id,
    min,
    why: `Without ${id} it breaks.`,
    unlocks: `Work with ${id}.`,
    guide: 'guide/first',
  };
}
