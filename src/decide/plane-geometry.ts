import type { Words } from '../core/words/words.ts';
import type { Pulls, Zone } from '../core/decision/zone.ts';

/** Side of the square drawing; the plot leaves room for the names of the axes on the left and below. */
export const VIEW = 400;
const LEFT = 26;
const TOP = 4;
const PLOT = VIEW - LEFT - TOP;

/** Where a pull towards asking, 0 to 1, lies from the left. */
export const across = (ask: number): number => round(LEFT + PLOT * ask);

/** Where a pull towards telling, 0 to 1, lies from the top. */
export const down = (tell: number): number => round(TOP + PLOT * (1 - tell));

/** Colour class of each zone: ask is blue, tell is amber, both together are violet. */
export const TONES: Readonly<Record<Zone, 'ask' | 'tell' | 'both' | 'none'>> = {
  'request-response': 'ask',
  'event-driven': 'tell',
  hybrid: 'both',
  neither: 'none',
};

/** A zone as it is drawn: its box, its two lines of name and where they start. */
export interface ZoneBox {
  readonly zone: Zone;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly [string, string];
  readonly textX: number;
  readonly textY: number;
}

/** The four zones, parted where a pull becomes strong. Names stand where few points lie. */
export function zoneBoxes(strong: Pulls, words: Words['decide']['plane']): ZoneBox[] {
  const [left, middle, right] = [across(0), across(strong.ask), across(1)];
  const [top, centre, bottom] = [down(1), down(strong.tell), down(0)];
  const box = (zone: Zone, isRight: boolean, isTop: boolean): ZoneBox => ({
    zone,
    x: isRight ? middle : left,
    y: isTop ? top : centre,
    width: round(isRight ? right - middle : middle - left),
    height: round(isTop ? centre - top : bottom - centre),
    lines: [words.zones[zone], words.glosses[zone]],
    textX: (isRight ? middle : left) + 8,
    textY: isTop ? top + 20 : bottom - 26,
  });
  return [
    box('event-driven', false, true),
    box('hybrid', true, true),
    box('neither', false, false),
    box('request-response', true, false),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
