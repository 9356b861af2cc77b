import type { Advice } from '../decision/advice-schema.ts';
import type { PublishedCase } from '../decision/case-schema.ts';
import type { Scenario } from '../decision/decision.ts';
import type { DecisionModel } from '../decision/model-schema.ts';
import type { Answers } from '../readiness/answer.ts';
import type { Bank } from '../readiness/bank-schema.ts';
import type { BlueprintRules } from './blueprint-schema.ts';
import type { HousePlatformFact } from './platforms.ts';

/** What a plan has to know of a pattern: a part of its frontmatter. */
export interface PlanPattern {
  readonly id: string;
  readonly title: string;
  /** Level by assessment item that an organization should have first. */
  readonly requires: Readonly<Record<string, number>>;
  readonly watch: readonly { readonly signal: string; readonly means: string }[];
}

/** All that plans rest on. */
export interface BlueprintKnowledge {
  readonly model: DecisionModel;
  readonly advice: Advice;
  readonly cases: readonly PublishedCase[];
  /** The question bank with its wording; null if there is none, and ids then stand for questions. */
  readonly bank: Bank | null;
  readonly patterns: readonly PlanPattern[];
  readonly rules: BlueprintRules;
  /** What the house has; left out where the edition names nothing. */
  readonly platforms?: readonly HousePlatformFact[] | undefined;
}

/** The answers of an assessment. */
export interface Profile {
  readonly answers: Answers;
}

/** What a plan is made for. Either half may be missing: no scenarios, or no profile. */
export interface PlanInput {
  readonly scenarios: readonly Scenario[];
  readonly profile: Profile | null;
}
