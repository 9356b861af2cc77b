import type { Data } from './data.ts';

/** One operation of a patch file, of the right form. */
export interface Operation {
  /** `operations.3 (item/duplicates)`: its place, from 0, and its address. */
  readonly label: string;
  /** `item/duplicates` */
  readonly at: string;
  /** `item` */
  readonly kind: string;
  /** `duplicates`; empty for the root. */
  readonly id: string;
  readonly set: Data;
  readonly unset: readonly string[];
  /** Entries by the name of their list; the only list of a place has no name. */
  readonly add: Readonly<Record<string, readonly Data[]>>;
  readonly before?: string;
  /** The reason, if it takes the entry away. */
  readonly because?: string;
}

/** Something that an operation can address. */
export interface Entry {
  /** `duplicates`, or `waiting/result` for an option; empty for the root. */
  readonly id: string;
  readonly data: Data;
  /** Folder and name of the file that upstream has it in, such as `assessment/processing.yaml`. */
  readonly file: string;
  /** Its place in that file, as findings name it; empty for the whole file. */
  readonly path: string;
  /** The list that holds it, for a removal. */
  readonly list?: Data[];
  /** Address of the entry that it is part of. */
  readonly holder?: string;
  /** Where `add` puts new entries, by name; an only one has no name. */
  readonly slots?: Readonly<Record<string, Slot>>;
}

/** A list that can be added to. */
export interface Slot {
  /** Kind of the entries, for messages: `item`. */
  readonly kind: string;
  readonly list: Data[];
  /** The key that tells entries apart. */
  readonly key: 'id' | 'item';
  readonly file: (id: string) => string;
  readonly path: (id: string) => string;
  /** Place for an entry without `before`; behind the last one if absent. */
  readonly place?: (entry: Data) => number;
  /** False where ids need no prefix, since they belong to something of upstream's. */
  readonly prefixed?: boolean;
}

/** One kind of address. */
export interface Kind {
  /** All entries as they are now. */
  readonly entries: () => Entry[];
  /** What became of an id that upstream had once; undefined if it never had it. */
  readonly formerly?: (id: string) => string | undefined;
}
