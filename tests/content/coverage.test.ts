import { expect, it } from 'vitest';
import { coverageOf } from '../../src/collections/coverage.ts';
import { readContent } from '../../src/collections/read-content.ts';

const { content } = readContent(process.cwd());
if (!content) throw new Error('the content cannot be read');

it('every topic of the brief is covered by a chapter', () => {
  expect(coverageOf(content).missing).toEqual([]);
});

it('every source is used', () => {
  const used = new Set([
    ...[...content.guide, ...content.patterns, ...content.antipatterns, ...content.templates].flatMap((page) => page.data.sources),
    ...content.glossary.flatMap((term) => term.sources),
    ...(content.decision?.model.factors.flatMap(({ options }) => options.map(({ source }) => source)) ?? []),
    ...content.comparison.flatMap((row) => row.sources),
    ...(content.bank?.dimensions.flatMap((dimension) => dimension.items.flatMap((item) => item.sources)) ?? []),
  ]);
  expect(content.sources.map((source) => source.id).filter((id) => !used.has(id))).toEqual([]);
});

it('there are at least thirty diagrams, each with a text alternative', () => {
  const diagrams = [...content.guide, ...content.patterns, ...content.antipatterns].flatMap((page) => page.body.match(/^```mermaid.*$/gm) ?? []);
  expect(diagrams.length).toBeGreaterThanOrEqual(30);
  expect(diagrams.filter((line) => !/alt="[^"]{20,}"/.test(line))).toEqual([]);
});
