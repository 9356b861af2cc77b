import * as z from 'zod';
import { Id } from './shared.ts';

/** How far a source was read: whole, in a stored copy, as an excerpt, through another page. */
export const READINGS = ['R', 'A', 'S', 'S2'] as const;

/** One entry of `content/sources.yaml`. */
export const Source = z
  .strictObject({
    id: Id.describe('Target of source: links and of sources lists'),
    title: z.string().min(3).describe('Title of the page or document'),
    publisher: z.string().min(2).describe('Who publishes it'),
    url: z.url({ protocol: /^https?$/ }).describe('Public address'),
    read: z.enum(READINGS).describe('How far we read it'),
  })
  .describe('A source');
/** A parsed source entry. */
export type Source = z.output<typeof Source>;

/** The whole of `content/sources.yaml`. */
export const Sources = z.array(Source);
