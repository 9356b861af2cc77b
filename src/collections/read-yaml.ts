import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';
import type { Finding } from '../core/finding.ts';
import { parseYaml } from './frontmatter.ts';
import type { Layer } from './layers.ts';
import { schemaFindings } from '../core/schema-findings.ts';

/** A YAML file of one layer, parsed but not yet checked. */
export interface YamlRead {
  readonly file: string;
  readonly data: unknown;
}

/** Reads the same YAML path from every layer that has it, lowest first. */
export function readYaml(
  root: string,
  layers: Layer[],
  path: string,
  findings: Finding[],
): YamlRead[] {
  return layers.flatMap((layer) => {
    const absolute = join(layer.folder, path);
    const file = relative(root, absolute);
    if (!existsSync(absolute)) return [];
    const parsed = parseYaml(file, readFileSync(absolute, 'utf8'));
    if ('data' in parsed) return [{ file, data: parsed.data }];
    findings.push(parsed.finding);
    return [];
  });
}

/** Reads every YAML file of a folder of the lowest layer, by name; none if there is no such folder. */
export function readFolder(
  root: string,
  layers: Layer[],
  name: string,
  findings: Finding[],
): { path: string; data: unknown }[] {
  const folder = join(layers[0]?.folder ?? root, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const path = relative(root, join(folder, file));
      const parsed = parseYaml(path, readFileSync(join(folder, file), 'utf8'));
      if ('data' in parsed) return [{ path, data: parsed.data }];
      findings.push(parsed.finding);
      return [];
    });
}

/**
 * Reads a list of entries with ids over all layers: an entry of a later layer with the same id
 * replaces, a new id adds, `hidden: true` removes. Twice the same id in one file is a finding.
 */
export function readEntries<Entry extends { id: string; hidden: boolean }>(
  root: string,
  layers: Layer[],
  path: string,
  schema: z.ZodType<Entry[]>,
  findings: Finding[],
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { file, data } of readYaml(root, layers, path, findings)) {
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      findings.push(...schemaFindings(file, data, parsed.error, schema));
      continue;
    }
    const seen = new Set<string>();
    for (const [index, entry] of parsed.data.entries()) {
      if (seen.has(entry.id)) {
        findings.push({
          file,
          path: `${index}.id`,
          message: 'this id stands twice in the file',
          found: entry.id,
          allowed: 'one entry for each id',
        });
      }
      seen.add(entry.id);
      entries.set(entry.id, entry);
    }
  }
  return [...entries.values()].filter((entry) => !entry.hidden);
}
