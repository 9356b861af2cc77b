import * as z from 'zod';
import { Id, IsoDate, LanguageTag } from './shared.ts';

/** Frontmatter of a template, `content/templates/<id>.md`. */
export const Template = z
  .strictObject({
    title: z.string().min(3).max(90).describe('Title in sentence case'),
    description: z.string().min(60).max(200).describe('What the template is for'),
    order: z.number().int().min(1).describe('Place in the list'),
    sources: z.array(Id).min(1).describe('Ids in sources.yaml'),
    updated: IsoDate.describe('Date of the last change, YYYY-MM-DD'),
    lang: LanguageTag.optional().describe('Language of the text, as of a page'),
  })
  .describe('A template to copy');
/** A template's parsed frontmatter. */
export type Template = z.output<typeof Template>;
