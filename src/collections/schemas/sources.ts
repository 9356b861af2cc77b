import * as z from 'zod';
import { Id } from './shared.ts';

/** How far a source was read; printed on the sources page. */
export const READINGS = {
  R: 'read whole in its repository',
  A: 'read in a stored copy of its repository',
  S: 'read as an excerpt',
  S2: 'read through a page that quotes or summarizes it',
} as const;

/** One entry of `content/sources.yaml`. */
export const Source = z
  .strictObject({
    id: Id.describe('Target of source: links and of sources lists'),
    title: z.string().min(3).describe('Title of the page or document'),
    publisher: z.string().min(2).describe('Who publishes it'),
    url: z.url({ protocol: /^https?$/ }).describe('Public address'),
    read: z.enum(['R', 'A', 'S', 'S2']).describe('How far we read it'),
    hidden: z.boolean().default(false).describe('In an overlay: true removes the source'),
  })
  .describe('A source');
/** A parsed source entry. */
export type Source = z.output<typeof Source>;

/** The whole of `content/sources.yaml`. */
export const Sources = z.array(Source);
