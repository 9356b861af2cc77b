import type { PublishedCase } from '../core/decision/case-schema.ts';
import { parseCases } from '../core/decision/parse-cases.ts';
import type { DecisionContent } from '../core/decision/parse-decision.ts';
import type { Finding } from '../core/finding.ts';
import type { Patched } from '../core/patch/origin.ts';
import { patchDecision } from '../core/patch/patch-decision.ts';
import type { Layer } from './layers.ts';
import { UPSTREAM } from './read-locale.ts';
import { readTranslations } from './read-translations.ts';
import { readFolder, readLayeredFolder } from './read-yaml.ts';

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
  [content, overlay]: Layer[],
  findings: Finding[],
  language: string = UPSTREAM,
): DecisionRead | undefined {
  if (!content) return undefined;
  const before = findings.length;
  const upstream = readFolder(root, [content], 'decision', findings);
  const own = overlay ? readFolder(root, [overlay], 'decision', findings) : [];
  const layers = overlay ? [content, overlay] : [content];
  const { files, untranslated } = readTranslations(
    root,
    layers,
    language,
    'decision',
    upstream,
    findings,
  );
  if (files.length === 0 || findings.length > before) return undefined;
  const result = patchDecision(files, own);
  if (result.ok) return { ...result, untranslated };
  findings.push(...result.findings);
  return undefined;
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
