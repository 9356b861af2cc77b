import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layersOf } from '../../src/collections/layers.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { lintFingerprint, scoringFingerprint } from '../../src/core/readiness/scoring-fingerprint.ts';

const RECORD = 'tests/content/scoring-fingerprint.json';
// Upstream's bank alone: an overlay is free to score otherwise.
const { content } = readContent(process.cwd(), layersOf(process.cwd()).slice(0, 1));
const bank = content?.bank;
if (!bank) throw new Error('the question bank cannot be read');

// After a change of scoring with a new major version: RECORD_SCORING=1 npx vitest run tests/content/bank.test.ts
if (process.env['RECORD_SCORING']) {
  writeFileSync(RECORD, `${JSON.stringify({ version: bank.version, fingerprint: scoringFingerprint(bank) })}\n`);
}

it('the scoring of the bank has not changed without a new major version', () => {
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as { version: string; fingerprint: string };
  expect(lintFingerprint(bank, recorded)).toEqual([]);
});

it('the bank has eight dimensions of five items with five different anchors each', () => {
  expect(bank.dimensions.map(({ items }) => items.length)).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
  for (const { anchors } of bank.dimensions.flatMap(({ items }) => items)) expect(new Set(anchors).size).toBe(5);
  expect(bank.dimensions.map(({ items }) => items.filter(({ core }) => core).length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});
