import * as z from 'zod';

/** An id as used in file names, addresses and references: lower-case words joined by hyphens. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'an id: lower-case letters, digits and hyphens')
  .describe('An id: lower-case letters, digits and hyphens');

/** The id of a guide page: `<part>/<page>`. */
export const GuideId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a guide page id: part/page')
  .describe('A guide page id such as criteria/latency-tolerance');

/** A language as `lang` attributes name it. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language tag')
  .describe('A language tag such as de or de-AT');

/** A calendar date without time, kept as an ISO string so that no time zone can move it. */
export const IsoDate = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date: YYYY-MM-DD'),
  )
  .describe('A date, YYYY-MM-DD');

/** An address of this site, below the base path. */
export const Address = z
  .string()
  .regex(/^\/(.*\/)?$/, 'a path that starts and ends with a slash')
  .describe('An address of this site');

/** The two sides of the question, and patterns that serve both. */
export const Style = z.enum(['ask', 'tell', 'both']).describe('Which side the page belongs to');
/** {@link Style} as a type. */
export type Style = z.output<typeof Style>;

const title = z.string().min(3).max(90).describe('Title in sentence case, 3-70 characters');
const description = z
  .string()
  .min(60)
  .max(200)
  .describe('What the page answers, in the words of its readers, 60-200 characters');

/** What every page of prose declares about itself. */
export const pageFields = {
  title,
  description,
  aka: z
    .array(z.string().min(2))
    .default([])
    .describe('Other names under which people look for this page'),
  asked: z
    .array(z.string().min(8).max(80))
    .max(12)
    .default([])
    .describe(
      'What people who need this page type before they know its name: symptoms and questions in their words. Searched, not printed',
    ),
  sources: z.array(Id).min(2).describe('Ids in sources.yaml that the page rests on, two or more'),
  updated: IsoDate.describe('Date of the last change of meaning, YYYY-MM-DD'),
  hidden: z.boolean().default(false).describe('In an overlay: true removes the page of this path'),
  lang: LanguageTag.optional().describe(
    'Language of the text; English upstream, in an overlay the language of the site',
  ),
};
