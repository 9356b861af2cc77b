import * as z from 'zod';
import type { Edition } from '../patch/edition.ts';

/** Form of every id in the bank. An id is never used again for something else. */
export const ID = /^[a-z][a-z0-9-]{2,40}$/;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const RANGE = /^(0|[1-9]\d*)(\.(0|[1-9]\d*))?\.x$|^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

const id = z.string().regex(ID);
const text = z.string().regex(/\S/);
const weight = z.number().int().min(1).max(100);
const level = z.number().int().min(0).max(4);

/** A question with its five behaviour anchors. */
const BankItem = z.strictObject({
  id: id.describe('Id of the item; stands in answers, links, patterns, and is never reused'),
  since: z.string().regex(VERSION).describe('Version of the bank in which the item appeared'),
  weight: weight.describe('Weight within its dimension, 1 to 100'),
  core: z.boolean().describe('True for the one item of the dimension that the express form asks'),
  effort: z.literal([1, 2, 3, 5, 8]).describe('Relative effort of raising the item by one level'),
  na: z
    .strictObject({ allowed: z.boolean().describe('Whether "not applicable" may be chosen') })
    .describe('Rule for "not applicable"'),
  ask: text.describe('The question, one sentence'),
  whoKnows: text.describe('Role to ask when nobody in the room knows'),
  anchors: z
    .array(text)
    .length(5)
    .describe('What is true at levels 0 to 4; an outsider could check each in ten minutes'),
  evidenceHint: text.describe('What would show the level'),
  guide: text.describe('Id of the guide page that helps, such as criteria/consistency'),
  patterns: z.array(id).describe('Ids of the patterns that raise the level'),
  search: z.array(text).describe('Terms for the full-text search of related patterns'),
  dependsOn: z.array(id).describe('Ids of items that should reach the level first'),
  sources: z.array(text).describe('Ids in content/sources.yaml'),
});

/** One file of the bank, `content/assessment/<dimension>.yaml`. */
export const DimensionFile = z.strictObject({
  id: id.describe('Id of the dimension; also the name of the file'),
  title: text.describe('Name that readers see'),
  weight: weight.describe('Weight in the index, 1 to 100'),
  summary: text.describe('What the dimension is about, one or two sentences'),
  items: z.array(BankItem).min(1).describe('The questions, in the order of the form'),
});

const Tier = z.strictObject({
  tier: z.number().int().min(0).max(3).describe('Rank of the tier, from 0'),
  id: id.describe('Id of the tier'),
  name: text.describe('What the organization may do, such as "pilot one reversible flow"'),
  meaning: text.describe('What the tier says about the organization'),
  advice: text.describe('What to do while in this tier'),
  theta: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('Lowest index, 0 to 100, of the tier; absent for tier 0'),
  floors: z
    .record(id, level)
    .describe('Lowest level of a dimension; those of lower tiers hold too and need no repeating'),
});

const Gate = z.strictObject({
  item: id.describe('Item that the gate stands on; it must not allow "not applicable"'),
  min: z
    .partialRecord(z.enum(['1', '2', '3']), level)
    .describe('Lowest level of the item for each tier, such as {1: 1, 2: 2}'),
  why: text.describe('Reason of the gate: what goes wrong without it'),
  unlocks: text.describe('What becomes possible once it is passed'),
  guide: text.describe('Id of the guide page about it'),
});

const Migration = z.strictObject({
  from: z.string().regex(RANGE).describe('Versions that it reads: 1.x, 1.2.x or 1.2.0'),
  to: z.string().regex(VERSION).describe('Version that it leads to'),
  rename: z.record(id, id).describe('Old id to new id'),
  drop: z.array(id).describe('Ids whose answers have no successor'),
  split: z
    .record(id, z.array(id).min(2))
    .describe('Old id to the new ids that each take over its answer'),
});

/** The file `content/assessment/bank.yaml`. */
export const BankFile = z.strictObject({
  format: z.literal(1).describe('Version of this file format'),
  id: id.describe('Id of the bank'),
  version: z
    .string()
    .regex(VERSION)
    .describe('Patch: wording. Minor: items added. Major: meaning or scoring changed'),
  levels: z.array(text).length(5).describe('Names of the levels 0 to 4'),
  levelShare: z
    .number()
    .int()
    .min(1)
    .max(100)
    .describe('Percent of the applicable weight that has to reach a level'),
  naLimit: z
    .number()
    .int()
    .min(0)
    .max(99)
    .describe('Percent of weight that may be "not applicable" in an assessed dimension'),
  dimensions: z.array(id).min(1).describe('Ids of the dimensions in the order of the form'),
  tiers: z.array(Tier).min(2).max(4).describe('The tiers, from 0 upwards'),
  gates: z.array(Gate).describe('Items that block a tier on their own'),
  registry: z
    .array(id)
    .describe(
      'Every item id there ever was, append-only; its order is the order of answers in links',
    ),
  retired: z.array(id).describe('Ids of the registry that are no longer asked'),
  migrations: z.array(Migration).describe('What becomes of answers to older versions'),
});

/** A question of the assessment with its anchors for the levels 0 to 4. */
export type BankItem = z.output<typeof BankItem>;
/** A dimension: its weight, its texts and its items. */
export type Dimension = z.output<typeof DimensionFile>;
/** A tier that an organization can reach, from 0 upwards, with what it takes. */
export type Tier = z.output<typeof Tier>;
/** An item whose level blocks tiers on its own, however good the rest is. */
export type Gate = z.output<typeof Gate>;
/** What becomes of answers from one range of versions on the way to another version. */
export type Migration = z.output<typeof Migration>;

/**
 * The whole bank as one value: `bank.yaml` with the dimensions in place of their ids, and what an
 * overlay made of it, if there is one.
 */
export type Bank = Omit<z.output<typeof BankFile>, 'dimensions'> & {
  dimensions: Dimension[];
  edition?: Edition;
};
