import * as z from 'zod';

const Color = z
  .string()
  .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, 'a colour such as #0a5a83, in quotes');
const Picture = z
  .string()
  .regex(/^assets\/[a-z0-9][\w-]*(\.[\w-]+)+$/i, 'the path of a file in overlay/assets/');

const FontFile = z.strictObject({
  file: z
    .string()
    .regex(
      /^(?!.*\.\.)(@[a-z0-9-]+\/)?[a-z0-9][\w./-]*\.woff2$/i,
      'the path of a woff2 file below node_modules',
    )
    .describe('A woff2 file of an installed package, as its path below node_modules'),
  weight: z
    .string()
    .regex(/^[1-9]\d{0,2}( [1-9]\d{0,2})?$/, 'a weight such as 400, or a range such as 200 900')
    .default('400')
    .describe('Weight, or a range of weights for a variable font, in quotes'),
  style: z.enum(['normal', 'italic']).default('normal').describe('Upright or italic'),
});
const Font = z.strictObject({
  family: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]*$/, 'the name of a font family')
    .describe('Name of the family'),
  files: z.array(FontFile).min(1).describe('Its files, one for each weight and style'),
});

/** Looks of an edition: `brand` in `site.yaml`. */
export const Brand = z.strictObject({
  ask: Color.optional().describe(
    'Colour of request-response, in quotes; text on the light paper needs a contrast of 4.5:1, all other shades follow from it',
  ),
  tell: Color.optional().describe(
    'Colour of event-driven, in quotes; as ask, and at least 0.1 apart from it in OKLab',
  ),
  logo: z
    .strictObject({
      light: Picture.describe(
        'SVG or PNG of at most 100 kB, as its path in the overlay: assets/logo.svg',
      ),
      dark: Picture.optional().describe('The same for the dark theme; light if left out'),
      alt: z.string().min(2).max(80).describe('What the logo says, for those who cannot see it'),
      besideName: z
        .boolean()
        .default(true)
        .describe('Whether the name of the site stands beside it; false for a logo that holds it'),
    })
    .optional()
    .describe('Logo in the header, 32 pixels high'),
  favicon: Picture.optional().describe('SVG or PNG of at most 100 kB for tabs and bookmarks'),
  fonts: z
    .strictObject({
      serif: Font.optional().describe('Text and headings'),
      sans: Font.optional().describe('Controls, tables and navigation'),
      mono: Font.optional().describe('Code'),
    })
    .optional()
    .describe('Fonts from npm packages that are installed; they are served by the site itself'),
});
/** Parsed looks. */
export type Brand = z.output<typeof Brand>;
/** One family with its files. */
export type Font = z.output<typeof Font>;
