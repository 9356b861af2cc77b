import { fromLinear, toLinear, type Rgb } from './srgb.ts';

/** A colour by lightness (0 to 1), chroma (0 to about 0.32 in sRGB) and hue (degrees) of OKLCH. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

/** OKLab of a colour: lightness, green to red, blue to yellow. Matrices of Ottosson 2020. */
function toOklab(color: Rgb): Triple {
  const [r, g, b] = toLinear(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** OKLCH of a colour. The hue of a grey means nothing. */
export function toOklch(color: Rgb): Oklch {
  const [l, a, b] = toOklab(color);
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI };
}

/** The colour of sRGB with this lightness and hue whose chroma is the largest up to the one given. */
export function fromOklch({ l, c, h }: Oklch): Rgb {
  let [low, high] = [0, c];
  if (inside(lightOf(l, high, h))) return fromLinear(lightOf(l, high, h));
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if (inside(lightOf(l, middle, h))) low = middle;
    else high = middle;
  }
  return fromLinear(lightOf(l, low, h));
}

/** How far two colours look apart: distance in OKLab. Black and white are 1 apart. */
export function distance(x: Rgb, y: Rgb): number {
  const [p, q] = [toOklab(x), toOklab(y)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Shares of light, which may lie outside of what a screen shows. */
function lightOf(lightness: number, chroma: number, hue: number): Triple {
  const [a, b] = [
    chroma * Math.cos((hue * Math.PI) / 180),
    chroma * Math.sin((hue * Math.PI) / 180),
  ];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function inside(light: Triple): boolean {
  return light.every((share) => share >= -0.0001 && share <= 1.0001);
}
