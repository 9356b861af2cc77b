import type { Interval } from './verdict.ts';

/**
 * A pull as text on the scale of 0 to 100, rounded *down* to one decimal, so that a pull that is not
 * strong never looks as if it were: 0.49996 is `49.9`.
 */
export function pullText(pull: number): string {
  // Pulls have 12 decimals; the last of them is floating point, not meaning.
  return String(Math.floor(pull * 1000 + 1e-10) / 10);
}

/** `75`, or `75 to 97.5` for a pull that is not fully known. */
export function intervalText([lo, hi]: Interval): string {
  return lo === hi ? pullText(lo) : `${pullText(lo)} to ${pullText(hi)}`;
}
