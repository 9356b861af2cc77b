import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { schemaFindings } from '../core/schema-findings.ts';
import { parseYaml } from './frontmatter.ts';
import type { Layer } from './layers.ts';

/** A YAML file of one layer, parsed but not yet checked. */
export interface YamlRead {
  readonly file: string;
  readonly data: unknown;
  readonly layer: Layer['name'];
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
    if ('data' in parsed) return [{ file, data: parsed.data, layer: layer.name }];
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

/** Files of a folder over all layers, one entry a file. */
export interface LayeredFolder {
  readonly files: { path: string; data: unknown }[];
  /** Names of files, without ending, that an overlay takes away. */
  readonly removed: string[];
}

/**
 * Reads a folder with one thing a file over all layers: in a later one, the same name replaces, a new
 * name adds, and `remove: true` takes away.
 */
export function readLayeredFolder(
  root: string,
  layers: Layer[],
  name: string,
  findings: Finding[],
): LayeredFolder {
  const files = new Map<string, { path: string; data: unknown }>();
  const removed: string[] = [];
  for (const layer of layers) {
    for (const file of readFolder(root, [layer], name, findings)) {
      const id = file.path.replace(/^.*[/\\]|\.yaml$/g, '');
      if (!isRemoval(file.data)) files.set(id, file);
      else if (files.has(id)) {
        files.delete(id);
        removed.push(id);
      } else findings.push(nothingToRemove(file.path, 'remove', id, files.keys()));
    }
  }
  return { files: [...files.values()], removed };
}

/** A list of entries over all layers. */
export interface EntriesRead<Entry> {
  readonly entries: Entry[];
  /** Ids that an overlay takes away. */
  readonly removed: string[];
  /** The file of each entry. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * Reads a list of entries with ids over all layers: an entry of a later layer with the same id
 * replaces, a new id adds, `remove: true` takes away. Twice the same id in one file is a finding.
 */
export function readEntries<Entry extends { id: string; lang?: string | undefined }>(
  root: string,
  layers: Layer[],
  path: string,
  schema: z.ZodType<Entry[]>,
  findings: Finding[],
  house?: string,
): EntriesRead<Entry> {
  const entries = new Map<string, Entry>();
  const fileOf = new Map<string, string>();
  const removed: string[] = [];
  for (const { file, data, layer } of readYaml(root, layers, path, findings)) {
    const list: unknown[] = Array.isArray(data) ? data : [];
    findings.push(...twice(file, list));
    for (const { id } of list.filter(isEntryRemoval)) {
      if (entries.delete(id)) removed.push(id);
      else findings.push(nothingToRemove(file, `${id}.remove`, id, entries.keys()));
    }
    const standing = Array.isArray(data) ? list.filter((entry) => !isEntryRemoval(entry)) : data;
    const parsed = schema.safeParse(standing);
    if (!parsed.success) {
      const faults = schemaFindings(file, standing, parsed.error, schema);
      // Who writes `hidden` into an entry means to take it away: what else it lacks is not what is wrong.
      const hiding = faults.filter(({ found }) => found === 'hidden');
      const hint = 'an entry is taken away with remove: true, a page with hidden: true';
      findings.push(...(hiding.length > 0 ? hiding.map((each) => ({ ...each, hint })) : faults));
      continue;
    }
    for (const entry of parsed.data) {
      const spoken = layer === 'overlay' ? house : undefined;
      entries.set(entry.id, spoken && !entry.lang ? { ...entry, lang: spoken } : entry);
      fileOf.set(entry.id, file);
    }
  }
  return { entries: [...entries.values()], removed, fileOf };
}

/** Whether an entry or a file of an overlay says that upstream's is taken away; it needs no other key. */
function isRemoval(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'remove' in data && data.remove === true;
}

function isEntryRemoval(data: unknown): data is { id: string } {
  return isRemoval(data) && typeof (data as { id?: unknown }).id === 'string';
}

function twice(file: string, list: readonly unknown[]): Finding[] {
  const ids = list.map((entry) => (entry as { id?: unknown } | null)?.id);
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string' || ids.indexOf(id) === index) return [];
    const message = 'this id stands twice in the file';
    return [{ file, path: `${index}.id`, message, found: id, allowed: 'one entry for each id' }];
  });
}

function nothingToRemove(file: string, path: string, id: string, known: Iterable<string>): Finding {
  const guess = nearest(id, known);
  return {
    file,
    path,
    message: 'there is nothing with this id to remove',
    found: id,
    allowed: 'an id of upstream',
    hint: guess ? `did you mean ${guess}?` : 'take it out',
  };
}
