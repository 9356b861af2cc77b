import type { Migration } from '../readiness/bank-schema.ts';
import { listAt, mapsIn, textAt, type Data } from './data.ts';
import type { Entry, Kind, Slot } from './operation.ts';

/** The files of the bank as data that operations change. */
export interface BankFiles {
  /** `bank.yaml`; its list of dimensions follows from `dimensions`. */
  readonly head: Data;
  /** In the order of the form. */
  readonly dimensions: Data[];
  /** Items that the overlay once added and no longer asks, with the reasons. */
  readonly retired: Data[];
}

const HEAD = 'assessment/bank.yaml';
const fileOf = (dimension: string) => `assessment/${dimension}.yaml`;

/** What addresses of the bank lead to. */
export function bankKinds({ head, dimensions, retired }: BankFiles): Record<string, Kind> {
  const tiers = listAt(head, 'tiers');
  const gates = listAt(head, 'gates');
  const slot = (kind: string, list: Data[], path: string): Slot => ({
    kind,
    list,
    key: 'id',
    file: () => HEAD,
    path: (id) => `${path}.${id}`,
  });
  const root: Entry = {
    id: '',
    data: head,
    file: HEAD,
    path: '',
    slots: {
      dimensions: {
        kind: 'dimension',
        list: dimensions,
        key: 'id',
        file: fileOf,
        path: () => '',
      },
      tiers: slot('tier', tiers, 'tiers'),
      gates: { ...slot('gate', gates, 'gates'), key: 'item', prefixed: false },
      retired: slot('retired item', retired, 'retired'),
    },
  };
  return {
    bank: { entries: () => [root] },
    dimension: {
      entries: () =>
        dimensions.map((data) => {
          const id = textAt(data, 'id');
          const items: Slot = {
            ...slot('item', listAt(data, 'items'), 'items'),
            file: () => fileOf(id),
          };
          return { id, data, file: fileOf(id), path: '', list: dimensions, slots: { '': items } };
        }),
    },
    item: {
      entries: () =>
        dimensions.flatMap((dimension) => {
          const holder = textAt(dimension, 'id');
          const list = listAt(dimension, 'items');
          return list.map((data) => {
            const id = textAt(data, 'id');
            const path = `items.${id}`;
            return { id, data, file: fileOf(holder), path, list, holder: `dimension/${holder}` };
          });
        }),
      formerly: (id) => successorOf(id, mapsIn(head['migrations'])),
    },
    tier: { entries: () => entriesOf(tiers, 'id', 'tiers') },
    gate: { entries: () => entriesOf(gates, 'item', 'gates') },
  };
}

function entriesOf(list: Data[], key: string, path: string): Entry[] {
  return list.map((data) => {
    const id = textAt(data, key);
    return { id, data, file: HEAD, path: `${path}.${id}`, list };
  });
}

/** What upstream's migrations say about an id that is no longer asked. */
function successorOf(id: string, migrations: readonly Data[]): string | undefined {
  for (const each of migrations) {
    const { to, rename, drop, split } = each as unknown as Migration;
    const renamed = Object.hasOwn(rename, id) ? rename[id] : undefined;
    if (renamed) return `version ${to} calls it item/${renamed}`;
    const parts = Object.hasOwn(split, id) ? split[id] : undefined;
    if (parts)
      return `version ${to} split it into ${parts.map((part) => `item/${part}`).join(', ')}`;
    if (drop.includes(id)) return `version ${to} no longer asks it; remove this operation`;
  }
  return undefined;
}
