import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import type { Interval } from './verdict.ts';

/**
 * A pull as text on the scale of 0 to 100, rounded *down* to one decimal, so that a pull that is not
 * strong never looks as if it were: 0.49996 is `49.9`; `decimal` is the sign between.
 */
export function pullText(pull: number, decimal = '.'): string {
  // Pulls have 12 decimals; the last of them is floating point, not meaning.
  return String(Math.floor(pull * 1000 + 1e-10) / 10).replace('.', decimal);
}

/** `75`, or `75 to 97.5` for a pull that is not fully known, in the words of the group `decide.verdict`. */
export function rangeText(
  [lo, hi]: Interval,
  words: Pick<Words['decide']['verdict'], 'to' | 'decimal'>,
): string {
  const text = (pull: number) => pullText(pull, words.decimal);
  return lo === hi ? text(lo) : fill(words.to, { low: text(lo), high: text(hi) });
}

/** {@link rangeText} in English, for the blueprint, which is written in English. */
export function intervalText([lo, hi]: Interval): string {
  return lo === hi ? pullText(lo) : `${pullText(lo)} to ${pullText(hi)}`;
}
