import { plainLine } from '../../text/escape-markdown.ts';

/**
 * Any text as a label of a Mermaid diagram that shows it literally, on one line. Letters, digits and
 * the few signs that Mermaid never reads as syntax stay; everything else becomes an entity of Mermaid,
 * `#` with the decimal number of the character and a semicolon.
 */
export function mermaidText(text: string): string {
  return plainLine(text).replace(/[^\p{L}\p{M}\p{Nd} .,/-]|\uFB02|-(?![\p{L}\p{Nd}])/gu, entity);
}

/**
 * U+FB02, a ligature, is among them: Mermaid writes entities with it inside, and would take a text with
 * it for one of its own. A hyphen stays only before a letter or digit, where it cannot be an arrow.
 */
function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
