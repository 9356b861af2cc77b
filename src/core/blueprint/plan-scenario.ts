import { decide } from '../decision/decide.ts';
import type { Decision, Scenario } from '../decision/decision.ts';
import { VERDICT_NAMES } from '../decision/verdict-sentence.ts';
import { allOf, type Situation } from './condition.ts';
import { consideredOf } from './considered.ts';
import { containmentOf } from './containment.ts';
import { contractsOf } from './contracts-of.ts';
import { deadlineOf, durationText } from './deadlines.ts';
import { fill } from './fill.ts';
import { flipTexts } from './flip-text.ts';
import { flowRuleOf, plannedFlow, type PlannedFlow } from './flow.ts';
import { interimOf } from './interim.ts';
import type { PlannedScenario } from './plan.ts';
import { requirementsOf } from './requirements.ts';
import { scenarioPatterns } from './scenario-patterns.ts';
import { slugOf } from './slug.ts';
import { labelOf, type Workbench } from './workbench.ts';

/** A planned scenario with what the sections about the whole need of it. */
export interface WorkedScenario {
  readonly planned: PlannedScenario;
  readonly situation: Situation;
  readonly decision: Decision;
  /** Id of the rule of its interim; null without one. */
  readonly interimRule: string | null;
  readonly where: PlannedFlow['where'];
}

/** How many published cases a scenario names. */
const CASES_SHOWN = 3;

const NO_FLOW: PlannedFlow = {
  roles: [],
  steps: [],
  sequence: { participants: [], steps: [] },
  where: new Map(),
};

/** Plans one scenario. Nothing in it depends on other scenarios. */
export function planScenario(bench: Workbench, scenario: Scenario): WorkedScenario {
  const { rules } = bench;
  // The cases are laid out once for the whole plan, so the decision itself need not look for them.
  const decision = decide({ model: bench.model, advice: bench.advice }, scenario);
  const { kind, zone, verdict, settled, answers } = decision;
  const chosen: Situation = {
    zone,
    kind: kind?.id ?? '',
    flow: '',
    answers,
    patterns: new Set(decision.patterns.map(({ pattern }) => pattern)),
    missing: new Set(),
  };
  const rule = flowRuleOf(rules.flows, chosen);
  const first: Situation = { ...chosen, flow: rule?.id ?? '' };
  const deadline = deadlineOf(rules.flows, first, rule?.operations[0]?.purpose ?? 'command');
  const values = { deadline: durationText(deadline.ms), total: deadline.total };
  const rows = containmentOf(rules.containment, first, values);
  const patterns = scenarioPatterns(bench, decision.patterns, rows);
  const requirements = requirementsOf(bench, patterns);
  const situation: Situation = {
    ...first,
    patterns: new Set(patterns.map(({ id }) => id)),
    missing: new Set(requirements.map(({ item }) => item)),
  };
  const flow = rule ? plannedFlow(rules.flows, rule, situation, values) : NO_FLOW;
  const interim = interimOf(bench, situation, requirements, values);
  const planned: PlannedScenario = {
    id: scenario.id,
    title: scenario.title.trim() === '' ? scenario.id : scenario.title,
    ...(scenario.note?.trim() && { note: scenario.note }),
    verdict,
    zone,
    settled,
    ask: decision.ask,
    tell: decision.tell,
    sentence: sentenceOf(bench, decision),
    kind: kind ?? { id: 'none', title: VERDICT_NAMES[verdict], text: VERDICT_NAMES[verdict] },
    reasons: decision.reasons,
    answers: Object.keys(answers).map((factor) => ({
      factor,
      title: bench.factorById.get(factor)?.title ?? factor,
      label: labelOf(bench, answers, factor) ?? factor,
    })),
    parts: decision.parts,
    roles: flow.roles,
    flow: flow.steps,
    sequence: flow.sequence,
    patterns,
    containment: rows.map(({ needs, ...row }) => ({
      ...row,
      patterns: needs.map(({ id }) => id).filter((id) => bench.patternById.has(id)),
    })),
    guarantees: {
      gives: allOf(rules.guarantees.gives, situation).map(({ text }) => fill(text, values)),
      doesNotGive: allOf(rules.guarantees.doesNotGive, situation).map(({ text }) =>
        fill(text, values),
      ),
    },
    requirements,
    interim: interim?.interim ?? null,
    flips: flipTexts(bench, decision.flips),
    considered: consideredOf(bench, decision, situation),
    cases: bench
      .casesLike(answers, CASES_SHOWN)
      .map(({ published: { id, title, outcome } }) => ({ id, title, outcome })),
    contracts: rule
      ? contractsOf(rules.flows, rule, situation, slugOf(scenario.id, scenario.title), values)
      : { operations: [], events: [] },
  };
  return { planned, situation, decision, interimRule: interim?.rule ?? null, where: flow.where };
}

function sentenceOf({ rules }: Workbench, { verdict, kind, settled, unanswered }: Decision) {
  const { complete, settled: sure, open } = rules.wording.sentence;
  const text = unanswered.length === 0 ? complete : settled ? sure : open;
  return fill(text, {
    verdict: VERDICT_NAMES[verdict],
    kind: kind?.title ?? VERDICT_NAMES[verdict],
    open: String(unanswered.length),
  });
}
