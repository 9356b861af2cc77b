import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type {
  BlueprintKnowledge,
  PlanPattern,
  Profile,
} from '../../../src/core/blueprint/knowledge.ts';
import { makePlan } from '../../../src/core/blueprint/make-plan.ts';
import { parseBlueprint } from '../../../src/core/blueprint/parse-blueprint.ts';
import type { Plan } from '../../../src/core/blueprint/plan.ts';
import type { Scenario } from '../../../src/core/decision/decision.ts';
import { parseCases } from '../../../src/core/decision/parse-cases.ts';
import { parseDecision } from '../../../src/core/decision/parse-decision.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { parseBank } from '../../../src/core/readiness/parse-bank.ts';
import type { Answers } from '../../../src/core/readiness/answer.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The YAML files of a folder below the root, parsed. */
export function yamlFiles(folder: string) {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const path = `${folder}/${name}`;
      return { path, data: parse(readFileSync(join(ROOT, path), 'utf8')) as unknown };
    });
}

function realPatterns(): PlanPattern[] {
  const folder = join(ROOT, 'content/patterns');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const front = readFileSync(join(folder, name), 'utf8').split(/^---$/m)[1] ?? '';
      const { title, requires, watch } = parse(front) as Omit<PlanPattern, 'id'>;
      return { id: name.replace('.mdx', ''), title, requires, watch };
    });
}

function load() {
  const decision = parseDecision(yamlFiles('content/decision'));
  const published = parseCases(yamlFiles('content/cases'));
  const assessment = parseBank(yamlFiles('content/assessment'));
  const blueprint = parseBlueprint(yamlFiles('content/blueprint'));
  if (!decision.ok || !published.ok || !assessment.ok || !blueprint.ok) {
    const read = [decision, published, assessment, blueprint];
    const findings = read.flatMap((each) => (each.ok ? [] : each.findings));
    throw new Error(findings.map(formatFinding).join('\n'));
  }
  const knowledge: BlueprintKnowledge = {
    model: decision.model,
    advice: decision.advice,
    cases: published.cases,
    bank: assessment.bank,
    patterns: realPatterns(),
    rules: blueprint.rules,
  };
  return { knowledge, ready: decision.scenarios, bank: assessment.bank };
}

const { knowledge: real, ready, bank } = load();

/** The real content, as the site ships it. */
export const knowledge = real;

/** The ten ready scenarios of the decision tool. */
export const readyScenarios: readonly Scenario[] = ready.map(({ id, title, answers }) => ({
  id,
  title,
  answers,
}));

/** A profile in which every item is answered the same way, but for what is given. */
export function profileOf(level: number | 'dk', changes: Answers = {}): Profile {
  const answer = level === 'dk' ? { state: 'dk' as const } : { value: level };
  const answers = Object.fromEntries(itemsOf(bank).map(({ id }) => [id, answer]));
  return { answers: { ...answers, ...changes } };
}

/** Text that is markup in every format that a plan is written in. */
export const HOSTILE =
  '<img src=x onerror=alert(1)> | "a": {b} [c](javascript:d) `e` # - *f* $g$ %% end {title} -->>';

/** Plans to try renderers on, by name. */
export function samplePlans(): Readonly<Record<string, Plan>> {
  const hostile: Scenario = {
    id: 'Hostile.Title_1',
    title: HOSTILE,
    note: `${HOSTILE}\nsecond line\n\n- [ ] third`,
    answers: readyScenarios[1]?.answers ?? {},
  };
  const unknown = readyScenarios.map((scenario) => ({ ...scenario, answers: {} }));
  const make = (scenarios: readonly Scenario[], profile: Profile | null) =>
    makePlan(knowledge, { scenarios, profile });
  return {
    'ready-scenarios': make(readyScenarios, profileOf(2)),
    'young-team': make(readyScenarios.slice(0, 3), profileOf(1, { duplicates: { value: 0 } })),
    'stay-with-requests': make(readyScenarios, profileOf(0)),
    'top-level': make(readyScenarios, profileOf(4)),
    'no-assessment': make(readyScenarios, null),
    'no-scenarios': make([], profileOf(1)),
    nothing: make([], null),
    'unknown-everywhere': make(unknown, profileOf('dk')),
    hostile: make([hostile, ...readyScenarios.slice(0, 2)], profileOf(1)),
    'one-query': make(readyScenarios.slice(3, 4), profileOf(3)),
  };
}
