import * as z from 'zod';
import { BankFile, DimensionFile } from '../readiness/bank-schema.ts';
import { operationForm, patchSchema, type OperationForm } from './operation-form.ts';

const Item = DimensionFile.shape.items.element;
const Tier = BankFile.shape.tiers.element;
const Gate = BankFile.shape.gates.element;
const text = z.string().regex(/\S/);

/** Five texts, or some of them by their level. */
const byLevel = (list: z.ZodType) =>
  z.union([list, z.partialRecord(z.enum(['0', '1', '2', '3', '4']), text)]).optional();

const AddedItem = Item.extend({
  since: Item.shape.since
    .optional()
    .describe('Version of the bank in which the item appeared; that of upstream if left out'),
});

const AddedDimension = DimensionFile.extend({
  items: z.array(AddedItem).min(1).describe('Its questions, in the order of the form'),
});

const Retired = z.strictObject({
  id: Item.shape.id.describe('Id of an item that this overlay once added; it is never used again'),
  because: text.describe('Why it is no longer asked; who opens old answers to it reads this'),
});

/** What may be done to the question bank, by the kind of the address. */
export const BANK_FORMS: Readonly<Record<string, OperationForm>> = {
  bank: operationForm({
    at: /^bank$/,
    address: 'bank',
    set: z.strictObject({
      levels: byLevel(BankFile.shape.levels).describe(
        'Names of the levels: all five, or some by their level, such as { 4: Measured }',
      ),
      levelShare: BankFile.shape.levelShare.optional(),
      naLimit: BankFile.shape.naLimit.optional(),
    }),
    add: z.strictObject({
      dimensions: z
        .array(AddedDimension)
        .min(1)
        .optional()
        .describe('Dimensions, with all keys of a dimension file'),
      tiers: z.array(Tier).min(1).optional().describe('Tiers'),
      gates: z.array(Gate).min(1).optional().describe('Gates, one for an item'),
      retired: z
        .array(Retired)
        .min(1)
        .optional()
        .describe('Items that this overlay added earlier and no longer asks'),
    }),
    removable: false,
  }),
  dimension: operationForm({
    at: /^dimension\/[a-z0-9-]+$/,
    address: 'dimension/ID',
    set: DimensionFile.omit({ id: true, items: true }).partial(),
    add: z.array(AddedItem).min(1).describe('Items'),
    removable: true,
  }),
  item: operationForm({
    at: /^item\/[a-z0-9-]+$/,
    address: 'item/ID',
    set: Item.omit({ id: true, since: true })
      .partial()
      .extend({
        anchors: byLevel(Item.shape.anchors).describe(
          'What is true at levels 0 to 4: all five, or some by their level, such as { 2: ... }',
        ),
      }),
    removable: true,
  }),
  tier: operationForm({
    at: /^tier\/[a-z0-9-]+$/,
    address: 'tier/ID',
    set: Tier.omit({ id: true }).partial(),
    unset: ['theta', 'floors.*'],
    removable: true,
  }),
  gate: operationForm({
    at: /^gate\/[a-z0-9-]+$/,
    address: 'gate/ITEM',
    set: Gate.omit({ item: true }).partial(),
    unset: ['min.*'],
    removable: true,
  }),
};

/** The file `overlay/assessment/patch.yaml`. */
export const BankPatch = patchSchema(BANK_FORMS);
