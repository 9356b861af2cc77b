import type { Ratio } from './ratio.ts';

/**
 * The one way in which an exact value becomes a number to show: rounded *down* to `places` decimals.
 * Three places are one decimal of a percent. A threshold is a whole percent, so a value that fails it
 * never looks as if it passed (0.5499 becomes 0.549, not 0.55) and one that passes never looks as if
 * it failed. Rounding down keeps the order of values, so an interval stays an interval.
 */
export function display(value: Ratio, places = 3): number {
  const scale = 10n ** BigInt(places);
  const scaled = value.num * scale;
  const quotient = scaled / value.den;
  const floor = scaled < 0n && quotient * value.den !== scaled ? quotient - 1n : quotient;
  return Number(floor) / Number(scale);
}

/** A displayed value as text on the scale of 0 to 100: 0.549 is `54.9`, 0.55 is `55`; `decimal` is the sign between. */
export function percentText(value: number, decimal = '.'): string {
  return String(Math.round(value * 1000) / 10).replace('.', decimal);
}
