import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseYaml } from '../collections/frontmatter.ts';
import { ReplacementRecord } from '../collections/schemas/replacement-record.ts';
import type { Finding } from '../core/finding.ts';
import { schemaFindings } from '../core/schema-findings.ts';

/** Name of the record in an overlay. */
export const RECORD = 'replaced.yaml';

/** A read record: hashes by place, and what is wrong with it. */
export interface RecordRead {
  readonly hashes: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Reads the record of an overlay; empty if there is none. */
export function readRecord(root: string, overlay: string): RecordRead {
  const path = join(overlay, RECORD);
  const file = relative(root, path);
  if (!existsSync(path)) return { hashes: new Map(), findings: [] };
  const yaml = parseYaml(file, readFileSync(path, 'utf8'));
  if ('finding' in yaml) return { hashes: new Map(), findings: [yaml.finding] };
  const parsed = ReplacementRecord.safeParse(yaml.data);
  if (parsed.success)
    return { hashes: new Map(Object.entries(parsed.data.replaced)), findings: [] };
  const hint = 'npm run fork -- accept PATH writes it';
  const findings = schemaFindings(file, yaml.data, parsed.error, ReplacementRecord);
  return { hashes: new Map(), findings: findings.map((each) => ({ hint, ...each })) };
}

const HEAD = `# What this overlay replaces, with the hash of what upstream had there when somebody last compared the two.
# Written by: npm run fork -- accept PATH. One line each, sorted, so that branches of your own merge well.
format: 1
`;

/** Writes the record, places in order. */
export function writeRecord(overlay: string, hashes: ReadonlyMap<string, string>): void {
  const lines = [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, hash]) => {
      return `  ${JSON.stringify(place)}: ${hash}`;
    });
  const body = lines.length > 0 ? `replaced:\n${lines.join('\n')}\n` : 'replaced: {}\n';
  writeFileSync(join(overlay, RECORD), HEAD + body);
}
