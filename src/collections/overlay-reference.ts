import type * as z from 'zod';
import { BANK_FORMS } from '../core/patch/bank-forms.ts';
import { DECISION_FORMS } from '../core/patch/decision-forms.ts';
import type { OperationForm } from '../core/patch/operation-form.ts';
import { describeSchema, type KeyLine } from './describe-schema.ts';
import { Antipattern } from './schemas/antipattern.ts';
import { Comparison } from './schemas/comparison.ts';
import { Glossary } from './schemas/glossary.ts';
import { GuidePage } from './schemas/guide-page.ts';
import { HousePage } from './schemas/house-page.ts';
import { Note } from './schemas/note.ts';
import { Pattern } from './schemas/pattern.ts';
import { ReplacementRecord } from './schemas/replacement-record.ts';
import { Site } from './schemas/site.ts';
import { Sources } from './schemas/sources.ts';
import { Template } from './schemas/template.ts';

/** Files of an overlay whose keys have a schema, as the reference names them. */
const SCHEMAS = {
  'site.yaml': Site,
  note: Note,
  chapter: GuidePage,
  pattern: Pattern,
  antipattern: Antipattern,
  template: Template,
  'house page': HousePage,
  'glossary.yaml': Glossary,
  'sources.yaml': Sources,
  'comparison.yaml': Comparison,
  'replaced.yaml': ReplacementRecord,
} as const satisfies Record<string, z.ZodType>;
/** A kind of file of an overlay that has a schema. */
export type OverlayPart = keyof typeof SCHEMAS;

/** Every key of one kind of file, from its schema. */
export function describeOverlay(part: OverlayPart): KeyLine[] {
  // A list of entries is described by one of them.
  return describeSchema(SCHEMAS[part]).map((line) => ({
    ...line,
    path: line.path.replace(/^\[\]\./, ''),
    // Settings that an overlay does not name are upstream's.
    required: line.required && !(part === 'site.yaml' && /^\w+$/.test(line.path)),
  }));
}

const FORMS = { bank: BANK_FORMS, decision: DECISION_FORMS } as const;
/** What an overlay's `patch.yaml` can change. */
export type PatchedModel = keyof typeof FORMS;

/** Where the words for one kind of place are not those for all. */
const FOR_ALL: Readonly<Record<string, Partial<KeyLine>>> = {
  at: { type: 'text', description: 'Address of what is changed, from the tables below' },
  unset: { description: 'Keys to take away, as dotted paths, from the tables below' },
};

/** The keys of an operation, whatever it is about; what it sets and adds has tables of its own. */
export function describeOperation(): KeyLine[] {
  const forms: readonly OperationForm[] = Object.values(BANK_FORMS);
  const lines = forms.flatMap(({ schema }) => describeSchema(schema, 1));
  const first = new Map(lines.toReversed().map((line) => [line.path, line]));
  return ['at', 'set', 'unset', 'add', 'before', 'remove', 'because'].flatMap((path) => {
    const line = first.get(path);
    return line ? [{ ...line, ...FOR_ALL[path] }] : [];
  });
}

/** What operations may do to one kind of place. */
export interface PatchLine {
  readonly address: string;
  /** Keys that may be given another value. */
  readonly set: readonly string[];
  readonly unset: readonly string[];
  /** Names of the lists that can be added to; `entries` for the only one. */
  readonly add: readonly string[];
  readonly removable: boolean;
}

/** What may be done to the question bank, or to the decision model, from the forms of the operations. */
export function describePatch(model: PatchedModel): PatchLine[] {
  const forms: readonly OperationForm[] = Object.values(FORMS[model]);
  return forms.map(({ address, set, unset = [], add, removable }) => {
    const lists = add ? describeSchema(add, 1).map(({ path }) => path) : [];
    const named = lists.some((path) => path.startsWith('[]'))
      ? [add?.description?.toLowerCase() ?? '']
      : lists;
    const keys = describeSchema(set, 1).map(({ path }) => path);
    return { address, set: keys, unset, add: named, removable };
  });
}

/** The keys that operations may set, with their meaning, by the kind of address. */
export function describePatchKeys(model: PatchedModel): KeyLine[] {
  const forms: readonly OperationForm[] = Object.values(FORMS[model]);
  return forms.flatMap(({ address, set }) =>
    describeSchema(set).map((line) => ({ ...line, path: `${address}: ${line.path}` })),
  );
}
