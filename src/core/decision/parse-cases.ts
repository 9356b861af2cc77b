import type { Finding } from '../finding.ts';
import { byCodeUnit } from '../exact/canonical-json.ts';
import { schemaFindings } from '../schema-findings.ts';
import { PublishedCase } from './case-schema.ts';
import type { ContentSource } from './parse-decision.ts';

/** The cases in the order of their ids, or every fault in the form of their files. */
export type ParsedCases =
  | { readonly ok: true; readonly cases: PublishedCase[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads published cases, one a file, and puts them in the order of their ids. */
export function parseCases(files: readonly ContentSource[]): ParsedCases {
  const findings: Finding[] = [];
  const cases: PublishedCase[] = [];
  for (const { path, data } of files) {
    const parsed = PublishedCase.safeParse(data);
    if (!parsed.success) {
      findings.push(...schemaFindings(path, data, parsed.error, PublishedCase));
      continue;
    }
    const name = path.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '');
    if (parsed.data.id !== name) {
      findings.push({
        file: path,
        path: 'id',
        message: 'the id of a case is the name of its file',
        found: parsed.data.id,
        allowed: name,
        hint: `call the file ${parsed.data.id}.yaml, or change the id`,
      });
    }
    cases.push(parsed.data);
  }
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, cases: cases.sort((a, b) => byCodeUnit(a.id, b.id)) };
}
