import { UPSTREAM, type Palette, type Shade } from './themes.ts';

/**
 * The custom properties of src/styles/tokens.css that a palette changes, as one rule. It counts wherever it
 * stands in the page, since its selector is more specific than upstream's.
 */
export function paletteCss(palette: Palette): string {
  const lines = (['ask', 'tell', 'both'] as const).flatMap((side) => [
    ...changed(`--${side}`, palette[side].text, UPSTREAM[side].text),
    ...changed(`--${side}-wash`, palette[side].wash, UPSTREAM[side].wash),
  ]);
  return lines.length === 0 ? '' : `html:root{${lines.join(';')}}`;
}

function changed(name: string, shade: Shade, standing: Shade): string[] {
  if (shade.light === standing.light && shade.dark === standing.dark) return [];
  return [`${name}:light-dark(${shade.light},${shade.dark})`];
}
