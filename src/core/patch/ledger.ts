import type { Finding } from '../finding.ts';

type Fault = Pick<Finding, 'path' | 'message' | 'found' | 'hint'>;

interface Change {
  readonly at: string;
  readonly key: string;
  readonly label: string;
}

/** What the operations of a patch did so far, so that none undoes what another one says. */
export interface Ledger {
  /** Notes that a key of an address is changed; the fault if another operation changed it already. */
  readonly change: (at: string, key: string, label: string) => Fault[];
  /** Notes that an address was added. */
  readonly add: (at: string, label: string) => void;
  /** Notes that addresses are taken away; the fault if an operation changed one of them. */
  readonly remove: (addresses: readonly string[], label: string) => Fault[];
  /** The operation that took an address away. */
  readonly removedBy: (at: string) => string | undefined;
}

/** An empty ledger. */
export function newLedger(): Ledger {
  const changes: Change[] = [];
  const added = new Map<string, string>();
  const removed = new Map<string, string>();
  const contradiction = (path: string, message: string, found: string): Fault[] => [
    { path, message, found, hint: 'keep one of the two' },
  ];
  return {
    change(at, key, label) {
      const source = added.get(at);
      if (source !== undefined) {
        const message = 'the patch itself adds this';
        return [{ path: label, message, found: source, hint: 'write it there as it should be' }];
      }
      const path = `${label}.${key}`;
      const bare = key.replace(/^(set|unset)\./, '');
      const before = changes.find((each) => each.at === at && overlap(each.key, bare));
      if (before)
        return contradiction(path, 'two operations change the same key', `${before.label}`);
      changes.push({ at, key: bare, label: path });
      return [];
    },
    add: (at, label) => void added.set(at, label),
    remove(addresses, label) {
      const path = `${label}.remove`;
      const own = addresses.find((each) => added.has(each));
      if (own !== undefined) {
        const message = 'this takes away what the patch itself adds';
        return contradiction(path, message, added.get(own) ?? '');
      }
      const change = changes.find(({ at }) => addresses.includes(at));
      if (change)
        return contradiction(path, 'this takes away what another operation changes', change.label);
      for (const each of addresses) removed.set(each, label);
      return [];
    },
    removedBy: (at) => removed.get(at),
  };
}

function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
