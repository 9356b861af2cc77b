import * as z from 'zod';
import { Address } from './shared.ts';

/** One more link in the footer: an entry of `footer` in `site.yaml`. */
export const FooterLink = z
  .strictObject({
    label: z.string().min(2).describe('What the link says'),
    to: Address.optional().describe('Where it leads, an address of this site'),
    url: z
      .url({ protocol: /^(https?|mailto)$/ })
      .optional()
      .describe('Where it leads outside of this site'),
  })
  .refine(({ to, url }) => (to === undefined) !== (url === undefined), {
    error: 'a link has either to or url',
  });
/** A parsed link of the footer. */
export type FooterLink = z.output<typeof FooterLink>;
