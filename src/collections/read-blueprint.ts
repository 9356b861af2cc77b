import type { BlueprintRules } from '../core/blueprint/blueprint-schema.ts';
import { parseBlueprint } from '../core/blueprint/parse-blueprint.ts';
import type { Finding } from '../core/finding.ts';
import type { Layer } from './layers.ts';
import { readLayeredFolder } from './read-yaml.ts';

/**
 * The rules and texts of the blueprint; a file of an overlay replaces the file of the same name.
 * Undefined if there are none, or none that can be used.
 */
export function readBlueprint(
  root: string,
  layers: Layer[],
  findings: Finding[],
): BlueprintRules | undefined {
  const { files } = readLayeredFolder(root, layers, 'blueprint', findings);
  if (files.length === 0) return undefined;
  const result = parseBlueprint(files);
  if (result.ok) return result.rules;
  findings.push(...result.findings);
  return undefined;
}
