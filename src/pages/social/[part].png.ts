import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { createRequire } from 'node:module';
import { escapeXml } from '../../core/diagram/svg.ts';
import { catalog } from '../../site/catalog.ts';

const PARTS = ['home', 'guide', 'patterns', 'assess', 'decide'] as const;

/** One picture for link previews for each part of the site, drawn at build time. */
export const getStaticPaths = () => PARTS.map((part) => ({ params: { part } }));

export const GET: APIRoute = ({ params }) => {
  const { site, look, words } = catalog();
  const t = words.site.social;
  const { ask, tell } = look.colors;
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  );
  const text = (y: number, size: number, fill: string, content: string) =>
    `<text x="90" y="${y}" font-family="Source Serif 4" font-weight="600" font-size="${size}" fill="${fill}">${escapeXml(content)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
    <rect width="1200" height="630" fill="#fbfaf6"/>
    <rect width="600" height="14" fill="${ask}"/><rect x="600" width="600" height="14" fill="${tell}"/>
    ${text(210, 62, '#1c2024', site.name)}
    ${text(330, 74, ask, t[params['part'] as (typeof PARTS)[number]])}
    ${text(520, 34, '#555c64', t.line)}
    <g fill="none" stroke-width="9">
      <path d="M830 480h190m-36-30 36 30-36 30M1110 560H920m36-30-36 30 36 30" stroke="${ask}" transform="translate(0 -40)"/>
    </g></svg>`;
  const png = new Resvg(svg, {
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' },
  })
    .render()
    .asPng();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
