import * as z from 'zod';
import { Id } from './shared.ts';

const Address = z.string().regex(/^\/(.*\/)?$/, 'a path that starts and ends with a slash');

/** `content/site.yaml`: what the whole site needs to know. */
export const Site = z
  .strictObject({
    name: z.string().min(2).describe('Name in the header, titles and metadata'),
    tagline: z.string().min(10).describe('One line under the name on the home page'),
    description: z.string().min(40).describe('Description of the site for search engines'),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language tag')
      .describe('lang'),
    baseUrl: z.url({ protocol: /^https?$/ }).describe('Origin of canonical addresses'),
    basePath: Address.describe('Path under which the site is hosted'),
    editUrl: z.string().includes('{file}').optional().describe('Edit link; {file} is the path'),
    license: z.string().min(3).describe('Printed in the footer'),
    header: z
      .array(
        z.strictObject({
          label: z.string().min(2).describe('What the link says'),
          to: Address.describe('Where it leads, an address of this site'),
        }),
      )
      .min(1)
      .describe('Links in the header'),
    parts: z
      .array(
        z.strictObject({
          id: Id.describe('Folder below content/guide'),
          title: z.string().min(3).describe('Name of the part'),
          summary: z.string().min(20).describe('One sentence for the overview'),
        }),
      )
      .min(1)
      .describe('Parts of the guide in reading order'),
  })
  .describe('Site settings');
/** Parsed site settings. */
export type Site = z.output<typeof Site>;
