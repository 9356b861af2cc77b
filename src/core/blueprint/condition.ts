import { holds } from '../decision/advice.ts';
import type { Answers } from '../decision/answers.ts';
import type { When } from '../decision/schema-parts.ts';
import type { Zone } from '../decision/zone.ts';
import type { Condition } from './condition-schema.ts';

/** What conditions are judged by. */
export interface Situation {
  readonly zone: Zone;
  /** Id of the kind; empty if the advice has none. */
  readonly kind: string;
  /** Id of the flow; empty while it is being chosen. */
  readonly flow: string;
  readonly answers: Answers;
  /** Ids of the patterns that are needed so far. */
  readonly patterns: ReadonlySet<string>;
  /** Ids of the items that are unmet or open. */
  readonly missing: ReadonlySet<string>;
}

/** Whether a rule holds for a scenario. */
export function applies(rule: Condition, situation: Situation): boolean {
  // One key after the other, those first that decide most often: a plan asks this some 20,000 times.
  if (rule.zones && !rule.zones.includes(situation.zone)) return false;
  if (rule.kinds && !rule.kinds.includes(situation.kind)) return false;
  if (rule.when && !holds(rule.when, situation.answers)) return false;
  if (rule.notKinds?.includes(situation.kind)) return false;
  if (rule.unless && touches(rule.unless, situation.answers)) return false;
  if (rule.flows && !rule.flows.includes(situation.flow)) return false;
  if (rule.notFlows?.includes(situation.flow)) return false;
  if (rule.open?.every((factor) => Object.hasOwn(situation.answers, factor))) return false;
  if (rule.patterns?.every((id) => !situation.patterns.has(id))) return false;
  return !rule.missing?.every((id) => !situation.missing.has(id));
}

/** The first rule that holds. */
export function firstOf<Rule extends Condition>(
  rules: readonly Rule[],
  situation: Situation,
): Rule | undefined {
  return rules.find((rule) => applies(rule, situation));
}

/** All rules that hold, in the order of the file. */
export function allOf<Rule extends Condition>(
  rules: readonly Rule[],
  situation: Situation,
): Rule[] {
  return rules.filter((rule) => applies(rule, situation));
}

/** Whether any of the factors is answered with one of its options. */
function touches(unless: When, answers: Answers): boolean {
  for (const factor in unless) {
    if (!Object.hasOwn(unless, factor) || !Object.hasOwn(answers, factor)) continue;
    if (unless[factor]?.includes(answers[factor] ?? '')) return true;
  }
  return false;
}
