import { byCodeUnit } from '../exact/canonical-json.ts';
import type { Answers } from './answers.ts';
import type { PlaneModel } from './plane-model.ts';
import { hasOneVerdict, reach, rectangle, type Rectangle } from './verdict.ts';
import type { Pulls, Side } from './zone.ts';

/** An open factor, and what its answer would do for the verdict. */
export interface NextQuestion {
  readonly factor: string;
  /** Part of the undecided area that goes away on average over the options, 0 to 1; 0 if it helps only together with others. */
  readonly gain: number;
  /** Part that goes away with the least helpful option, 0 to 1. */
  readonly leastGain: number;
  /** How many of its options settle the verdict on the spot. */
  readonly settles: number;
  /** How many options it has. */
  readonly options: number;
}

/** A side of the area counts as at least this long, so that a rectangle as thin as a line has an area. */
const THIN = 0.01;

/** Gains below this are rounding. */
const NOTHING = 1e-9;
const NO_GAIN = { gain: 0, leastGain: 0 };

/**
 * The part of a rectangle in which the verdict is another one than at its known corner; 0 if and only
 * if the verdict is settled. Seen from request-response (either zone) it is the part where telling is
 * strong; from event-driven, the part where asking is strong.
 */
export function undecidedArea(strong: Pulls, area: Rectangle): number {
  if (hasOneVerdict(strong, area)) return 0;
  const { ask, tell } = area;
  const side = (from: number, to: number) => Math.max(to - from, THIN);
  return tell[0] < strong.tell
    ? side(ask[0], ask[1]) * side(strong.tell, tell[1])
    : side(strong.ask, ask[1]) * side(tell[0], tell[1]);
}

/**
 * The open factors by how much of the undecided area their answer takes away: the mean over their
 * options, each as likely as the other; where equal, the better worst case first, then by id. An
 * answer moves one corner of the rectangle inwards, so no option ever enlarges the area. Empty if and
 * only if the verdict is settled. Factors that cannot take anything away are left out; but if no factor
 * of the side on which the verdict hangs can, those that pull towards it follow with a gain of 0.
 */
export function nextQuestions(model: PlaneModel, answers: Answers): NextQuestion[] {
  const { strong } = model;
  const { factors, chosen, lo, hi } = reach(model, answers);
  const whole = rectangle({ lo, hi });
  const area = undecidedArea(strong, whole);
  if (area === 0) return [];
  const open = factors.flatMap(({ id, options }, index) => {
    if (chosen[index]) return [];
    const left = options.map((option) =>
      undecidedArea(strong, rectangle({ lo: lo.with(index, option), hi: hi.with(index, option) })),
    );
    const mean = left.reduce((sum, each) => sum + each, 0) / left.length;
    const question: NextQuestion = {
      factor: id,
      gain: 1 - mean / area,
      leastGain: 1 - Math.max(...left) / area,
      settles: left.filter((each) => each === 0).length,
      options: left.length,
    };
    return [{ question, mayPull: options.some((option) => option[hangsOn(strong, whole)] > 0) }];
  });
  const helpful = open.filter(({ question }) => question.gain > NOTHING);
  // Several answers may decide together what none decides alone.
  const together = helpful.some(({ mayPull }) => mayPull)
    ? []
    : open.filter(({ mayPull }) => mayPull).map(({ question }) => ({ ...question, ...NO_GAIN }));
  return [...helpful.map(({ question }) => question), ...together].sort(
    (a, b) => b.gain - a.gain || b.leastGain - a.leastGain || byCodeUnit(a.factor, b.factor),
  );
}

/** The side whose pull would change an open verdict by growing strong. */
function hangsOn(strong: Pulls, { tell }: Rectangle): Side {
  return tell[0] < strong.tell ? 'tell' : 'ask';
}
