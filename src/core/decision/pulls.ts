import { sortById } from '../exact/canonical-json.ts';
import { optionOf, type Answers } from './answers.ts';
import type { PlaneModel } from './plane-model.ts';
import type { Pulls } from './zone.ts';

/** No reason at all: what an unanswered factor pulls. */
export const NO_PULL: Pulls = { ask: 0, tell: 0 };

/** Decimals that are kept of a pull: far finer than any weight, far coarser than floating point. */
const GRID = 1e12;

/**
 * What several reasons pull together: `1 - prod(1 - p)` on each side, the noisy-or of Pearl (1988).
 * One strong reason is enough, weak ones add up, one more never lowers a pull.
 *
 * The result is rounded to 12 decimals, so that the last digit of a product does not decide whether a
 * pull of 0.5 is strong. Multiplying and rounding keep the order of numbers, so the guarantees of the
 * formula (bounds, never lower) hold for the rounded numbers exactly, too.
 */
export function noisyOr(reasons: Iterable<Pulls>): Pulls {
  let notAsk = 1;
  let notTell = 1;
  for (const { ask, tell } of reasons) {
    notAsk *= 1 - ask;
    notTell *= 1 - tell;
  }
  return { ask: onGrid(1 - notAsk), tell: onGrid(1 - notTell) };
}

/**
 * The point of the plane for what is answered; an unanswered factor pulls nothing. Factors are
 * multiplied in the order of their ids, so that the order of answers, or of factors in the file,
 * changes no bit.
 */
export function pulls(model: PlaneModel, answers: Answers): Pulls {
  return noisyOr(sortById(model.factors).map((factor) => optionOf(factor, answers) ?? NO_PULL));
}

/** The strongest pull on each side among some options; they need not be the same option. */
export function strongest(options: readonly Pulls[]): Pulls {
  let ask = 0;
  let tell = 0;
  for (const option of options) {
    ask = Math.max(ask, option.ask);
    tell = Math.max(tell, option.tell);
  }
  return { ask, tell };
}

/** The weakest pull on each side among some options, of which there is at least one. */
export function weakest(options: readonly Pulls[]): Pulls {
  let ask = Infinity;
  let tell = Infinity;
  for (const option of options) {
    ask = Math.min(ask, option.ask);
    tell = Math.min(tell, option.tell);
  }
  return { ask, tell };
}

/** A pull rounded to the grid on which it is compared: 12 decimals. */
export function onGrid(value: number): number {
  return Math.round(value * GRID) / GRID;
}
