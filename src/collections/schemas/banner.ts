import * as z from 'zod';
import { Id } from './shared.ts';

/** A notice on top of every page: `banner` in `site.yaml`. */
export const Banner = z.strictObject({
  id: Id.describe('Who has dismissed a banner sees it again only under a new id'),
  text: z
    .string()
    .min(5)
    .max(400)
    .describe('One paragraph; **bold**, *italic*, `code` and [links](/guide/) are known'),
});
/** A parsed banner. */
export type Banner = z.output<typeof Banner>;
