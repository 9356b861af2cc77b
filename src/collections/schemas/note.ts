import * as z from 'zod';
import { IsoDate } from './shared.ts';

/** Frontmatter of a house note, `overlay/notes/<page id>.mdx`. All of it may be left out. */
export const Note = z
  .strictObject({
    title: z.string().min(3).max(90).optional().describe('Heading of the note, below whose it is'),
    owner: z.string().min(2).optional().describe('Whom to ask about it, printed under the note'),
    updated: IsoDate.optional().describe(
      'Date of its last change, YYYY-MM-DD, printed under the note',
    ),
  })
  .describe('A house note');
/** A note's parsed frontmatter. */
export type Note = z.output<typeof Note>;
