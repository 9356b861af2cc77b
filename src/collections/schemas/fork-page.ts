import * as z from 'zod';
import { pageFields } from './shared.ts';

/** Frontmatter of a page on running an edition of one's own, `content/fork/<page>.mdx`. */
export const ForkPage = z
  .strictObject({
    title: pageFields.title,
    description: pageFields.description,
    order: z.number().int().min(1).describe('Place in the list'),
    updated: pageFields.updated,
    hidden: pageFields.hidden,
  })
  .describe("A page about editions of one's own");
/** Its parsed frontmatter. */
export type ForkPage = z.output<typeof ForkPage>;
