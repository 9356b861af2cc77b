import * as z from 'zod';
import { pageFields } from './shared.ts';

/** Frontmatter of a chapter, `content/guide/<part>/<page>.mdx`. */
export const GuidePage = z
  .strictObject({
    ...pageFields,
    order: z.number().int().min(1).describe('Place within the part; pages are read in this order'),
    covers: z
      .array(z.string().regex(/^[TN]\d{1,2}$/, 'a topic: T1-T55 or N1-N20'))
      .describe('Topics that the page covers, T1-T55 or N1-N20'),
  })
  .describe('A chapter of the guide');
/** A chapter's parsed frontmatter. */
export type GuidePage = z.output<typeof GuidePage>;
