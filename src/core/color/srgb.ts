/** A colour of sRGB: red, green and blue, whole numbers of 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb` or `#rgb`, upper or lower case; undefined for anything else. */
export function parseHex(text: string): Rgb | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits === undefined) return undefined;
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16);
  return [at(0), at(2), at(4)];
}

/** Writes a colour as `#rrggbb`. */
export function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The channels as shares of light, 0 to 1 (IEC 61966-2-1). */
export function toLinear(color: Rgb): Rgb {
  const [r, g, b] = color;
  return [linear(r), linear(g), linear(b)];
}

/** The nearest colour of sRGB to shares of light; what lies outside of 0 to 1 is cut off. */
export function fromLinear([r, g, b]: Rgb): Rgb {
  return [encoded(r), encoded(g), encoded(b)];
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it, with the exact threshold of sRGB. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = toLinear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encoded(light: number): number {
  const inside = Math.min(1, Math.max(0, light));
  const share = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
  return Math.round(share * 255);
}
