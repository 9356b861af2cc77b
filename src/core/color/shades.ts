import { distance, fromOklch, toOklch, type Oklch } from './oklch.ts';
import { contrast, parseHex, toHex, type Rgb } from './srgb.ts';
import { GROUNDS, type Shade, type SideShades } from './themes.ts';

/** Least contrast of text: WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;
/** Least distance of two colours that mean different things, in OKLab, in each theme. Neighbouring hues of a chart palette are about this far apart. */
export const LEAST_DISTANCE = 0.1;

const STEP = 1 / 512;
/** Lightness at which colours read as text on the dark paper; the one of upstream's. */
const DARK_TEXT = 0.76;

/** A colour that is known to be one. */
export function rgb(hex: string): Rgb {
  const color = parseHex(hex);
  if (!color) throw new Error(`not a colour: ${hex}`);
  return color;
}

/** Whether a colour can be read on the light paper, where it is used as it is. */
export function isReadable(hex: string): boolean {
  return onAll(rgb(hex), [GROUNDS.paper.light, GROUNDS.sheet.light]);
}

/** The colour itself if it can be read on the light paper; else the lightest darker one of the same hue that can. */
export function nearestReadable(hex: string): string {
  if (isReadable(hex)) return hex;
  return toHex(search(toOklch(rgb(hex)), -STEP, (color) => isReadable(toHex(color))));
}

/**
 * What is made of one colour. In the light theme its text is the colour itself; in the dark one it has the
 * same hue and as much of the chroma as a light colour can have. A wash is as strong as its text allows.
 *
 * @param hex a colour for which {@link isReadable} holds
 */
export function shadesOf(hex: string): SideShades {
  const color = toOklch(rgb(hex));
  const dark = search({ ...color, l: DARK_TEXT }, STEP, (each) =>
    onAll(each, [GROUNDS.paper.dark, GROUNDS.sheet.dark]),
  );
  const text = { light: hex.toLowerCase(), dark: toHex(dark) };
  const under = (theme: keyof Shade) => (wash: Rgb) =>
    onAll(wash, [text[theme], GROUNDS.ink[theme]]);
  const light = { ...color, l: 0.95, c: Math.min(color.c, 0.02) };
  const night = { ...color, l: 0.295, c: Math.min(color.c, 0.045) };
  return {
    text,
    wash: {
      light: toHex(search(light, STEP, under('light'))),
      dark: toHex(search(night, -STEP, under('dark'))),
    },
  };
}

/** Whether two sides look different enough as text in both themes. */
export function areApart(a: SideShades, b: SideShades): boolean {
  return (['light', 'dark'] as const).every(
    (theme) => distance(rgb(a.text[theme]), rgb(b.text[theme])) >= LEAST_DISTANCE,
  );
}

function onAll(color: Rgb, grounds: readonly string[]): boolean {
  return grounds.every((ground) => contrast(color, rgb(ground)) >= LEAST_CONTRAST);
}

/** The first colour that fits on the way from a start to black or white, hue and chroma kept as far as they can be. */
function search(start: Oklch, step: number, fits: (color: Rgb) => boolean): Rgb {
  for (let l = start.l; l > 0 && l < 1; l += step) {
    const color = fromOklch({ ...start, l });
    if (fits(color)) return color;
  }
  return step < 0 ? [0, 0, 0] : [255, 255, 255];
}
