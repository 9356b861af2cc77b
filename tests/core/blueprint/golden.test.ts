import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makePlan } from '../../../src/core/blueprint/make-plan.ts';
import type { Plan } from '../../../src/core/blueprint/plan.ts';
import { PlanSchema } from '../../../src/core/blueprint/plan-schema.ts';
import { blueprintMarkdown } from '../../../src/core/blueprint/render/markdown.ts';
import { parseAnswersFile } from '../../../src/core/record/answers-file.ts';
import { parseScenarios } from '../../../src/core/record/portfolio-file.ts';
import { english } from '../../english.ts';
import { knowledge } from './sample.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/blueprint');

/** The plan of a folder of fixtures; a folder without answers.json stands for no assessment. */
function planOf(name: string): Plan {
  const text = readFileSync(join(FIXTURES, name, 'scenarios.yaml'), 'utf8');
  const portfolio = parseScenarios(
    parse(text),
    knowledge.model,
    english.record,
    `${name}/scenarios.yaml`,
  );
  if (!portfolio.ok) throw new Error(JSON.stringify(portfolio.findings));
  const answers = join(FIXTURES, name, 'answers.json');
  let profile = null;
  if (existsSync(answers) && knowledge.bank) {
    const read = parseAnswersFile(
      readFileSync(answers, 'utf8'),
      knowledge.bank,
      english.record,
      answers,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    profile = { answers: read.file.answers };
  }
  return makePlan(knowledge, { scenarios: portfolio.portfolio.scenarios, profile });
}

/** Scenarios of each golden blueprint, and the guaranteed tier of its organization. */
const GOLDEN = [
  ['young-team', 3, 0],
  ['bank', 12, 1],
  ['retailer', 30, 2],
  ['stay-with-request-response', 6, 0],
  ['no-assessment', 6, undefined],
  ['unknowns-everywhere', 5, 0],
] as const;

describe.each(GOLDEN)('the golden blueprint "%s"', (name, scenarios, tier) => {
  const plan = planOf(name);

  test('is made of what its folder says', () => {
    expect(plan.scenarios).toHaveLength(scenarios);
    expect(plan.summary.tier?.lo).toBe(tier);
    expect(PlanSchema.parse(plan)).toEqual(plan);
  });

  test('reads as it did', async () => {
    const file = join(FIXTURES, name, 'blueprint.md');
    await expect(blueprintMarkdown(plan)).toMatchFileSnapshot(file);
  });

  test('stays below what GitHub renders', () => {
    expect(new TextEncoder().encode(blueprintMarkdown(plan)).length).toBeLessThan(512 * 1024);
  });
});

test('every folder of fixtures is a golden blueprint', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(GOLDEN.map(([name]) => name).sort());
});
