import type { Answers } from './answers.ts';
import type { Advice, Kind, Part } from './advice-schema.ts';
import type { When } from './schema-parts.ts';
import type { Zone } from './zone.ts';

/** A pattern that a verdict needs, with every reason why. */
export interface NeededPattern {
  readonly pattern: string;
  readonly because: readonly string[];
}

/** What advice is chosen by: a verdict's zone and the answers that led to it. */
export interface Situation {
  readonly zone: Zone;
  readonly answers: Answers;
}

/**
 * Whether a condition holds: every factor that it names is answered with one of the options that it
 * lists. An unanswered factor meets no condition.
 */
export function holds(when: When, answers: Answers): boolean {
  // A plain loop: plans ask this tens of thousands of times.
  for (const factor in when) {
    if (!Object.hasOwn(when, factor)) continue;
    const chosen = Object.hasOwn(answers, factor) ? answers[factor] : undefined;
    if (chosen === undefined || !when[factor]?.includes(chosen)) return false;
  }
  return true;
}

/** The first kind of the zone whose condition holds; a linted advice has one for all answers. */
export function kindOf(advice: Advice, { zone, answers }: Situation): Kind | undefined {
  return advice.kinds.find((kind) => kind.zone === zone && holds(kind.when, answers));
}

/** Which part asks, which tells and what joins them, in the order of the file; none unless hybrid. */
export function partsOf(advice: Advice, { zone, answers }: Situation): Part[] {
  return zone === 'hybrid' ? advice.parts.filter(({ when }) => holds(when, answers)) : [];
}

/** The patterns whose rules hold, in the order of the file; one that is named by several rules once. */
export function patternsFor(advice: Advice, { zone, answers }: Situation): NeededPattern[] {
  const needed = new Map<string, string[]>();
  for (const { pattern, zones, because, when } of advice.patterns) {
    if (!zones.includes(zone) || !holds(when, answers)) continue;
    needed.set(pattern, [...(needed.get(pattern) ?? []), because]);
  }
  return [...needed].map(([pattern, because]) => ({ pattern, because }));
}
