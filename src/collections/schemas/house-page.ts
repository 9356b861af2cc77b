import * as z from 'zod';
import { IsoDate } from './shared.ts';

/** Frontmatter of a page of the house's own, `overlay/pages/<name>.mdx`: imprint, privacy, contact. */
export const HousePage = z
  .strictObject({
    title: z.string().min(3).max(90).describe('Title in sentence case'),
    description: z
      .string()
      .min(25)
      .max(200)
      .describe('What the page says, in one sentence; shown under search hits'),
    order: z.number().int().min(1).default(50).describe('Place among such pages in the footer'),
    updated: IsoDate.optional().describe('Date of its last change, YYYY-MM-DD'),
  })
  .describe('A page of the house, linked in the footer');
/** A house page's parsed frontmatter. */
export type HousePage = z.output<typeof HousePage>;
