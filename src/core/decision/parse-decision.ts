import type * as z from 'zod';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { schemaFindings } from '../schema-findings.ts';
import { Advice } from './advice-schema.ts';
import { FactorsFile, ModelFile, type DecisionModel, type Factor } from './model-schema.ts';
import { ScenariosFile, type ReadyScenario } from './scenario-schema.ts';

/** A content file, parsed from YAML or JSON but not yet checked. */
export interface ContentSource {
  readonly path: string;
  readonly data: unknown;
}

/** What `content/decision/` holds. */
export interface DecisionContent {
  readonly model: DecisionModel;
  readonly advice: Advice;
  readonly scenarios: ReadyScenario[];
}

/** All of `content/decision/`, or every fault in the form of its files. */
export type ParsedDecision =
  | ({ readonly ok: true } & DecisionContent)
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads `model.yaml`, `factors.yaml`, `advice.yaml` and `scenarios.yaml`, found by their names. Checks
 * the form of each and that the list of factors in `model.yaml` and the factors agree; what the values
 * mean together is for `lintDecision`.
 */
export function parseDecision(files: readonly ContentSource[]): ParsedDecision {
  const findings: Finding[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): { path: string; data: T } | undefined => {
    const file = files.find(({ path }) => path.replace(/^.*[/\\]/, '') === name);
    if (!file) {
      const folder = files[0]?.path.replace(/[^/\\]*$/, '') ?? '';
      findings.push({ file: folder + name, path: '(file)', message: 'the file is missing' });
      return undefined;
    }
    const parsed = schema.safeParse(file.data);
    if (parsed.success) return { path: file.path, data: parsed.data };
    findings.push(...schemaFindings(file.path, file.data, parsed.error, schema));
    return undefined;
  };
  const head = read('model.yaml', ModelFile);
  const factors = read('factors.yaml', FactorsFile);
  const advice = read('advice.yaml', Advice);
  const scenarios = read('scenarios.yaml', ScenariosFile);
  if (head && factors) findings.push(...listFindings(head, factors));
  if (!head || !factors || !advice || !scenarios || findings.length > 0) {
    return { ok: false, findings };
  }
  const inOrder = head.data.factors.flatMap(
    (id) => factors.data.find((factor) => factor.id === id) ?? [],
  );
  const model = { ...head.data, factors: inOrder };
  return { ok: true, model, advice: advice.data, scenarios: scenarios.data };
}

/** Differences between the factors that `model.yaml` lists and those that there are. */
function listFindings(
  head: { path: string; data: { factors: string[] } },
  factors: { path: string; data: Factor[] },
): Finding[] {
  const findings: Finding[] = [];
  const listed = head.data.factors;
  const there = factors.data.map(({ id }) => id);
  for (const [index, id] of listed.entries()) {
    const place = { file: head.path, path: `factors.${index}`, found: id };
    if (listed.indexOf(id) !== index) {
      findings.push({ ...place, message: 'this factor stands twice in the list' });
    } else if (!there.includes(id)) {
      const guess = nearest(id, there);
      const hint = guess ? `did you mean ${guess}?` : 'add it to factors.yaml';
      const allowed = there.join(', ');
      findings.push({ ...place, message: 'there is no such factor', allowed, hint });
    }
  }
  for (const [index, id] of there.entries()) {
    const place = { file: factors.path, path: `${id}.id`, found: id };
    if (there.indexOf(id) !== index) {
      findings.push({ ...place, message: 'this factor stands there twice' });
    } else if (!listed.includes(id)) {
      const hint = `add ${id} to factors: in model.yaml, or remove the factor`;
      findings.push({ ...place, message: 'this factor is not in the list of model.yaml', hint });
    }
  }
  return findings;
}
