import { editionStamp } from '../patch/edition.ts';
import type { Advice } from './advice-schema.ts';
import { kindOf, partsOf, patternsFor } from './advice.ts';
import { knownAnswers, optionOf } from './answers.ts';
import type { PublishedCase } from './case-schema.ts';
import { contributions } from './contributions.ts';
import type { Decision, Scenario } from './decision.ts';
import { flips } from './flips.ts';
import type { DecisionModel } from './model-schema.ts';
import { nearestCases } from './nearest-cases.ts';
import { nextQuestions } from './next-questions.ts';
import { verdict } from './verdict.ts';

/** All that decisions rest on. */
export interface Knowledge {
  readonly model: DecisionModel;
  readonly advice: Advice;
  /** Published decisions to compare with; none if absent. */
  readonly cases?: readonly PublishedCase[];
}

/** How many published cases a decision names. */
const CASES_SHOWN = 3;

/**
 * Decides one scenario: verdict, reasons, what would change it, what to build. Never throws; an
 * answer that the model does not know counts as none (files with such answers are refused before).
 */
export function decide({ model, advice, cases = [] }: Knowledge, scenario: Scenario): Decision {
  const answers = knownAnswers(model, scenario.answers);
  const standing = verdict(model, answers);
  const situation = { zone: standing.zone, answers };
  const kind = kindOf(advice, situation);
  return {
    id: scenario.id,
    title: scenario.title,
    ...(scenario.note && { note: scenario.note }),
    model: { id: model.id, version: model.version, ...editionStamp(model.edition) },
    ...standing,
    kind: kind ? { id: kind.id, title: kind.title, text: kind.text } : null,
    parts: partsOf(advice, situation).map(({ side, text }) => ({ side, text })),
    reasons: contributions(model, answers).map((each) => {
      const factor = model.factors.find(({ id }) => id === each.factor);
      const option = factor && optionOf(factor, answers);
      return { ...each, because: option?.because ?? '', source: option?.source ?? '' };
    }),
    next: nextQuestions(model, answers),
    flips: flips(model, answers),
    patterns: patternsFor(advice, situation),
    cases: nearestCases(model, cases, answers, CASES_SHOWN),
    answers,
    unanswered: model.factors.flatMap(({ id }) => (Object.hasOwn(answers, id) ? [] : [id])),
  };
}
