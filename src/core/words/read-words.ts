import * as z from 'zod';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { schemaFindings } from '../schema-findings.ts';
import { marksOf } from './phrase.ts';
import { formsOf, pluralRuleOf, type PluralRule } from './plural-rule.ts';
import type { Words } from './words.ts';

/** A locale file, parsed from YAML but not yet checked. */
export interface LocaleFile {
  readonly path: string;
  readonly data: unknown;
  /** Language tag of the strings in it. */
  readonly language: string;
}

/** A locale file's tree: groups, and in them sentences or pairs of forms. */
export interface Tree {
  readonly [key: string]: string | Tree;
}

/** What was read, and which keys of English have no string in the language. */
export interface WordsRead {
  readonly words: Words;
  readonly findings: readonly Finding[];
  /** Paths such as `site.frame.skip`. */
  readonly missing: readonly string[];
}

/**
 * The strings of a language: English, with every file laid over it by key, the last one on top. Whatever
 * a file does not say stays as it was, down to English. An unknown key, and a placeholder too many or too
 * few, is a finding.
 *
 * @param english the strings that the code knows; the schema of every other file follows from them
 */
export function readWords(
  english: Tree,
  files: readonly LocaleFile[],
  language: string,
): WordsRead {
  const findings: Finding[] = [];
  const own = new Set<string>();
  let words: object = ruled(english, english, pluralRuleOf('en'));
  for (const { path, data, language: spoken } of files) {
    const rule = pluralRuleOf(spoken);
    const schema = schemaOf(english, rule);
    const parsed = schema.safeParse(data ?? {});
    if (!parsed.success) {
      findings.push(...schemaFindings(path, data, parsed.error, schema));
      continue;
    }
    const tree = parsed.data as Tree;
    if (spoken === language) for (const leaf of leavesOf(tree, english)) own.add(leaf);
    words = laidOver(words, ruled(tree, english, rule));
  }
  const missing =
    language === 'en' ? [] : leavesOf(english, english).filter((leaf) => !own.has(leaf));
  return { words: words as Words, findings, missing };
}

/** Whether a node of the English file is a sentence in several forms; no group has these two keys. */
export const isPlural = (node: string | Tree | undefined): node is Tree =>
  typeof node === 'object' && typeof node['other'] === 'string' && typeof node['one'] === 'string';

/** The paths of all strings that a tree has, a sentence with several forms once. */
export function leavesOf(tree: Tree, english: Tree, path: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const known = english[key];
    return typeof node === 'string' || typeof known !== 'object' || isPlural(known)
      ? [[...path, key].join('.')]
      : leavesOf(node, known, [...path, key]);
  });
}

/** The schema of a locale file: the keys of English, each with its placeholders, none required. */
export function schemaOf(tree: Tree, rule: PluralRule): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(tree).map(([key, node]) => [
        key,
        (typeof node === 'string'
          ? sentence(marksOf(node), marksOf(node))
          : isPlural(node)
            ? forms(node, rule)
            : schemaOf(node, rule)
        ).optional(),
      ]),
    ),
  );
}

function forms(node: Tree, rule: PluralRule): z.ZodType {
  const english = Object.values(node).map((form) => marksOf(String(form)));
  const marks = [...new Set(english.flat())].sort();
  // "1 result" need not say its number, so other forms than the general one need what all have.
  const common = marks.filter((mark) => english.every((form) => form.includes(mark)));
  const needed = (form: string) =>
    form === 'other' ? marksOf(String(node['other'])) : common.filter((mark) => mark !== '{count}');
  return z.strictObject(
    Object.fromEntries(formsOf(rule).map((form) => [form, sentence(marks, needed(form))])),
  );
}

function sentence(marks: readonly string[], needed: readonly string[]): z.ZodType {
  return z.string().superRefine((text, context) => {
    if (text.trim() === '') {
      context.addIssue({ code: 'custom', message: 'this text is empty', params: ALLOWED(marks) });
      return;
    }
    const there = marksOf(text);
    const unknown = there.filter((mark) => !marks.includes(mark));
    const lost = needed.filter((mark) => !there.includes(mark));
    for (const mark of unknown) {
      const message = `${mark} is not known in this sentence`;
      const guess = nearest(mark, marks);
      const params = { ...ALLOWED(marks), ...(guess && { hint: `did you mean ${guess}?` }) };
      context.addIssue({ code: 'custom', message, params });
    }
    if (unknown.length > 0) return;
    for (const mark of lost) {
      const message = `${mark} is missing in this sentence`;
      context.addIssue({ code: 'custom', message, params: ALLOWED(marks) });
    }
  });
}

const ALLOWED = (marks: readonly string[]) => ({
  allowed: marks.length > 0 ? `text with ${marks.join(' ')}` : 'text without placeholders',
});

/** Notes in each sentence with several forms how its form is chosen. */
function ruled(tree: Tree, english: Tree, rule: PluralRule): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]) => {
      const known = english[key];
      if (typeof node === 'string' || typeof known !== 'object') return [key, node];
      return [key, isPlural(known) ? { ...node, plural: rule } : ruled(node, known, rule)];
    }),
  );
}

function laidOver(below: object, above: object): object {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const there = merged[key];
    const group = (node: unknown): node is object =>
      typeof node === 'object' && node !== null && !('plural' in node);
    merged[key] = group(there) && group(value) ? laidOver(there, value) : value;
  }
  return merged;
}
