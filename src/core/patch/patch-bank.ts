import type { Finding } from '../finding.ts';
import type { Bank } from '../readiness/bank-schema.ts';
import { parseBank, type BankSource } from '../readiness/parse-bank.ts';
import { itemsOf } from '../readiness/scoring-bank.ts';
import { applyOperations, type Applied } from './apply-operations.ts';
import { bankEdition } from './bank-edition.ts';
import { BANK_FORMS } from './bank-forms.ts';
import { bankKinds, type BankFiles } from './bank-kinds.ts';
import { isMap, listAt, mapsIn, textAt } from './data.ts';
import { isHouseId } from './edition.ts';
import {
  layFiles,
  nameOf,
  overlayFiles,
  type OverlayFiles,
  reserved,
  unprefixed,
  unreplaceable,
  wholeOrigins,
} from './lay-files.ts';
import { byOrigin, type Patched } from './origin.ts';
import { readOperations } from './read-operations.ts';

/** The bank with an overlay's changes laid over it, or every fault in them. */
export type PatchedBank =
  | {
      readonly ok: true;
      /** With its edition, if the overlay says anything. */
      readonly bank: Bank;
      /** For `lintPatched`; absent if the overlay says nothing. */
      readonly patched?: Patched<Bank>;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Lays an overlay's files over those of upstream's bank: `patch.yaml` with operations by id, and whole
 * dimension files. Items that are added or taken away are put into the registry and among the retired
 * ones by themselves. The form of the result is checked; what its values mean together is for
 * `lintBank`, by way of `lintPatched`, which leads its findings back to the overlay. Without an overlay, or with an empty
 * one, the bank is upstream's, without an edition.
 */
export function patchBank(
  upstream: readonly BankSource[],
  overlay: readonly BankSource[] = [],
): PatchedBank {
  const base = parseBank(upstream);
  if (!base.ok) return base;
  const laidOver = overlayFiles(overlay);
  const { patch, whole } = laidOver;
  const head = upstream.find(({ path }) => nameOf(path) === 'bank')?.path ?? 'bank.yaml';
  const read = readOperations(patch?.path ?? '', patch?.data, BANK_FORMS);
  const sources = withDimensions(layFiles(upstream, whole));
  const laid = parseBank(sources);
  const findings = [
    ...reservedIds(head, base.bank),
    ...read.findings,
    ...wholeFindings(base.bank, whole),
  ];
  if (findings.length === 0 && !laid.ok) findings.push(...laid.findings);
  if (findings.length > 0 || !laid.ok) return { ok: false, findings };
  if (read.operations.length === 0 && whole.length === 0) {
    return { ok: true, bank: base.bank };
  }
  const files = filesOf(laid.bank, sources);
  const applied = applyOperations(bankKinds(files), BANK_FORMS, read.operations, patch?.path ?? '');
  const gates = orphanGates(applied, files, base.bank, laidOver);
  if (applied.findings.length > 0 || gates.length > 0) {
    return { ok: false, findings: [...applied.findings, ...gates] };
  }
  const removed = settle(files, base.bank, applied.removed);
  const origins = [...wholeOrigins('assessment', whole), ...applied.origins];
  const folder = head.replace(/[^/\\]*$/, '');
  const parsed = parseBank([
    { path: head, data: files.head },
    ...files.dimensions.map((data) => ({ path: `${folder}${textAt(data, 'id')}.yaml`, data })),
  ]);
  if (!parsed.ok) return { ok: false, findings: byOrigin(origins, parsed.findings) };
  const said = {
    operations: (patch?.data as { operations?: unknown } | null | undefined)?.operations ?? [],
    files: Object.fromEntries(whole.map(({ path, data }) => [nameOf(path), data])),
  };
  const edition = bankEdition(base.bank, parsed.bank, removed, said);
  return {
    ok: true,
    bank: { ...parsed.bank, edition },
    patched: { origins, upstream: base.bank },
  };
}

/** Ids of upstream's that are not upstream's to give. */
function reservedIds(file: string, bank: Bank): Finding[] {
  const ids = [
    ...bank.registry.map((id, index) => [`registry.${index}`, id] as const),
    ...bank.dimensions.map(({ id }, index) => [`dimensions.${index}`, id] as const),
    ...bank.tiers.map(({ id }) => [`tiers.${id}.id`, id] as const),
  ];
  return ids.flatMap(([path, id]) => (isHouseId(id) ? [reserved(file, path, id)] : []));
}

/** Files that may not be replaced, and ids in whole files that upstream could use one day. */
function wholeFindings(bank: Bank, whole: readonly BankSource[]): Finding[] {
  const dimensions = bank.dimensions.map(({ id }) => id);
  return whole.flatMap(({ path, data }) => {
    const name = nameOf(path);
    if (name === 'bank')
      return [unreplaceable(path, 'its version and registry tell editions apart')];
    const ids = mapsIn(isMap(data) ? data['items'] : undefined).map((item) => textAt(item, 'id'));
    return [
      ...(dimensions.includes(name) || isHouseId(name)
        ? []
        : [unprefixed(path, '(file)', name, dimensions)]),
      ...ids
        .filter((id) => id !== '' && !bank.registry.includes(id) && !isHouseId(id))
        .map((id) => unprefixed(path, `items.${id}.id`, id, bank.registry)),
    ];
  });
}

/** The files with the overlay's own dimensions in the list of `bank.yaml`, behind those of upstream. */
function withDimensions(files: readonly BankSource[]): BankSource[] {
  const own = files.map(({ path }) => nameOf(path)).filter(isHouseId);
  return structuredClone(files).map(({ path, data }) =>
    nameOf(path) === 'bank' && isMap(data) && Array.isArray(data['dimensions'])
      ? { path, data: { ...data, dimensions: [...(data['dimensions'] as unknown[]), ...own] } }
      : { path, data },
  );
}

/** The data of files that are known to have the right form. */
function filesOf({ dimensions }: Bank, files: readonly BankSource[]): BankFiles {
  const of = (name: string) => files.find(({ path }) => nameOf(path) === name)?.data;
  const head = of('bank');
  return {
    head: isMap(head) ? head : {},
    dimensions: mapsIn(dimensions.map(({ id }) => of(id))),
    retired: [],
  };
}

/** Gates on items that the overlay takes away: whether they may go as well is not for us to guess. */
function orphanGates(
  { removed }: Applied,
  { head, dimensions }: BankFiles,
  base: Bank,
  { patch, whole }: OverlayFiles,
): Finding[] {
  const asked = new Set(
    dimensions.flatMap((each) => listAt(each, 'items').map((item) => textAt(item, 'id'))),
  );
  return mapsIn(head['gates']).flatMap((gate) => {
    const id = textAt(gate, 'item');
    if (asked.has(id)) return [];
    const operation = removed.get(`item/${id}`);
    const home = base.dimensions.find(({ items }) => items.some((item) => item.id === id));
    const file = operation
      ? patch?.path
      : whole.find(({ path }) => nameOf(path) === home?.id)?.path;
    if (file === undefined) return [];
    const path = operation?.label ?? 'items';
    const message = 'a gate stands on an item that is no longer asked';
    const hint = `take it away, too, in patch.yaml: { at: gate/${id}, remove: true, because: ... }`;
    return [{ file, path, message, found: id, hint }];
  });
}

/**
 * Puts right what follows from the operations by itself: registry, retired items, the list of
 * dimensions, and what only pointed at something that is gone. Gives the reasons by item id.
 */
function settle(
  { head, dimensions, retired }: BankFiles,
  base: Bank,
  taken: Applied['removed'],
): Record<string, string> {
  const items = dimensions.flatMap((dimension) => listAt(dimension, 'items'));
  const asked = new Set(items.map((item) => textAt(item, 'id')));
  const reasons = new Map(
    [...taken].flatMap(([at, { because }]) =>
      at.startsWith('item/') ? [[at.slice('item/'.length), because] as const] : [],
    ),
  );
  for (const { id } of itemsOf(base)) {
    if (!asked.has(id) && !reasons.has(id)) reasons.set(id, LEFT_OUT);
  }
  for (const each of retired) reasons.set(textAt(each, 'id'), textAt(each, 'because'));
  const gone = [...reasons.keys()];
  const own = [...new Set([...asked, ...gone])].filter(isHouseId).sort();
  head['dimensions'] = dimensions.map((dimension) => textAt(dimension, 'id'));
  head['registry'] = [...base.registry, ...own];
  head['retired'] = [...base.retired, ...gone.sort()];
  for (const item of items) {
    item['since'] ??= base.version;
    const before = item['dependsOn'];
    if (Array.isArray(before))
      item['dependsOn'] = before.filter((id) => !gone.includes(String(id)));
  }
  for (const tier of listAt(head, 'tiers')) {
    const floors = tier['floors'];
    if (!isMap(floors)) continue;
    tier['floors'] = Object.fromEntries(
      Object.entries(floors).filter(([id]) => !taken.has(`dimension/${id}`)),
    );
  }
  return Object.fromEntries(reasons);
}

const LEFT_OUT = 'the dimension file of this edition does not ask it';
