import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/core/color/oklch.ts';
import { housePalette } from '../../../src/core/color/palette.ts';
import { paletteCss } from '../../../src/core/color/palette-css.ts';
import { areApart, isReadable, nearestReadable, rgb } from '../../../src/core/color/shades.ts';
import { contrast, parseHex, toHex } from '../../../src/core/color/srgb.ts';
import { GROUNDS, UPSTREAM, type Palette } from '../../../src/core/color/themes.ts';

const THEMES = ['light', 'dark'] as const;
const SIDES = ['ask', 'tell', 'both'] as const;
const color = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((channels) => toHex(channels));
const maybe = fc.option(color, { nil: undefined });

/** Every pair of colours that are laid on one another somewhere, with its contrast. */
function pairs(palette: Palette): [string, number][] {
  return THEMES.flatMap((theme) =>
    SIDES.flatMap((side) => {
      const text = palette[side].text[theme];
      const wash = palette[side].wash[theme];
      const on = (a: string, b: string): [string, number] => [
        `${side} ${theme}: ${a} on ${b}`,
        contrast(rgb(a), rgb(b)),
      ];
      return [
        on(text, GROUNDS.paper[theme]),
        on(text, GROUNDS.sheet[theme]),
        on(text, wash),
        on(GROUNDS.ink[theme], wash),
      ];
    }),
  );
}
const tooWeak = (palette: Palette) => pairs(palette).filter(([, ratio]) => ratio < 4.5);

describe('colours', () => {
  it.each([
    ['#000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s has the contrast %d', (a, b, ratio) => {
    expect(contrast(rgb(a), rgb(b))).toBeCloseTo(ratio, 1);
  });

  it.each(['', '0a5a83', '#0a5a8', '#0a5a8g', 'red', '#0a5a83ff'])('%j is none', (text) => {
    expect(parseHex(text)).toBeUndefined();
  });

  it('stand in tokens.css as the core has them', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8').replaceAll('#fff,', '#ffffff,');
    const token = (name: string, { light, dark }: { light: string; dark: string }) =>
      expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
    for (const [name, shade] of Object.entries(GROUNDS)) token(name, shade);
    for (const side of SIDES) {
      token(side, UPSTREAM[side].text);
      token(`${side}-wash`, UPSTREAM[side].wash);
    }
  });
});

describe('the palette of a house', () => {
  it('is upstream’s if the house sets no colour, and then needs no CSS', () => {
    const { palette, faults } = housePalette({});
    expect(faults).toEqual([]);
    expect(tooWeak(palette)).toEqual([]);
    expect(paletteCss(palette)).toBe('');
  });

  it('uses two colours as they are where they can be read, and derives the rest', () => {
    const { palette, faults, confusedBy } = housePalette({ ask: '#006064', tell: '#AD1457' });
    expect(faults).toEqual([]);
    expect(confusedBy).toEqual([]);
    expect(paletteCss(palette)).toMatchInlineSnapshot(
      `"html:root{--ask:light-dark(#006064,#74c0c4);--ask-wash:light-dark(#e0f3f4,#083335);--tell:light-dark(#ad1457,#ff84a8);--tell-wash:light-dark(#fbe9ed,#3f232b)}"`,
    );
  });

  it('says which colour cannot be read and names the nearest that can', () => {
    expect(housePalette({ ask: '#4fa3d1', tell: '#8f4300' }).faults).toMatchInlineSnapshot(`
      [
        {
          "contrast": 2.683769284725059,
          "found": "#4fa3d1",
          "nearest": "#217ba7",
          "side": "ask",
          "why": "contrast",
        },
      ]
    `);
  });

  it('says which of two colours that look alike has to go, and names one that need not', () => {
    expect(housePalette({ ask: '#0a5a83', tell: '#0a6283' }).faults).toMatchInlineSnapshot(`
      [
        {
          "contrast": 6.511881917912861,
          "found": "#0a6283",
          "nearest": "#006a53",
          "side": "tell",
          "why": "distance",
        },
      ]
    `);
    expect(housePalette({ ask: '#8f4300' }).faults).toMatchInlineSnapshot(`
      [
        {
          "contrast": 6.768184210044008,
          "found": "#8f4300",
          "nearest": "#903957",
          "side": "ask",
          "why": "distance",
        },
      ]
    `);
  });

  it('knows colours that only some readers can tell apart', () => {
    expect(housePalette({ ask: '#b3261e', tell: '#5f6b00' }).confusedBy).toEqual(['green']);
  });

  it('can be read in both themes, whatever the two colours are, and its parts look different', () => {
    fc.assert(
      fc.property(maybe, maybe, (ask, tell) => {
        const { palette } = housePalette({ ask, tell });
        expect(tooWeak(palette)).toEqual([]);
        expect(areApart(palette.ask, palette.tell)).toBe(true);
        expect(areApart(palette.ask, palette.both)).toBe(true);
        expect(areApart(palette.tell, palette.both)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no fault left when what it names as nearest is taken', () => {
    fc.assert(
      fc.property(maybe, maybe, (ask, tell) => {
        const { faults } = housePalette({ ask, tell });
        const taken = Object.fromEntries(faults.map(({ side, nearest }) => [side, nearest]));
        expect(housePalette({ ask, tell, ...taken }).faults).toEqual([]);
        for (const fault of faults)
          if (fault.why === 'contrast') expect(fault.contrast).toBeLessThan(4.5);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes what can be read and looks different as it is', () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        const [ask, tell] = [nearestReadable(one), nearestReadable(other)];
        const { palette, faults } = housePalette({ ask, tell });
        if (faults.length > 0) expect(faults.map(({ why }) => why)).toEqual(['distance']);
        else expect([palette.ask.text.light, palette.tell.text.light]).toEqual([ask, tell]);
      }),
      { numRuns: 300 },
    );
  });

  it('darkens what cannot be read no more than it must', () => {
    fc.assert(
      fc.property(color, (hex) => {
        const nearest = nearestReadable(hex);
        expect(isReadable(nearest)).toBe(true);
        if (nearest === hex) return;
        expect(contrast(rgb(nearest), rgb(GROUNDS.paper.light))).toBeLessThan(4.7);
        expect(distance(rgb(nearest), rgb(hex))).toBeLessThan(0.6);
      }),
      { numRuns: 1000 },
    );
  });
});
