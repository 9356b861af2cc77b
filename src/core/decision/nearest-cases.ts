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

/** A case with how far it is from a scenario. */
export interface Distance {
  readonly published: PublishedCase;
  readonly distance: number;
}

/**
 * Lays out published cases once, for many scenarios: the function that it gives lists the `n` cases that
 * are most like some answers, nearest first, equally near ones by id; none if there are no answers. The
 * distance runs over the factors that the scenario answers: `sum w d / sum w`, where `d` is 0 for the
 * same option, 1 for another and 1/2 where the case does not say, and `w` is how far the factor can move
 * a pull (its strongest less its weakest option, on the side where that is more). The distances to the
 * two readings of a case are averaged.
 */
export function caseFinder(
  model: PlaneModel,
  cases: readonly PublishedCase[],
): (answers: Answers, n: number) => Distance[] {
  const factors = sortById(model.factors).map((factor) => ({ factor, weight: weightOf(factor) }));
  const laidOut = cases.map((published) => ({
    published,
    readings: READINGS.map((reading) =>
      factors.map(({ factor }) => optionOf(factor, published.answers[reading])?.id),
    ),
  }));
  return (answers, n) => {
    const chosen = factors.map(({ factor }) => optionOf(factor, answers)?.id);
    const total = factors.reduce(
      (sum, { weight }, index) => (chosen[index] === undefined ? sum : sum + weight),
      0,
    );
    if (total === 0) return [];
    // A plain loop: a plan of fifty scenarios compares some eighty thousand answers here.
    const distanceTo = (reading: readonly (string | undefined)[]) => {
      let sum = 0;
      let index = 0;
      for (const { weight } of factors) {
        const here = chosen[index];
        const there = reading[index++];
        if (here !== undefined && here !== there) sum += there === undefined ? weight / 2 : weight;
      }
      return sum / total;
    };
    return laidOut
      .map(({ published, readings }) => ({
        published,
        distance: readings.reduce((sum, reading) => sum + distanceTo(reading), 0) / readings.length,
      }))
      .sort((a, b) => a.distance - b.distance || byCodeUnit(a.published.id, b.published.id))
      .slice(0, n);
  };
}

/** The `n` published cases that are most like a scenario, with what the model says to each. */
export function nearestCases(
  model: PlaneModel,
  cases: readonly PublishedCase[],
  answers: Answers,
  n: number,
): NearCase[] {
  if (cases.length === 0) return [];
  const judged = (published: PublishedCase, reading: Reading) => {
    const given = verdict(model, published.answers[reading]).verdict;
    return { verdict: given, judgement: judge(published, given) };
  };
  return caseFinder(model, cases)(answers, n).map(({ published, distance }) => ({
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
