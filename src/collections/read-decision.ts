import type { PublishedCase } from '../core/decision/case-schema.ts';
import { parseCases } from '../core/decision/parse-cases.ts';
import { parseDecision, type DecisionContent } from '../core/decision/parse-decision.ts';
import type { Finding } from '../core/finding.ts';
import type { Layer } from './layers.ts';
import { readFolder } from './read-yaml.ts';

/** The decision model with its advice and ready scenarios; undefined if there is none, or none that can be used. */
export function readDecision(
  root: string,
  layers: Layer[],
  findings: Finding[],
): DecisionContent | undefined {
  const files = readFolder(root, layers, 'decision', findings);
  if (files.length === 0) return undefined;
  const result = parseDecision(files);
  if (result.ok) {
    return { model: result.model, advice: result.advice, scenarios: result.scenarios };
  }
  findings.push(...result.findings);
  return undefined;
}

/** The published decisions, by id. */
export function readCases(root: string, layers: Layer[], findings: Finding[]): PublishedCase[] {
  const result = parseCases(readFolder(root, layers, 'cases', findings));
  if (result.ok) return result.cases;
  findings.push(...result.findings);
  return [];
}
