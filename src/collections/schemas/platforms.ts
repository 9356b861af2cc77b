import * as z from 'zod';
import { Id, LanguageTag } from './shared.ts';

/** `content/platforms.yaml`: kinds of platform that a house may have, and the patterns that run on each. */
export const PlatformKinds = z
  .array(
    z.strictObject({
      id: Id.describe('Id of the kind, the key under platforms in site.yaml'),
      title: z.string().min(3).describe('What it is called in a sentence'),
      patterns: z.array(Id).min(1).describe('Patterns that need one'),
      lang: LanguageTag.optional().describe('Language of the title, as of a page'),
    }),
  )
  .describe('Kinds of platform');
/** One kind of platform. */
export type PlatformKind = z.output<typeof PlatformKinds>[number];

/** A platform that a house has: a value of `platforms` in `site.yaml`. */
export const HousePlatform = z.strictObject({
  name: z.string().min(2).max(80).describe('What it is called in the house'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where it is described or ordered'),
  note: z.string().min(3).max(200).optional().describe('One clause, such as who runs it'),
});
/** A parsed platform. */
export type HousePlatform = z.output<typeof HousePlatform>;
