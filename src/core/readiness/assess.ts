import { byCodeUnit } from '../exact/canonical-json.ts';
import { display } from '../exact/display.ts';
import { ONE, ZERO } from '../exact/ratio.ts';
import { weightedMean } from '../exact/weighted-mean.ts';
import { editionStamp } from '../patch/edition.ts';
import { standingOf, type Answers } from './answer.ts';
import type { Assessment, AssessedDimension, Counts, NotAssessedDimension } from './assessment.ts';
import { bankHash } from './bank-hash.ts';
import { confidence } from './confidence.ts';
import { isAssessed, levelOf, scoreOf } from './dimension-score.ts';
import { indexOf, talliesOf, tierOf } from './evaluate.ts';
import { levelsOf, TOP } from './levels.ts';
import { nextSteps } from './next-steps.ts';
import { optimismStress } from './optimism-stress.ts';
import { decidingItems, pivotalAnswers, tierRange } from './pivotal.ts';
import { floorStatuses, gateStatuses, thresholdStatuses } from './requirements.ts';
import { robustnessRadius } from './robustness-radius.ts';
import type { ScoringBank, ScoringDimension } from './scoring-bank.ts';
import type { Tally } from './tally.ts';
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
  const tallies = (replace: { unknown?: number; na?: number }) =>
    talliesOf(bank, levelsOf(bank, answers, replace));
  const ends: Ends = {
    lo: tallies({ unknown: 0 }),
    hi: tallies({ unknown: TOP }),
    known: tallies({}),
  };
  const [indexLo, indexHi] = [indexOf(bank, ends.lo), indexOf(bank, ends.hi)];
  const applicable = new Set(
    ends.lo.filter((tally) => isAssessed(bank, tally)).map(({ dimension }) => dimension),
  );
  const tier = tierRange(bank, answers);
  const pivotal = pivotalAnswers(bank, answers);
  const dimensions = bank.dimensions.map((_, place) => profileOf(bank, answers, ends, place));
  dimensions.sort((a, b) => byCodeUnit(a.id, b.id));
  return {
    bank: {
      id: bank.id,
      version: bank.version,
      hash: bankHash(bank),
      ...editionStamp(bank.edition),
    },
    tier,
    index: {
      lo: display(indexLo ?? ZERO),
      point: pointOf(ends.known.filter(({ dimension }) => applicable.has(dimension))),
      hi: display(indexHi ?? ZERO),
    },
    indexNaAsZero: pointOf(tallies({ na: 0 })),
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

/** Tallies of all dimensions with unknown answers as 0, as 4, and left out. */
type Ends = Readonly<Record<'lo' | 'hi' | 'known', readonly Tally[]>>;

/** The index over known items; a dimension with none is left out. Null if all are. */
function pointOf(known: readonly Tally[]): number | null {
  const mean = weightedMean(
    known.flatMap((tally) => {
      const value = scoreOf(tally);
      return value ? [{ weight: tally.dimension.weight, value }] : [];
    }),
  );
  return mean && display(mean);
}

function profileOf(
  bank: ScoringBank,
  answers: Answers,
  ends: Ends,
  place: number,
): AssessedDimension | NotAssessedDimension {
  const [lo, hi, known] = [ends.lo[place], ends.hi[place], ends.known[place]];
  if (!lo || !hi || !known) throw new RangeError(`There is no dimension ${place}.`);
  const { id } = lo.dimension;
  const counts = countsOf(lo.dimension, answers);
  if (!isAssessed(bank, lo)) {
    return { id, state: 'not-assessed', lo: null, point: null, hi: null, level: null, ...counts };
  }
  const point = scoreOf(known);
  return {
    id,
    state: 'assessed',
    lo: display(scoreOf(lo) ?? ZERO),
    point: point && display(point),
    hi: display(scoreOf(hi) ?? ONE),
    level: { lo: levelOf(bank, lo), hi: levelOf(bank, hi) },
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
