import { escapeInline, escapeLines } from '../../text/escape-markdown.ts';

/** A heading with what stands below it. Titles are plain text, blocks are Markdown. */
export interface Section {
  readonly title: string;
  /** Paragraphs, lists, tables; empty ones are left out. */
  readonly blocks: readonly string[];
  readonly parts?: readonly Section[];
  /** True if the table of contents names it. */
  readonly listed?: boolean;
}

/** Text that does not begin a line, where "1." is no list and needs no backslash. */
export function midLine(text: string): string {
  return unlisted(escapeInline(text));
}

function unlisted(markdown: string): string {
  return markdown.replace(/^(\d+)\\([.)])/, '$1$2');
}

/** A heading of level 1 to 6 that shows exactly the title. */
export function heading(level: number, title: string): string {
  // A run of # at the end of a heading is decoration in Markdown and would not be shown.
  const text = midLine(title).replace(/(?<!\\)#+$/, (run) => run.replaceAll('#', '\\#'));
  return `${'#'.repeat(level)} ${text}`;
}

/** Sections from a heading level on, without those that have nothing to say. */
export function sectionBlocks(sections: readonly Section[], level: number): string[] {
  return withoutEmpty(sections).flatMap(({ title, blocks, parts = [] }) => [
    heading(level, title),
    ...blocks,
    ...sectionBlocks(parts, level + 1),
  ]);
}

/** Sections that print something, all the way down, without empty blocks. */
export function withoutEmpty(sections: readonly Section[]): Section[] {
  return sections
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => block !== ''),
      parts: withoutEmpty(section.parts ?? []),
    }))
    .filter(({ blocks, parts }) => blocks.length > 0 || parts.length > 0);
}

/** Blocks as one document: a blank line between two, a line break at the end. */
export function documentText(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A table of cells that are Markdown already; nothing if it has no row. An empty cell says "none". */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => (cell === '' ? 'none' : unlisted(cell))).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list of items that are Markdown already; nothing if there is none. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** What a user noted, as a quotation; nothing if there is nothing to see. */
export function noteBlock(note: string | undefined, label = 'Note'): string {
  const text = escapeLines(note ?? '', '> ');
  return text === '' ? '' : `> **${label}:** ${text}`;
}

/** An id, a type, a metric or a request in code type; a phrase, or whatever else it is, as escaped text. */
export function code(text: string): string {
  return /^(?:(?:GET|POST) )?[\w./{}:?=-]+$/.test(text) ? `\`${text}\`` : midLine(text);
}

/** A clause as the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
