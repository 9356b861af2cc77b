import { parseDocument } from 'yaml';
import type { Finding } from '../core/finding.ts';

/** A file taken apart: its frontmatter as data, its body as text. */
export interface SplitFile {
  readonly data: unknown;
  readonly body: string;
  /** Line on which the body starts, from 1. */
  readonly bodyLine: number;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Splits a page into YAML frontmatter and body, or says in a finding why it cannot. */
export function splitFrontmatter(file: string, text: string): SplitFile | Finding {
  const match = FENCE.exec(text);
  if (!match?.[1]) {
    return {
      file,
      path: 'frontmatter',
      message: 'the file does not start with a frontmatter block',
      found: JSON.stringify(text.slice(0, 40)),
      allowed: 'a block of YAML between two lines of ---',
    };
  }
  const parsed = parseYaml(file, match[1], 1);
  if ('finding' in parsed) return parsed.finding;
  const head = match[0];
  return { data: parsed.data, body: text.slice(head.length), bodyLine: head.split('\n').length };
}

/** Parses one YAML document; a syntax error or a repeated key becomes a finding with its line. */
export function parseYaml(
  file: string,
  text: string,
  linesBefore = 0,
): { data: unknown } | { finding: Finding } {
  const document = parseDocument(text);
  const error = document.errors[0];
  if (!error) return { data: document.toJS() as unknown };
  return {
    finding: {
      file,
      path: `line ${(error.linePos?.[0].line ?? 1) + linesBefore}`,
      message: 'this is not valid YAML',
      found: error.message.split('\n')[0] ?? error.code,
      allowed: 'YAML 1.2; a string that holds ": " or " #" needs quotes',
    },
  };
}
