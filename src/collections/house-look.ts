import { housePalette, type ColorFault } from '../core/color/palette.ts';
import type { Palette } from '../core/color/themes.ts';
import { paletteCss } from '../core/color/palette-css.ts';
import { LEAST_CONTRAST, LEAST_DISTANCE } from '../core/color/shades.ts';
import type { Finding } from '../core/finding.ts';
import { readFont, readPicture, type HouseAsset, type HousePicture } from './house-assets.ts';
import { filesIn, type Layer } from './layers.ts';
import type { Font } from './schemas/brand.ts';
import type { Site } from './schemas/site.ts';

/** What `brand` in the settings comes to. */
export interface HouseLook {
  /** Rules that lie over those of src/styles; empty if nothing differs. */
  readonly css: string;
  /** The two colours in the light theme, for pictures that are drawn at build time. */
  readonly colors: { readonly ask: string; readonly tell: string };
  readonly logo:
    { readonly light: HousePicture; readonly dark: HousePicture | undefined } | undefined;
  readonly favicon: HousePicture | undefined;
  /** Files to serve. */
  readonly assets: readonly HouseAsset[];
}

/** The look, its faults, and what can be built but should be looked at. */
export interface HouseLookRead {
  readonly look: HouseLook;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Fonts that stand in until a house's own is there, and for characters that it has not; as in src/styles/tokens.css. */
export const FALLBACK = {
  serif: "Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif",
  sans: "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif",
  mono: "ui-monospace,'Cascadia Code',Menlo,Consolas,monospace",
} as const;

/** Only one of the two logos is shown, whether the reader or the system chooses the theme. */
const TWO_LOGOS =
  ':root:not([data-theme=dark]) .logo-dark,[data-theme=dark] .logo-light{display:none}' +
  '@media (prefers-color-scheme:dark){:root:not([data-theme]) .logo-dark{display:inline}:root:not([data-theme]) .logo-light{display:none}}';

/**
 * Reads what the settings say of the looks: colours, pictures, fonts.
 *
 * @param file the file that says so, for findings
 */
export function readLook(root: string, layers: Layer[], site: Site, file: string): HouseLookRead {
  const { ask, tell, logo, favicon, fonts = {} } = site.brand ?? {};
  const findings: Finding[] = [];
  const assets: HouseAsset[] = [];
  const take = <Asset extends HouseAsset>(
    path: string,
    asset: Asset | Omit<Finding, 'file' | 'path'>,
  ): Asset | undefined => {
    if ('message' in asset) {
      findings.push({ file, path: `brand.${path}`, ...asset });
      return undefined;
    }
    if (!assets.some(({ name }) => name === asset.name)) assets.push(asset);
    return asset;
  };
  const picture = (path: string, named: string | undefined) =>
    named === undefined ? undefined : take(path, readPicture(root, layers, named));

  const { palette, faults, confusedBy } = housePalette({ ask, tell });
  findings.push(...faults.map((fault) => colorFinding(file, fault, palette)));
  const light = picture('logo.light', logo?.light);
  const dark = picture('logo.dark', logo?.dark);
  const icon = picture('favicon', favicon);
  const families = (['serif', 'sans', 'mono'] as const).map((role) => {
    const font = fonts[role];
    const served = font?.files.map(({ file: path }, index) =>
      take(`fonts.${role}.files.${index}.file`, readFont(root, path)),
    );
    return font && served ? fontCss(role, font, served, site.basePath) : '';
  });
  return {
    look: {
      css: [paletteCss(palette), ...families, dark ? TWO_LOGOS : ''].join(''),
      colors: { ask: palette.ask.text.light, tell: palette.tell.text.light },
      logo: light && { light, dark },
      favicon: icon,
      assets,
    },
    findings,
    warnings: [
      ...confusedBy.map((kind) => ({
        file,
        path: 'brand',
        message: `readers who are blind to ${kind} can hardly tell the two colours apart`,
        found: `${palette.ask.text.light}, ${palette.tell.text.light}`,
        hint: 'shapes and words still do; a blue and an orange would be safer',
      })),
      ...unused(root, layers, assets),
    ],
  };
}

function colorFinding(
  file: string,
  { side, why, found, contrast, nearest }: ColorFault,
  palette: Palette,
): Finding {
  const at = { file, path: `brand.${side}`, hint: `nearest ${nearest}` };
  if (why === 'contrast') {
    // Rounded down, so that 4.496 is not printed as what would be enough.
    const ratio = (Math.floor(contrast * 100) / 100).toFixed(2);
    return {
      ...at,
      message: 'this colour is too pale to be read as text on the light paper',
      found: `${found}, contrast ${ratio}:1`,
      allowed: `a contrast of at least ${LEAST_CONTRAST}:1 on #fbfaf6`,
    };
  }
  const other = side === 'ask' ? 'tell' : 'ask';
  return {
    ...at,
    message: `this colour can hardly be told from that of ${other}`,
    found: `${found} beside ${palette[other].text.light}`,
    allowed: `at least ${LEAST_DISTANCE} apart in OKLab, in the light and in the dark theme`,
  };
}

function fontCss(
  role: keyof typeof FALLBACK,
  { family, files }: Font,
  served: readonly (HouseAsset | undefined)[],
  basePath: string,
): string {
  const faces = files.map(
    ({ weight, style }, index) =>
      `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:swap;src:url(${assetAddress(basePath, served[index]?.name ?? '')}) format('woff2')}`,
  );
  return `${faces.join('')}html:root{--${role}:'${family}',${FALLBACK[role]}}`;
}

/** Address of a served file, with the base path. */
export function assetAddress(basePath: string, name: string): string {
  return `${basePath.replace(/\/$/, '')}/_astro/${name}`;
}

function unused(root: string, layers: Layer[], assets: readonly HouseAsset[]): Finding[] {
  const used = new Set(assets.map(({ file }) => file));
  return filesIn(root, layers, 'assets', ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.ico'])
    .filter(({ file }) => !used.has(file))
    .map(({ file, path }) => ({
      file,
      path: 'file name',
      message: 'nothing shows this file',
      found: path,
      allowed: 'brand.logo.light, brand.logo.dark and brand.favicon in site.yaml name a file',
    }));
}
