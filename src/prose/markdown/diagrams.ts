import { defineMdastPlugin } from 'satteri';
import { parseSequence } from '../../core/diagram/parse-sequence.ts';
import { sequenceSvg } from '../../core/diagram/sequence-svg.ts';
import { escapeXml } from '../../core/diagram/svg.ts';
import { flowSvg } from './flow-svg.ts';

/** The caption and the text alternative in a fence's info string. */
export function diagramMeta(meta: string): { title: string; alt: string } {
  const value = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(meta)?.[1] ?? '';
  return { title: value('title'), alt: value('alt') };
}

const drawn = new Map<string, string>();

/**
 * Draws one Mermaid text; the same one only once, since the check before a build draws what the pages
 * then print. @throws Error with the line at fault, if it cannot be drawn.
 */
export function drawDiagram(text: string, alt: string): string {
  const key = `${alt}\n${text}`;
  const svg = drawn.get(key) ?? draw(text, alt);
  drawn.set(key, svg);
  return svg;
}

function draw(text: string, alt: string): string {
  if (!text.trimStart().startsWith('sequenceDiagram')) return flowSvg(text, alt);
  const parsed = parseSequence(text);
  if ('message' in parsed) {
    throw new Error(
      `line ${parsed.line} of the diagram: ${parsed.message}: ${parsed.found}. Allowed: ${parsed.allowed}`,
    );
  }
  return sequenceSvg(parsed, alt);
}

/** Sätteri plugin: a fence of `mermaid` becomes a figure with an SVG, drawn at build time. */
export const diagrams = defineMdastPlugin({
  name: 'diagrams',
  code(node, context) {
    if (node.lang !== 'mermaid') return;
    const { title, alt } = diagramMeta(node.meta ?? '');
    const svg = drawDiagram(node.value, alt);
    const html = `<figure class="diagram"><div class="diagram-scroll">${svg}</div><figcaption>${escapeXml(title)}</figcaption></figure>`;
    context.replaceNode(node, { raw: html, mdxExpressions: false });
  },
});
