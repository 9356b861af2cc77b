import * as z from 'zod';
import { QUALITIES } from './pattern.ts';
import { Id, LanguageTag } from './shared.ts';

const cell = z.string().min(20).max(320);

/** One row of `content/comparison.yaml`: a quality attribute, and what each style does to it. */
export const ComparisonRow = z
  .strictObject({
    id: Id.describe('Anchor of the row'),
    attribute: z.string().min(4).describe('The attribute, as a reader would call it'),
    quality: z.enum(QUALITIES).describe('The quality that the filter groups it under'),
    ask: cell.describe('What request-response does to it, and why'),
    tell: cell.describe('What event-driven does to it, and why'),
    both: cell.describe('What a hybrid does to it, and why'),
    favors: z.enum(['ask', 'tell', 'depends']).describe('Whom the attribute favors by itself'),
    page: z.string().startsWith('/').describe('Address of the page that goes deeper'),
    sources: z.array(Id).min(1).describe('Ids in sources.yaml'),
    lang: LanguageTag.optional().describe('Language of the text, as of a page'),
  })
  .describe('A row of the comparison');
/** A parsed row. */
export type ComparisonRow = z.output<typeof ComparisonRow>;

/** The whole of `content/comparison.yaml`. */
export const Comparison = z.array(ComparisonRow);
