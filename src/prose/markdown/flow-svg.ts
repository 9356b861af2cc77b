import { renderMermaidSVG } from 'beautiful-mermaid';
import { escapeXml } from '../../core/diagram/svg.ts';

/**
 * Draws a Mermaid flowchart at build time and takes out what the library writes for pages without
 * styles of their own: its font import, its style block, its style attributes and its ids, which
 * would repeat on a page with two diagrams. Colours come from the page's classes.
 *
 * @throws Error from the library if the text is not a flowchart.
 */
export function flowSvg(text: string, label: string): string {
  const raw = renderMermaidSVG(text, {
    transparent: true,
    padding: 8,
    nodeSpacing: 18,
    layerSpacing: 30,
  });
  return raw
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<defs>[\s\S]*?<\/defs>/g, '')
    .replace(
      /\s(?:style|font-size|font-weight|fill|stroke|stroke-width|stroke-dasharray|stroke-linejoin|text-anchor|marker-start|data-[a-z-]+="")="[^"]*"/g,
      '',
    )
    .replace(/\smarker-end="[^"]*"/g, ' data-head=""')
    .replace(/<polyline class="edge"([^>]*)\/>/g, (_, attributes: string) => edge(attributes))
    .replace(
      /<g class="edge-label"([^>]*)>/g,
      (_, attributes: string) => `<g class="d-edge-label ${kindOf(attributes)}">`,
    )
    .replace(/<g class="node"[^>]*>/g, '<g class="d-node">')
    .replace(/(\d+\.\d)\d+/g, '$1')
    .replace(/\s*\n\s*/g, '')
    .replace(
      /<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/,
      (_, width: string, height: string) => {
        const { left, right } = reachOf(raw, Number(width));
        const wide = Math.ceil(right - left);
        const high = Math.ceil(Number(height));
        return `<svg class="d-flow" role="img" aria-label="${escapeXml(label)}" viewBox="${left} 0 ${wide} ${high}" width="${wide}" height="${high}">`;
      },
    );
}

/** How far the labels reach: the library lays them out after it has fixed the drawing's size. */
function reachOf(svg: string, width: number): { left: number; right: number } {
  const spans = [...svg.matchAll(/<rect x="(-?[\d.]+)"[^>]*?width="([\d.]+)"/g)].map((match) => {
    const x = Number(match[1]);
    return [x, x + Number(match[2])] as const;
  });
  return {
    left: Math.floor(Math.min(0, ...spans.map(([x]) => x - 4))),
    right: Math.ceil(Math.max(width, ...spans.map(([, end]) => end + 4))),
  };
}

/** Dotted lines are messages (tell); a label that starts with "ask:" marks a call. */
function kindOf(attributes: string): string {
  if (/data-style="dotted"/.test(attributes) || /data-label="tell:/.test(attributes))
    return 'd-tell';
  return /data-label="ask:/.test(attributes) ? 'd-ask' : 'd-plain';
}

/** An edge with its head drawn as a path of its own, since markers cannot take the line's colour everywhere. */
function edge(attributes: string): string {
  const kind = kindOf(attributes);
  const points = /points="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const corners = points.split(' ').map((point) => point.split(',').map(Number));
  const line = `<polyline class="d-line ${kind}" points="${points}"/>`;
  const [from, to] = [corners.at(-2), corners.at(-1)];
  if (!from || !to || !attributes.includes('data-head')) return line;
  const angle = Math.atan2((to[1] ?? 0) - (from[1] ?? 0), (to[0] ?? 0) - (from[0] ?? 0));
  const corner = (turn: number) =>
    `${(to[0] ?? 0) - 8 * Math.cos(angle + turn)} ${(to[1] ?? 0) - 8 * Math.sin(angle + turn)}`;
  const tip = `${to[0]} ${to[1]}`;
  const head =
    kind === 'd-tell'
      ? `<path class="d-line d-tell" d="M${corner(0.5)}L${tip}L${corner(-0.5)}"/>`
      : `<path class="d-head ${kind}" d="M${corner(0.45)}L${tip}L${corner(-0.45)}Z"/>`;
  return line + head;
}
