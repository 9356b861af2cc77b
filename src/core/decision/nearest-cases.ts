import { byCodeUnit, sortById } from '../exact/canonical-json.ts';
import { judge, READINGS, type Judgement, type Reading } from './agreement.ts';
import { optionOf, type Answers } from './answers.ts';
import type { PublishedCase } from './case-schema.ts';
import type { PlaneFactor, PlaneModel } from './plane-model.ts';
import { strongest, weakest } from './pulls.ts';
import { verdict } from './verdict.ts';
import type { Verdict } from './zone.ts';

/** A published case that resembles a scenario. */
export interface NearCase {
  readonly case: string;
  /** 0: answered alike wherever the scenario is answered. 1: alike nowhere. */
  readonly distance: number;
  /** What was chosen there. */
  readonly outcome: Verdict;
  /** What the model says to the answers of each reading, and how that stands to the outcome. */
  readonly model: Readonly<
    Record<Reading, { readonly verdict: Verdict; readonly judgement: Judgement }>
  >;
}

/** A factor counts at least this much, so that one without pulls still tells cases apart. */
const LEAST_WEIGHT = 0.05;

/**
 * The `n` published cases that are most like a scenario, nearest first, equally near ones by id; none
 * if the scenario has no answers. The distance runs over the factors that the scenario answers:
 * `sum w d / sum w`, where `d` is 0 for the same option, 1 for another and 1/2 where the case does not
 * say, and `w` is how far the factor can move a pull (its strongest less its weakest option, on the
 * side where that is more). The distances to the two readings of a case are averaged.
 */
export function nearestCases(
  model: PlaneModel,
  cases: readonly PublishedCase[],
  answers: Answers,
  n: number,
): NearCase[] {
  const asked = sortById(model.factors).flatMap((factor) => {
    const option = optionOf(factor, answers);
    return option ? [{ factor, option: option.id, weight: weightOf(factor) }] : [];
  });
  if (asked.length === 0) return [];
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const distanceTo = (reading: Answers) =>
    asked.reduce((sum, { factor, option, weight }) => {
      const there = optionOf(factor, reading);
      return sum + weight * (there === undefined ? 0.5 : there.id === option ? 0 : 1);
    }, 0) / total;
  const judged = (published: PublishedCase, reading: Reading) => {
    const given = verdict(model, published.answers[reading]).verdict;
    return { verdict: given, judgement: judge(published, given) };
  };
  return cases
    .map((published) => ({
      published,
      distance:
        READINGS.reduce((sum, reading) => sum + distanceTo(published.answers[reading]), 0) /
        READINGS.length,
    }))
    .sort((a, b) => a.distance - b.distance || byCodeUnit(a.published.id, b.published.id))
    .slice(0, n)
    .map(({ published, distance }) => ({
      case: published.id,
      distance,
      outcome: published.outcome,
      model: { first: judged(published, 'first'), second: judged(published, 'second') },
    }));
}

function weightOf({ options }: PlaneFactor): number {
  const [most, least] = [strongest(options), weakest(options)];
  return Math.max(most.ask - least.ask, most.tell - least.tell, LEAST_WEIGHT);
}
