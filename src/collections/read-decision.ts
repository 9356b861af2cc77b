import type { PublishedCase } from '../core/decision/case-schema.ts';
import { parseCases } from '../core/decision/parse-cases.ts';
import type { DecisionContent } from '../core/decision/parse-decision.ts';
import type { Finding } from '../core/finding.ts';
import type { Patched } from '../core/patch/origin.ts';
import { patchDecision } from '../core/patch/patch-decision.ts';
import type { Layer } from './layers.ts';
import { readLaidOver } from './read-laid-over.ts';
import { readLayeredFolder } from './read-yaml.ts';

/** The decision model with its advice and ready scenarios, and what an overlay made of them. */
export interface DecisionRead {
  readonly content: DecisionContent;
  /** For `lintPatched`; absent without an overlay. */
  readonly patched?: Patched<DecisionContent>;
  /** Entries that stay English, for {@link Content.english}. */
  readonly untranslated?: readonly string[];
}

/**
 * The decision model of the lowest layer with `decision/` of the one above laid over it; undefined if
 * there is none, or none that can be used.
 */
export function readDecision(
  root: string,
  layers: Layer[],
  findings: Finding[],
  language?: string,
): DecisionRead | undefined {
  return readLaidOver(root, layers, 'decision', findings, patchDecision, language);
}

/** The published decisions over all layers. */
export interface CasesRead {
  /** By id. */
  readonly cases: PublishedCase[];
  /** Ids that an overlay takes away. */
  readonly removed: string[];
  readonly fileOf: ReadonlyMap<string, string>;
}

/** Reads the published decisions; an overlay replaces, adds, and takes away with `remove: true`. */
export function readCases(root: string, layers: Layer[], findings: Finding[]): CasesRead {
  const { files, removed } = readLayeredFolder(root, layers, 'cases', findings);
  const result = parseCases(files);
  if (!result.ok) {
    findings.push(...result.findings);
    return { cases: [], removed, fileOf: new Map() };
  }
  const fileOf = new Map(files.map(({ path }) => [path.replace(/^.*[/\\]|\.yaml$/g, ''), path]));
  return { cases: result.cases, removed, fileOf };
}
