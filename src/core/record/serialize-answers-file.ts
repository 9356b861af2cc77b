import { canonicalJson } from '../exact/canonical-json.ts';
import type { AnswersFile } from './answers-schema.ts';

/** The file as text: keys in order, two spaces, a newline at the end; equal files give equal bytes. */
export function serializeAnswersFile(file: AnswersFile): string {
  return `${canonicalJson(file, 2)}\n`;
}
