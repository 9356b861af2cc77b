import * as z from 'zod/mini';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { schemaFindings } from '../schema-findings.ts';
import { plainLine } from '../text/escape-markdown.ts';

/** What a user wrote to sections of a blueprint, by section id. Text as it was written. */
export type Notes = Readonly<Record<string, string>>;

/** Longest note to one section, in characters (UTF-16 units, as a form field counts them). */
export const BLUEPRINT_NOTE_LIMIT = 4000;

/** Sections of the whole blueprint that take a note; each scenario has one more, see `scenarioSection`. */
export const NOTE_SECTIONS = [
  'summary',
  'patterns',
  'governance',
  'testing',
  'observability',
  'increments',
  'risks',
  'questions',
] as const;

/** Section id of a scenario. */
export function scenarioSection(scenario: string): string {
  return `scenario/${scenario}`;
}

const SECTION = new RegExp(
  `^(?:${NOTE_SECTIONS.join('|')}|scenario/[A-Za-z0-9][A-Za-z0-9._-]{0,79})$`,
);

/** The notes as a file or the browser's storage holds them. A section that is not known is refused. */
export const BlueprintNotes = z
  .record(
    z.string().check(z.regex(SECTION), z.describe('Section id')),
    z
      .string()
      .check(z.maxLength(BLUEPRINT_NOTE_LIMIT), z.describe('Free text, at most 4,000 characters')),
  )
  .check(z.describe('Notes by section id; no entry for a section without a note'));

/** The note to a section without white space around it; undefined if there is nothing to print. */
export function noteOf(notes: Notes, section: string): string | undefined {
  // Own keys only: a scenario may be called "constructor".
  const text = Object.hasOwn(notes, section) ? (notes[section] ?? '') : '';
  return plainLine(text) === '' ? undefined : text.trim();
}

/** Notes by section id, with sentences about those that are printed nowhere; or every fault in the file. */
export type ParsedNotes =
  | { readonly ok: true; readonly notes: Notes; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Checks notes that were read from a file. `scenarios` are the ids of the portfolio: a note to a
 * scenario that is not in it is kept and gives a warning, since it is printed nowhere. `name` is how
 * findings call the file.
 */
export function parseNotes(
  input: unknown,
  scenarios: readonly string[],
  name = 'notes',
): ParsedNotes {
  const parsed = BlueprintNotes.safeParse(input);
  const known = [...NOTE_SECTIONS, ...scenarios.map(scenarioSection)];
  if (!parsed.success) {
    const findings = schemaFindings(name, input, parsed.error, BlueprintNotes).map((finding) => {
      const guess = SECTION.test(finding.path) ? undefined : nearest(finding.path, known);
      return guess ? { ...finding, hint: `did you mean ${guess}?` } : finding;
    });
    return { ok: false, findings };
  }
  const warnings = Object.keys(parsed.data)
    .filter((section) => !known.includes(section))
    .map((section) => `The note to ${section} is printed nowhere: there is no such scenario.`);
  return { ok: true, notes: parsed.data, warnings };
}
