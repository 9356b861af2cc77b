import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { assign, isMap, leafPaths, removeKey, textAt, type Data } from './data.ts';
import { HOUSE_PREFIX, isHouseId } from './edition.ts';
import { mayUnset, type OperationForm } from './operation-form.ts';
import { newLedger, type Ledger } from './ledger.ts';
import type { Entry, Kind, Operation, Slot } from './operation.ts';
import type { Origin } from './origin.ts';

/** What operations did to the data behind the entries. */
export interface Applied {
  readonly origins: readonly Origin[];
  /** By the address of each entry that was taken away, and of the entries that were part of it. */
  readonly removed: ReadonlyMap<string, Removal>;
  readonly findings: readonly Finding[];
}

/** Why an entry was taken away, and by which operation. */
export interface Removal {
  readonly because: string;
  readonly label: string;
}

type Fault = Omit<Finding, 'file'>;

interface Work {
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly forms: Readonly<Record<string, OperationForm>>;
  readonly ledger: Ledger;
  readonly faults: Fault[];
  readonly origins: Omit<Origin, 'at'>[];
  readonly labels: string[];
  readonly removed: Map<string, Removal>;
}

/**
 * Applies operations in their order to the data that `kinds` give access to, which is changed. `forms`
 * say what may be done to each kind, `file` is that of the patch. An operation with a fault changes nothing; all faults are found at once.
 */
export function applyOperations(
  kinds: Readonly<Record<string, Kind>>,
  forms: Readonly<Record<string, OperationForm>>,
  operations: readonly Operation[],
  file: string,
): Applied {
  const work: Work = {
    kinds,
    forms,
    ledger: newLedger(),
    faults: [],
    origins: [],
    labels: [],
    removed: new Map(),
  };
  for (const operation of operations) {
    const entry = find(work, operation);
    if (!entry) continue;
    if (operation.because !== undefined) remove(work, operation, entry);
    else {
      set(work, operation, entry);
      unset(work, operation, entry);
      add(work, operation, entry);
    }
  }
  return {
    origins: work.origins.map((origin, index) => ({
      ...origin,
      at: { file, path: work.labels[index] ?? '' },
    })),
    removed: work.removed,
    findings: work.faults.map((fault) => ({ file, ...fault })),
  };
}

/** The entry that an operation addresses; notes a fault if there is none. */
function find(work: Work, { kind, id, at, label }: Operation): Entry | undefined {
  const source = work.kinds[kind];
  const entries = source?.entries() ?? [];
  const entry = entries.find((each) => each.id === id);
  if (entry) return entry;
  const by = work.ledger.removedBy(at);
  if (by !== undefined) {
    const message = 'another operation takes this away';
    work.faults.push({ path: label, message, found: by, hint: 'keep one of the two' });
    return undefined;
  }
  const ids = entries.map((each) => each.id);
  const guess = nearest(id, ids);
  const elsewhere = Object.entries(work.kinds).find(
    ([name, other]) => name !== kind && other.entries().some((each) => each.id === id),
  );
  const hint =
    source?.formerly?.(id) ??
    (guess ? `did you mean ${kind}/${guess}?` : elsewhere && `did you mean ${elsewhere[0]}/${id}?`);
  work.faults.push({
    path: `${label}.at`,
    message: `there is no such ${kind}`,
    found: id,
    allowed: ids.length > 12 ? `one of ${ids.length} ids` : ids.join(', ') || 'none yet',
    ...(hint && { hint }),
  });
  return undefined;
}

function note(work: Work, file: string, path: string, label: string): void {
  work.origins.push({ file, path });
  work.labels.push(label);
}

function set(work: Work, { set, label, at }: Operation, { data, file, path }: Entry): void {
  for (const key of leafPaths(set)) {
    const faults = work.ledger.change(at, `set.${key}`, label);
    work.faults.push(...faults);
    if (faults.length > 0) continue;
    assign(data, only(set, key));
    note(work, file, joined(path, key), `${label}.set.${key}`);
  }
}

/** The map with nothing but the value at a dotted path. */
function only(map: Data, path: string): Data {
  const [key = '', ...rest] = path.split('.');
  const inner = map[key];
  return { [key]: rest.length > 0 && isMap(inner) ? only(inner, rest.join('.')) : inner };
}

function unset(work: Work, { unset, label, at, kind }: Operation, entry: Entry): void {
  const allowed = work.forms[kind]?.unset ?? [];
  for (const key of unset) {
    const path = `${label}.unset`;
    if (!mayUnset(allowed, key)) {
      const known = Object.hasOwn(entry.data, key.split('.')[0] ?? '');
      const guess = known ? undefined : nearest(key, Object.keys(entry.data));
      work.faults.push({
        path,
        message: known ? 'this key is required' : 'there is no such key',
        found: key,
        allowed: allowed.join(', ') || 'none, all keys are required here',
        ...(known && { hint: 'change it with set:, or take the whole entry away with remove:' }),
        ...(guess && { hint: `did you mean ${guess}?` }),
      });
      continue;
    }
    const faults = work.ledger.change(at, `unset.${key}`, label);
    work.faults.push(...faults);
    if (faults.length > 0) continue;
    if (removeKey(entry.data, key)) note(work, entry.file, joined(entry.path, key), path);
    else
      work.faults.push({
        path,
        message: 'this key is not there',
        found: key,
        hint: 'take it out of unset:',
      });
  }
}

function add(work: Work, { add, before, label, id }: Operation, entry: Entry): void {
  for (const [name, entries] of Object.entries(add)) {
    const slot = entry.slots?.[name];
    if (!slot) continue;
    for (const [index, data] of entries.entries()) {
      const place = [`${label}.add`, name, index].filter((part) => part !== '').join('.');
      const fault = refusal(slot, data, before, label, place);
      if (fault) {
        work.faults.push(fault);
        continue;
      }
      const own = textAt(data, slot.key);
      insert(slot, structuredClone(data), before);
      const address = [slot.kind, slot.kind === 'option' ? `${id}/${own}` : own].join('/');
      work.ledger.add(address, place);
      note(work, slot.file(own), slot.path(own), place);
    }
  }
}

/** Why an entry cannot be added; undefined if it can. */
function refusal(
  { kind, key, list, prefixed = true }: Slot,
  data: Data,
  before: string | undefined,
  label: string,
  place: string,
): Fault | undefined {
  const id = textAt(data, key);
  const ids = list.map((each) => textAt(each, key));
  if (prefixed && !isHouseId(id)) {
    const message = `an id that an overlay adds starts with ${HOUSE_PREFIX}`;
    const hint = ids.includes(id)
      ? `there is a ${kind} of this id already; change it with at: ${kind}/${id}`
      : `call it ${HOUSE_PREFIX}${id}; upstream never uses such ids, so no later release collides with it`;
    return { path: `${place}.${key}`, message, found: id, hint };
  }
  if (ids.includes(id)) {
    const message = `there is a ${kind} of this id already`;
    return {
      path: `${place}.${key}`,
      message,
      found: id,
      hint: `change it with at: ${kind}/${id}`,
    };
  }
  if (before === undefined || ids.includes(before)) return undefined;
  const guess = nearest(before, ids);
  const hint = guess && `did you mean ${guess}?`;
  const fault = { path: `${label}.before`, message: `there is no such ${kind}`, found: before };
  return { ...fault, allowed: ids.join(', '), ...(hint && { hint }) };
}

function insert({ list, key, place }: Slot, data: Data, before: string | undefined): void {
  const index =
    before === undefined
      ? (place?.(data) ?? list.length)
      : list.findIndex((each) => textAt(each, key) === before);
  list.splice(index < 0 ? list.length : index, 0, data);
}

function remove(work: Work, { at, label, because = '' }: Operation, entry: Entry): void {
  const parts = Object.entries(work.kinds).flatMap(([kind, { entries }]) =>
    entries()
      .filter(({ holder }) => holder === at)
      .map(({ id }) => `${kind}/${id}`),
  );
  const addresses = [at, ...parts];
  const faults = work.ledger.remove(addresses, label);
  work.faults.push(...faults);
  if (faults.length > 0) return;
  for (const address of addresses) work.removed.set(address, { because, label: `${label}.remove` });
  entry.list?.splice(entry.list.indexOf(entry.data), 1);
  note(work, entry.file, entry.path, `${label}.remove`);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
