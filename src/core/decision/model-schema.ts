import * as z from 'zod';
import type { Edition } from '../patch/edition.ts';
import { Id, Text, Version } from './schema-parts.ts';

const pull = z.number().refine((value) => value >= 0 && value < 1, {
  message: 'a pull lies from 0 up to 1, without 1 itself: no reason is certain',
});
const threshold = z.number().refine((value) => value > 0 && value < 1, {
  message: 'a threshold lies between 0 and 1',
});

const Option = z.strictObject({
  id: Id.describe('Id of the option; stands in files, links and cases, and is never reused'),
  label: Text.describe('The answer as the form shows it'),
  ask: pull.describe('Pull towards asking, from 0 up to but not including 1'),
  tell: pull.describe('Pull towards telling, from 0 up to but not including 1'),
  because: z.string().describe('Why it pulls so, or why it pulls nothing: one sentence'),
  source: Text.describe('Id in content/sources.yaml of what the sentence rests on'),
});

const Factor = z.strictObject({
  id: Id.describe('Id of the factor; stands in files, links and cases, and is never reused'),
  title: Text.describe('Short name, for tables and the plane'),
  question: Text.describe('The question in plain words, one sentence'),
  help: Text.describe('What settles the answer where people hesitate'),
  examples: z
    .array(
      z.strictObject({
        text: Text.describe('A situation in one clause'),
        option: Id.describe('Id of the option that fits it'),
      }),
    )
    .describe('Situations with the option that fits'),
  page: Text.describe('Id of the guide page behind the factor, such as criteria/consistency'),
  search: z.array(Text).describe('Terms for the full-text search of related patterns'),
  options: z
    .array(Option)
    .min(2)
    .max(60)
    .describe('The possible answers, in the order of the form'),
});

/** The file `content/decision/factors.yaml`. */
export const FactorsFile = z.array(Factor).min(1);

/** The file `content/decision/model.yaml`. */
export const ModelFile = z.strictObject({
  format: z.literal(1).describe('Version of this file format'),
  id: Id.describe('Id of the model'),
  version: Version.describe(
    'Patch: wording. Minor: pulls changed. Major: factors or options changed',
  ),
  strong: z
    .strictObject({
      ask: threshold.describe('A pull towards asking is strong from here on'),
      tell: threshold.describe('A pull towards telling is strong from here on'),
    })
    .describe('The two lines that part the plane into four zones'),
  factors: z.array(Id).min(1).describe('Ids of the factors in the order of the form'),
});

/** A possible answer to a factor, with its pulls towards asking and towards telling, each from 0 to below 1. */
export type Option = z.output<typeof Option>;
/** A question of the decision, with its options in the order of the form. */
export type Factor = z.output<typeof Factor>;

/**
 * The whole model as one value: `model.yaml` with the factors in place of their ids, and what an
 * overlay made of it, if there is one.
 */
export type DecisionModel = Omit<z.output<typeof ModelFile>, 'factors'> & {
  factors: Factor[];
  edition?: Edition;
};
