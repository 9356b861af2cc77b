import { sortById } from '../exact/canonical-json.ts';
import { display } from '../exact/display.ts';
import { ONE, ZERO } from '../exact/ratio.ts';
import { weightedMean } from '../exact/weighted-mean.ts';
import { standingOf, type Answers } from './answer.ts';
import type { Assessment, AssessedDimension, Counts, NotAssessedDimension } from './assessment.ts';
import { bankHash } from './bank-hash.ts';
import { confidence } from './confidence.ts';
import { dimensionLevel, dimensionScore, isAssessed } from './dimension-score.ts';
import { indexOf, tierOf } from './evaluate.ts';
import { levelsOf, TOP, type Levels } from './levels.ts';
import { nextSteps } from './next-steps.ts';
import { optimismStress } from './optimism-stress.ts';
import { decidingItems, pivotalAnswers, tierRange } from './pivotal.ts';
import { floorStatuses, gateStatuses, thresholdStatuses } from './requirements.ts';
import { robustnessRadius } from './robustness-radius.ts';
import type { ScoringBank, ScoringDimension } from './scoring-bank.ts';
import { weightFlips } from './weight-flips.ts';

/**
 * Assesses answers against a bank. Pure and total: unknown item ids in `answers` are ignored.
 *
 * `dk` and unanswered are both unknown: 0 in every lower end, 4 in every upper end, left out of the
 * point. A dimension with more than `naLimit` percent of weight "not applicable" is not assessed: it
 * is left out of the index and fails every floor. With no assessed dimension at all the index is 0 to
 * 0 and the tier is 0. `agreement` (0 to 1, null for one respondent) only enters the confidence.
 */
export function assess(
  bank: ScoringBank,
  answers: Answers,
  { agreement = null }: { readonly agreement?: number | null } = {},
): Assessment {
  const lo = levelsOf(bank, answers, { unknown: 0 });
  const hi = levelsOf(bank, answers, { unknown: TOP });
  const known = levelsOf(bank, answers);
  const [indexLo, indexHi] = [indexOf(bank, lo), indexOf(bank, hi)];
  const assessed = bank.dimensions.filter((dimension) => isAssessed(bank, dimension, lo));
  const tier = tierRange(bank, answers);
  const pivotal = pivotalAnswers(bank, answers);
  const dimensions = sortById(bank.dimensions).map((dimension) =>
    profileOf(bank, dimension, answers, { lo, hi, known }),
  );
  return {
    bank: { id: bank.id, version: bank.version, hash: bankHash(bank) },
    tier,
    index: {
      lo: display(indexLo ?? ZERO),
      point: pointOf(assessed, known),
      hi: display(indexHi ?? ZERO),
    },
    indexNaAsZero: pointOf(bank.dimensions, levelsOf(bank, answers, { na: 0 })),
    tierNaAsZero: {
      lo: tierOf(bank, levelsOf(bank, answers, { unknown: 0, na: 0 })),
      hi: tierOf(bank, levelsOf(bank, answers, { unknown: TOP, na: 0 })),
    },
    dimensions,
    thresholds: thresholdStatuses(bank, indexLo && indexHi ? { lo: indexLo, hi: indexHi } : null),
    floors: floorStatuses(bank, new Map(dimensions.map(({ id, level }) => [id, level]))),
    gates: gateStatuses(bank, answers),
    pivotal,
    decidedBy: decidingItems(bank, answers, tier, pivotal),
    radius: robustnessRadius(bank, answers),
    weightFlips: weightFlips(bank, answers),
    optimism: { tier: optimismStress(bank, answers) },
    confidence: confidence(bank, answers, agreement),
    nextSteps: nextSteps(bank, answers),
  };
}

/** The index over known items; a dimension with none is left out. Null if all are. */
function pointOf(dimensions: readonly ScoringDimension[], known: Levels): number | null {
  const mean = weightedMean(
    dimensions.flatMap((dimension) => {
      const value = dimensionScore(dimension, known);
      return value ? [{ weight: dimension.weight, value }] : [];
    }),
  );
  return mean && display(mean);
}

function profileOf(
  bank: ScoringBank,
  dimension: ScoringDimension,
  answers: Answers,
  { lo, hi, known }: { lo: Levels; hi: Levels; known: Levels },
): AssessedDimension | NotAssessedDimension {
  const counts = countsOf(dimension, answers);
  const { id } = dimension;
  if (!isAssessed(bank, dimension, lo)) {
    return { id, state: 'not-assessed', lo: null, point: null, hi: null, level: null, ...counts };
  }
  const point = dimensionScore(dimension, known);
  return {
    id,
    state: 'assessed',
    lo: display(dimensionScore(dimension, lo) ?? ZERO),
    point: point && display(point),
    hi: display(dimensionScore(dimension, hi) ?? ONE),
    level: { lo: dimensionLevel(bank, dimension, lo), hi: dimensionLevel(bank, dimension, hi) },
    ...counts,
  };
}

function countsOf({ items }: ScoringDimension, answers: Answers): Counts {
  const standings = items.map(({ id }) => standingOf(answers, id));
  const count = (state: string) => standings.filter((standing) => standing === state).length;
  const answered = standings.filter((standing) => typeof standing === 'number').length;
  return {
    answered,
    dk: count('dk'),
    na: count('na'),
    unanswered: count('unanswered'),
    of: items.length,
  };
}
