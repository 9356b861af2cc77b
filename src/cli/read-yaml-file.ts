import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Finding } from '../core/finding.ts';

/** A file that was read, as findings call it, and what it holds. */
export interface Source<Data> {
  readonly path: string;
  readonly data: Data;
}

/**
 * Reads YAML, which JSON is a part of. Faults of the syntax become findings with their line, and there is no data.
 *
 * @throws if the file cannot be read
 */
export function readYamlFile(path: string, findings: Finding[]): Source<unknown> {
  // A byte order mark is what Windows editors like to put first.
  const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  for (const { linePos, message } of document.errors) {
    const line = `line ${linePos?.[0].line ?? 1}`;
    findings.push({ file: path, path: line, message: 'this is not valid YAML', found: message });
  }
  return { path, data: document.errors.length > 0 ? undefined : document.toJS() };
}
