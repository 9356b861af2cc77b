import * as z from 'zod';
import { Id, LanguageTag } from './shared.ts';

/** One entry of `content/glossary.yaml`. */
export const GlossaryTerm = z
  .strictObject({
    id: Id.describe('Anchor on the glossary page and target of term: links'),
    term: z.string().min(2).describe('The term as it stands in running text'),
    aka: z.array(z.string().min(2)).default([]).describe('Other words for the same thing'),
    definition: z.string().min(20).max(420).describe('One or two sentences'),
    page: z.string().startsWith('/').optional().describe('Address of the page that goes deeper'),
    sources: z.array(Id).min(1).describe('Ids in sources.yaml'),
    lang: LanguageTag.optional().describe('Language of the text, as of a page'),
  })
  .describe('A glossary term');
/** A parsed glossary entry. */
export type GlossaryTerm = z.output<typeof GlossaryTerm>;

/** The whole of `content/glossary.yaml`. */
export const Glossary = z.array(GlossaryTerm);
