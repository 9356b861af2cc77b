import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Plan } from '../../../src/core/blueprint/plan.ts';
import { asyncapiDocument } from '../../../src/core/blueprint/contracts/asyncapi.ts';
import { openapiDocument } from '../../../src/core/blueprint/contracts/openapi.ts';
import { exportFolder } from '../../../src/core/blueprint/render/export-folder.ts';
import {
  code,
  documentText,
  heading,
  list,
  midLine,
  noteBlock,
  table,
} from '../../../src/core/blueprint/render/markdown-blocks.ts';
import { escapeInline, plainLine } from '../../../src/core/text/escape-markdown.ts';
import { HOSTILE } from './hostile-text.ts';
import { smallPlan, smallScenario } from './small-plan.ts';

const TITLE = 'QQTITLEQQ';
const NOTE = 'QQNOTEQQ';

/** A plan in which a text stands wherever a plan could hold one that a user wrote. */
function planWith(title: string, note: string): Plan {
  const scenario = smallScenario({ title, note });
  const [prepare, live] = smallPlan().increments;
  if (!prepare || !live) throw new Error('the small plan has two increments');
  return smallPlan([scenario], {
    increments: [prepare, { ...live, title: `${title} goes live`, entry: `After ${title}` }],
    summary: { ...smallPlan().summary, sentences: [`The closest call was ${title}.`] },
    risks: [{ id: 'r', risk: title, because: title, mitigation: title, scenarios: [scenario.id] }],
  });
}

function notesWith(note: string): Record<string, string> {
  return Object.fromEntries(
    ['summary', 'patterns', 'governance', 'testing', 'observability', 'increments', 'risks']
      .concat(['questions', 'scenario/place-order'])
      .map((section) => [section, note]),
  );
}

function html(markdown: string): string {
  const page: unknown = markdownToHtml(markdown);
  return typeof page === 'string' ? page : (page as { html: string }).html;
}

/**
 * The page without what may differ: links to headings have the title in them (where they lead is tested
 * with the document), and addresses are shown as code, since renderers make links of them otherwise.
 */
function comparable(page: string): string {
  return page
    .replace(/href="([^"#]*)#[^"]*"/g, 'href="$1#"')
    .replace(/<code>([^<]*)<\/code>/g, (all, inside: string) =>
      /:\/\/|www\.|\S@\S|mailto:|xmpp:/i.test(inside) ? inside : all,
    );
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function shownTitle(title: string): string {
  return inHtml(plainLine(title).toWellFormed());
}

function shownNote(note: string): string {
  return note
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => inHtml(plainLine(line).toWellFormed()))
    .filter((line) => line !== '')
    .join('<br>\n');
}

/** The page that a harmless text gives, with the hostile one put in as text. */
function shownIn(harmless: string, title: string, note: string): string {
  return comparable(harmless)
    .replaceAll(TITLE, () => shownTitle(title) || 'place-order')
    .replaceAll(NOTE, () => shownNote(note));
}

const titleOf = (text: string) => text.slice(0, 120);

const harmless = exportFolder(planWith(TITLE, NOTE), notesWith(NOTE)).map(({ path, text }) => ({
  path,
  page: path.endsWith('.md') ? html(text) : '',
}));

describe.each(HOSTILE)('a title and notes with %s', (_, text) => {
  // A text without anything to see is a case of its own: a note of it is no note.
  const note = plainLine(text) === '' ? 'x' : text;
  const files = exportFolder(planWith(titleOf(text), note), notesWith(note));
  const file = (path: string) => files.find((each) => each.path === path)?.text ?? '';

  test('leave the names of all files as they are', () => {
    expect(files.map(({ path }) => path)).toEqual(harmless.map(({ path }) => path));
    for (const { path } of files) expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/);
  });

  test('are shown literally in every Markdown file and add no element', () => {
    if (plainLine(text) === '') return;
    for (const [index, { path, text: markdown }] of files.entries()) {
      if (!path.endsWith('.md')) continue;
      const page = comparable(html(markdown));
      expect(page).toBe(shownIn(harmless[index]?.page ?? '', titleOf(text), note));
    }
  });

  test('parse back from JSON to the same text', () => {
    const plan = JSON.parse(file('plan.json')) as Plan;
    expect(plan.scenarios[0]).toMatchObject({ title: titleOf(text), note });
    expect(JSON.parse(file('notes.json'))).toEqual(notesWith(note));
  });

  test('parse back from YAML to the same text', () => {
    for (const [path, document] of [
      ['contracts/asyncapi.yaml', asyncapiDocument(planWith(titleOf(text), note))],
      ['contracts/openapi.yaml', openapiDocument(planWith(titleOf(text), note))],
    ] as const) {
      const read: unknown = parse(file(path));
      expect(read).toEqual(JSON.parse(JSON.stringify(document)));
      const shown = titleOf(text).trim() === '' ? 'place-order' : titleOf(text);
      expect(strings(read).some((each) => each.includes(shown))).toBe(true);
    }
  });

  test('leave the front matter of a record alone', () => {
    const record = files.find(({ path }) => path.startsWith('decisions/'))?.text ?? '';
    expect(record).toMatch(/^---\nstatus: proposed\n---\n\n# /);
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]);
}

/** Every place that a text can take: alone, in a sentence, in a heading, a cell, a quotation, a link. */
function places(title: string, note: string): string {
  return documentText([
    heading(2, title),
    heading(3, `1. ${title}`),
    escapeInline(title),
    `**${escapeInline(title)}:** "${escapeInline(`After ${title}, go on`)}" [${midLine(title)}](#x)`,
    list([escapeInline(title), `[ ] ${escapeInline(title)}`]),
    table(['A', 'B'], [[escapeInline(title), code(`<${title}>`)]]),
    noteBlock(note),
  ]);
}

test('any text of signs that mean something is shown literally in every place', () => {
  const hostile = fc
    .string({
      unit: fc.constantFrom(...'*_`#|<>[]()!\\&~-+=:;/.%^\n\r\t 1a@$"\'{}\u202E', 'www.', '://'),
      minLength: 1,
      maxLength: 40,
    })
    // White space at the ends is kept inside a sentence, and not where the text stands alone.
    .filter((text) => plainLine(`a${text}b`) === `a${plainLine(text)}b` && plainLine(text) !== '');
  const harmless = html(places(TITLE, NOTE));
  fc.assert(
    fc.property(hostile, hostile, (title, note) => {
      expect(comparable(html(places(title, note)))).toBe(shownIn(harmless, title, note));
    }),
    { numRuns: 1000 },
  );
});
