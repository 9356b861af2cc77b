import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { schemaFindings } from '../schema-findings.ts';
import { BankFile, DimensionFile, type Bank, type Dimension } from './bank-schema.ts';

/** A file of the bank, parsed from YAML or JSON but not yet checked. */
export interface BankSource {
  readonly path: string;
  readonly data: unknown;
}

/** The whole bank, or every fault in the form of its files. */
export type ParsedBank =
  { readonly ok: true; readonly bank: Bank } | { readonly ok: false; readonly findings: Finding[] };

/**
 * Puts `bank.yaml` and one file for each dimension together. Checks the form of every file and that
 * the list of dimensions and the files agree; what the values mean together is for `lintBank`.
 */
export function parseBank(files: readonly BankSource[]): ParsedBank {
  const head = files.find(({ path }) => nameOf(path) === 'bank');
  if (!head) {
    const file = files[0]?.path.replace(/[^/]*$/, 'bank.yaml') ?? 'bank.yaml';
    return { ok: false, findings: [{ file, path: '(file)', message: 'the file is missing' }] };
  }
  const findings: Finding[] = [];
  const parsed = BankFile.safeParse(head.data);
  if (!parsed.success)
    findings.push(...schemaFindings(head.path, head.data, parsed.error, BankFile));
  const dimensions = new Map<string, Dimension>();
  for (const file of files) {
    if (file === head) continue;
    const dimension = DimensionFile.safeParse(file.data);
    if (!dimension.success) {
      findings.push(...schemaFindings(file.path, file.data, dimension.error, DimensionFile));
      continue;
    }
    const { id } = dimension.data;
    if (id !== nameOf(file.path)) {
      findings.push({
        file: file.path,
        path: 'id',
        message: 'the id of a dimension is the name of its file',
        found: id,
        allowed: nameOf(file.path),
        hint: `call the file ${id}.yaml, or change the id`,
      });
      continue;
    }
    dimensions.set(id, dimension.data);
  }
  if (!parsed.success || findings.length > 0) return { ok: false, findings };
  const { dimensions: ids, ...rest } = parsed.data;
  findings.push(...listFindings(head.path, files, ids, dimensions));
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, bank: { ...rest, dimensions: ids.flatMap((id) => dimensions.get(id) ?? []) } };
}

/** Differences between the dimensions that `bank.yaml` lists and the files that are there. */
function listFindings(
  file: string,
  files: readonly BankSource[],
  ids: readonly string[],
  dimensions: ReadonlyMap<string, Dimension>,
): Finding[] {
  const findings: Finding[] = [];
  const allowed = [...dimensions.keys()].sort().join(', ');
  for (const [index, id] of ids.entries()) {
    const path = `dimensions.${index}`;
    if (ids.indexOf(id) !== index) {
      findings.push({ file, path, message: 'this dimension stands twice in the list', found: id });
    } else if (!dimensions.has(id)) {
      const guess = nearest(id, dimensions.keys());
      const hint = guess ? `did you mean ${guess}?` : `add ${id}.yaml next to this file`;
      findings.push({
        file,
        path,
        message: 'this dimension has no file',
        found: id,
        allowed,
        hint,
      });
    }
  }
  for (const id of dimensions.keys()) {
    if (ids.includes(id)) continue;
    findings.push({
      file: files.find(({ path }) => nameOf(path) === id)?.path ?? file,
      path: 'id',
      message: 'this dimension is not in the list of bank.yaml',
      found: id,
      allowed: ids.join(', '),
      hint: `add ${id} to dimensions: in bank.yaml, or delete the file`,
    });
  }
  return findings;
}

function nameOf(path: string): string {
  return (/[^/\\]*$/.exec(path)?.[0] ?? path).replace(/\.[a-z]+$/i, '');
}
