/** Mean width of a character relative to the font size, for a sans-serif at reading sizes. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[iIjlt.,:;'|!()[\]/ ]/, 0.33],
  [/[mwMW@%]/, 0.87],
  [/[A-Z0-9_+=<>-]/, 0.63],
];

/** Estimated width of a text in pixels; no font is at hand at build time, so it errs to the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const char of text) width += WIDTHS.find(([set]) => set.test(char))?.[1] ?? 0.55;
  return width * fontSize;
}

/** Breaks a text into lines no wider than `width` pixels where spaces, slashes or hyphens allow. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
