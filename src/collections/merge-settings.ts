import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import type { YamlRead } from './read-yaml.ts';

type Settings = Record<string, unknown>;

/** Settings over all layers, the faults of laying them over one another, and who says what. */
export interface MergedSettings {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** The last file that names each key of the top level. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * Lays the settings of later layers over those of earlier ones, key by key. The parts of the guide are
 * laid over one another by their id: a part of the same id changes the keys that it names, a new id adds
 * one, in front of the part that `before` names or behind the last one. So a part that a later release
 * adds is there in every edition.
 */
export function mergeSettings(layers: readonly YamlRead[]): MergedSettings {
  const findings: Finding[] = [];
  const fileOf = new Map<string, string>();
  let merged: unknown;
  for (const { file, data } of layers) {
    // A file that holds only comments says nothing.
    if (data === null || data === undefined) continue;
    if (isMap(data)) for (const key of Object.keys(data)) fileOf.set(key, file);
    if (!isMap(merged) || !isMap(data)) merged = data;
    else {
      const parts = mergeParts(merged['parts'], data['parts'], file, findings);
      merged = { ...merged, ...data, ...(parts !== undefined && { parts }) };
    }
  }
  return { data: merged, findings, fileOf };
}

function mergeParts(below: unknown, above: unknown, file: string, findings: Finding[]): unknown {
  if (!Array.isArray(below) || !Array.isArray(above)) return above ?? below;
  const parts: unknown[] = [...below];
  const ids = () => parts.flatMap((part) => (isMap(part) ? [String(part['id'])] : []));
  for (const [index, part] of above.entries()) {
    const { before, ...rest } = isMap(part) ? part : {};
    const at = isMap(part) ? ids().indexOf(String(rest['id'])) : -1;
    const place = before === undefined ? parts.length : ids().indexOf(String(before));
    if (place < 0) {
      const guess = nearest(String(before), ids());
      findings.push({
        file,
        path: `parts.${index}.before`,
        message: 'there is no such part of the guide',
        found: String(before),
        allowed: ids().join(', '),
        ...(guess && { hint: `did you mean ${guess}?` }),
      });
    }
    if (at >= 0) parts[at] = { ...(parts[at] as Settings), ...rest };
    else parts.splice(place < 0 ? parts.length : place, 0, isMap(part) ? rest : part);
  }
  return parts;
}

function isMap(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
