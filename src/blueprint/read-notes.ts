import { parseNotes, type ParsedNotes } from '../core/blueprint/notes.ts';

/** Longest file that is read, in characters: over twice what the longest notes to 200 scenarios take. */
const FILE_LIMIT = 2_000_000;

/**
 * Reads notes from a text: what this browser holds, or a file `notes.json` of an export. Never throws;
 * `name` is how findings call the text.
 */
export function readNotes(text: string, scenarios: readonly string[], name: string): ParsedNotes {
  const refuse = (message: string, rest: object): ParsedNotes => ({
    ok: false,
    findings: [{ file: name, path: '(file)', message, ...rest }],
  });
  if (text.length > FILE_LIMIT) {
    return refuse('the file is too long', {
      found: `${text.length} characters`,
      allowed: `at most ${FILE_LIMIT} characters`,
    });
  }
  try {
    // A byte order mark is what Windows editors like to put first.
    return parseNotes(JSON.parse(text.replace(/^\uFEFF/, '')), scenarios, name);
  } catch (error) {
    const hint = error instanceof Error ? error.message : String(error);
    return refuse('the file is not JSON', { allowed: 'notes.json of an export', hint });
  }
}
