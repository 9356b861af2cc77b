import { nothing, type TemplateResult } from 'lit-html';
import { escapeXml } from '../core/diagram/svg.ts';

/** Markup of our own that is printed as it is, such as a drawing. */
export interface Markup {
  readonly markup: string;
}

/** A value without quotes behind it in a template: `class=`, or one that only a script can set. */
const BOUND = /\s([.?@]?)([\w-]+)=$/;

/**
 * A template as HTML text, for pages that are made at build time: the same views that the browser
 * draws, without a document. Everything that is put in is escaped. Events and properties are left out,
 * since they are a script's; directives are not known here.
 */
export function staticText(value: unknown): string {
  if (value === nothing || value === undefined || value === null || value === '') return '';
  if (isMarkup(value)) return value.markup;
  if (Array.isArray(value)) return value.map(staticText).join('');
  if (!isTemplate(value)) return escapeXml(String(value));
  const { strings, values } = value;
  return strings.reduce((text, string, index) => {
    // Indentation of the source says nothing in the page.
    const piece = string.replace(/\s+/g, ' ');
    if (index >= values.length) return text + piece;
    const bound = BOUND.exec(piece);
    return bound
      ? text + piece.slice(0, bound.index) + attribute(bound[1], bound[2], values[index])
      : text + piece + staticText(values[index]);
  }, '');
}

function attribute(sign: string | undefined, name: string | undefined, value: unknown): string {
  if (value === nothing || sign === '.' || sign === '@') return '';
  if (sign === '?') return value ? ` ${name}` : '';
  return ` ${name}="${escapeXml(String(value))}"`;
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

function isMarkup(value: unknown): value is Markup {
  return typeof value === 'object' && value !== null && 'markup' in value;
}
