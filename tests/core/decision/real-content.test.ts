import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agreement, READINGS } from '../../../src/core/decision/agreement.ts';
import { baselines } from '../../../src/core/decision/baselines.ts';
import { decide } from '../../../src/core/decision/decide.ts';
import { lintDecision } from '../../../src/core/decision/lint-decision.ts';
import { parseCases } from '../../../src/core/decision/parse-cases.ts';
import { parseDecision } from '../../../src/core/decision/parse-decision.ts';
import { formatFinding } from '../../../src/core/finding.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

function files(folder: string) {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const path = `${folder}/${name}`;
      return { path, data: parse(readFileSync(join(ROOT, path), 'utf8')) as unknown };
    });
}

/** Ids of the pages under a folder: paths without the extension. */
function pages(folder: string): Set<string> {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return new Set(names.flatMap((name) => (name.endsWith('.mdx') ? [name.slice(0, -4)] : [])));
}

const content = parseDecision(files('content/decision'));
const published = parseCases(files('content/cases'));
if (!content.ok || !published.ok) {
  const findings = [content, published].flatMap((each) => (each.ok ? [] : each.findings));
  throw new Error(findings.map(formatFinding).join('\n'));
}
const { model, advice, scenarios } = content;
const { cases } = published;

describe('the model as it is shipped', () => {
  test('has no findings', () => {
    const sources = parse(readFileSync(join(ROOT, 'content/sources.yaml'), 'utf8')) as {
      id: string;
    }[];
    const known = {
      pages: pages('content/guide'),
      patterns: pages('content/patterns'),
      sources: new Set(sources.map(({ id }) => id)),
    };
    expect(lintDecision(content, cases, known).map(formatFinding)).toEqual([]);
  });

  test.each(READINGS)(
    'agrees with the cases as published, and more than two questions do (%s)',
    (reading) => {
      const { strict, lenient } = agreement(model, cases)[reading];
      expect(strict.share).toBeGreaterThanOrEqual(0.88);
      expect(lenient.share).toBeGreaterThanOrEqual(0.95);
      const two = baselines(cases).find(({ id }) => id === 'two-questions')?.agreement[reading];
      expect(strict.agree).toBeGreaterThan(two?.strict.agree ?? Infinity);
      expect(lenient.agree).toBeGreaterThanOrEqual(two?.lenient.agree ?? Infinity);
    },
  );

  const all = [
    ...scenarios,
    ...cases.flatMap(({ id, title, answers }) =>
      READINGS.map((reading) => ({ id: `${id}-${reading}`, title, answers: answers[reading] })),
    ),
  ].map((scenario) => decide({ model, advice, cases }, scenario));

  test('says of every hybrid which part asks, which tells and what joins them', () => {
    const hybrids = all.filter(({ verdict }) => verdict === 'hybrid');
    expect(hybrids.length).toBeGreaterThan(10);
    for (const { id, parts } of hybrids) {
      const sides = new Set(parts.map(({ side }) => side));
      expect([id, ...sides].sort()).toEqual([id, 'ask', 'seam', 'tell'].sort());
    }
  });

  test('has a kind for every scenario and a pattern for every one that is not a plain call', () => {
    for (const { id, kind, verdict, patterns } of all) {
      expect([id, kind === null]).toEqual([id, false]);
      if (verdict !== 'request-response') expect([id, patterns.length > 0]).toEqual([id, true]);
    }
  });

  test('comes with ten scenarios to start from', () => {
    expect(scenarios).toHaveLength(10);
    const verdicts = new Set(all.slice(0, 10).map(({ verdict }) => verdict));
    expect(verdicts.size).toBe(3);
  });
});
