import type { Finding } from '../finding.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';

/** What a kind of file may be. */
export interface FileKind {
  /** Longest file that is read, in characters. */
  readonly limit: number;
  /** What it should be, in the reader's words. */
  readonly allowed: string;
}

/**
 * Data that is certainly made of JSON, whether it came as text or not; or why there is none. Never
 * throws. `words` are those of the group `record.shared`.
 */
export function plainData(
  input: unknown,
  { limit, allowed }: FileKind,
  words: Words['record']['shared'],
): { readonly data: unknown } | { readonly fault: Omit<Finding, 'file'> } {
  const path = words.file;
  try {
    const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
    if (text.length > limit) {
      const found = fill(words.characters, { count: text.length });
      const most = fill(words.schema.atMost.characters, { limit });
      return { fault: { path, message: words.tooLong, found, allowed: most } };
    }
    // A byte order mark is what Windows editors like to put first.
    return { data: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const hint = fill(words.notJsonWhy, { why });
    return { fault: { path, message: words.notJson, allowed, hint } };
  }
}
