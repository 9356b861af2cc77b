import {
  parseDecision,
  type ContentSource,
  type DecisionContent,
} from '../decision/parse-decision.ts';
import type { Finding } from '../finding.ts';
import { applyOperations, type Applied } from './apply-operations.ts';
import { isMap, mapsIn, textAt, type Data } from './data.ts';
import { decisionEdition } from './decision-edition.ts';
import { DECISION_FORMS } from './decision-forms.ts';
import { decisionKinds, type DecisionFiles } from './decision-kinds.ts';
import { isHouseId } from './edition.ts';
import {
  layFiles,
  nameOf,
  overlayFiles,
  reserved,
  unprefixed,
  unreplaceable,
  wholeOrigins,
} from './lay-files.ts';
import { byOrigin, type Patched } from './origin.ts';
import { pruneDecision } from './prune-decision.ts';
import { readOperations } from './read-operations.ts';

/** The decision model and its texts with an overlay's changes laid over them, or every fault in those. */
export type PatchedDecision =
  | {
      readonly ok: true;
      /** Its model has an edition, if the overlay says anything. */
      readonly content: DecisionContent;
      /** For `lintPatched`; absent if the overlay says nothing. */
      readonly patched?: Patched<DecisionContent>;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Lays an overlay's files over those of upstream's decision model: `patch.yaml` with operations by id,
 * and whole files. The form of the result is checked; what its values mean together is for
 * `lintDecision`, by way of `lintPatched`, which leads its findings back to the overlay. Without an
 * overlay, or with an empty one, the content is upstream's.
 */
export function patchDecision(
  upstream: readonly ContentSource[],
  overlay: readonly ContentSource[] = [],
): PatchedDecision {
  const parsed = parseDecision(upstream);
  if (!parsed.ok) return parsed;
  const base = contentOf(parsed);
  const { patch, whole } = overlayFiles(overlay);
  const read = readOperations(patch?.path ?? '', patch?.data, DECISION_FORMS);
  const sources = withFactors(base, layFiles(upstream, whole));
  const laid = parseDecision(sources);
  const findings = [
    ...reservedIds(upstream, base),
    ...read.findings,
    ...wholeFindings(base, whole),
  ];
  if (findings.length === 0 && !laid.ok) findings.push(...laid.findings);
  if (findings.length > 0 || !laid.ok) return { ok: false, findings };
  if (read.operations.length === 0 && whole.length === 0) return { ok: true, content: base };
  const files = filesOf(laid, sources);
  const applied = applyOperations(
    decisionKinds(files),
    DECISION_FORMS,
    read.operations,
    patch?.path ?? '',
  );
  if (applied.findings.length > 0) return { ok: false, findings: applied.findings };
  const removed = reasonsOf(base, laid, applied);
  files.head['factors'] = files.factors.map((factor) => textAt(factor, 'id'));
  pruneDecision(files, removed);
  const origins = [...wholeOrigins('decision', whole), ...applied.origins];
  const data: Record<string, unknown> = {
    model: files.head,
    factors: files.factors,
    advice: files.advice,
    scenarios: files.scenarios,
  };
  const result = parseDecision(upstream.map(({ path }) => ({ path, data: data[nameOf(path)] })));
  if (!result.ok) return { ok: false, findings: byOrigin(origins, result.findings) };
  const content = contentOf(result);
  const edition = decisionEdition(base.model, content.model, removed, {
    operations: (patch?.data as { operations?: unknown } | null | undefined)?.operations ?? [],
    files: Object.fromEntries(whole.map(({ path, data }) => [nameOf(path), data])),
  });
  return {
    ok: true,
    content: { ...content, model: { ...content.model, edition } },
    patched: { origins, upstream: base },
  };
}

function contentOf({ model, advice, scenarios }: DecisionContent): DecisionContent {
  return { model, advice, scenarios };
}

function pathOf(files: readonly ContentSource[], name: string): string {
  return files.find(({ path }) => nameOf(path) === name)?.path ?? `${name}.yaml`;
}

/** Ids of upstream's that are not upstream's to give. */
function reservedIds(
  upstream: readonly ContentSource[],
  { model, advice, scenarios }: DecisionContent,
): Finding[] {
  const ids: (readonly [name: string, path: string, id: string])[] = [
    ...model.factors.flatMap(({ id, options }) => [
      ['factors', `${id}.id`, id] as const,
      ...options.map((option) => ['factors', `${id}.options.${option.id}.id`, option.id] as const),
    ]),
    ...advice.kinds.map(({ id }) => ['advice', `kinds.${id}.id`, id] as const),
    ...advice.parts.map(({ id = '' }) => ['advice', `parts.${id}.id`, id] as const),
    ...advice.patterns.map(({ id = '' }) => ['advice', `patterns.${id}.id`, id] as const),
    ...scenarios.map(({ id }) => ['scenarios', `${id}.id`, id] as const),
  ];
  return ids.flatMap(([name, path, id]) =>
    isHouseId(id) ? [reserved(pathOf(upstream, name), path, id)] : [],
  );
}

const REPLACEABLE = ['advice', 'factors', 'scenarios'];

/** Files that may not be replaced or are not read, and ids in whole files that upstream could use one day. */
function wholeFindings({ model }: DecisionContent, whole: readonly ContentSource[]): Finding[] {
  const known = new Map(
    model.factors.map(({ id, options }) => [id, options.map((option) => option.id)]),
  );
  return whole.flatMap(({ path, data }): Finding[] => {
    const name = nameOf(path);
    if (name === 'model') return [unreplaceable(path, 'its version tells editions apart')];
    if (!REPLACEABLE.includes(name)) {
      const allowed = [...REPLACEABLE, 'patch'].map((each) => `${each}.yaml`).join(', ');
      return [
        { file: path, path: '(file)', message: 'this file is not read', found: name, allowed },
      ];
    }
    if (name !== 'factors') return [];
    return mapsIn(data).flatMap((factor) => {
      const id = textAt(factor, 'id');
      if (isHouseId(id)) return [];
      const options = known.get(id);
      if (!options) return [unprefixed(path, `${id}.id`, id, known.keys())];
      return mapsIn(factor['options'])
        .map((option) => textAt(option, 'id'))
        .filter((option) => !options.includes(option) && !isHouseId(option))
        .map((option) => unprefixed(path, `${id}.options.${option}.id`, option, options));
    });
  });
}

/** The files with the list of factors in `model.yaml` made to fit a replaced `factors.yaml`. */
function withFactors({ model }: DecisionContent, files: readonly ContentSource[]): ContentSource[] {
  const copy = structuredClone(files) as ContentSource[];
  const there = mapsIn(copy.find(({ path }) => nameOf(path) === 'factors')?.data).map((factor) =>
    textAt(factor, 'id'),
  );
  const kept = model.factors.map(({ id }) => id).filter((id) => there.includes(id));
  const factors = [...kept, ...there.filter((id) => isHouseId(id) && !kept.includes(id))];
  return copy.map(({ path, data }) =>
    nameOf(path) === 'model' && isMap(data) ? { path, data: { ...data, factors } } : { path, data },
  );
}

/** The data of files that are known to have the right form. */
function filesOf({ model }: DecisionContent, files: readonly ContentSource[]): DecisionFiles {
  const of = (name: string) => files.find(({ path }) => nameOf(path) === name)?.data;
  const map = (data: unknown): Data => (isMap(data) ? data : {});
  const factors = mapsIn(of('factors'));
  return {
    head: map(of('model')),
    factors: mapsIn(model.factors.map(({ id }) => factors.find((each) => each['id'] === id))),
    advice: map(of('advice')),
    scenarios: mapsIn(of('scenarios')),
  };
}

const LEFT_OUT = 'factors.yaml of this edition does not ask it';

/** Why each factor or option of upstream's is no longer asked, as `factor` or `factor/option`. */
function reasonsOf(
  base: DecisionContent,
  laid: DecisionContent,
  { removed }: Applied,
): Record<string, string> {
  const names = ({ model }: DecisionContent) =>
    model.factors.flatMap(({ id, options }) => [id, ...options.map((each) => `${id}/${each.id}`)]);
  const there = new Set(names(laid));
  const left = names(base).filter((name) => !there.has(name));
  const taken = [...removed].flatMap(([at, { because }]) =>
    /^(factor|option)\//.test(at) ? [[at.replace(/^[a-z]+\//, ''), because] as const] : [],
  );
  return Object.fromEntries([...left.map((name) => [name, LEFT_OUT] as const), ...taken]);
}
