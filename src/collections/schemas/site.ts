import * as z from 'zod';
import { Banner } from './banner.ts';
import { Brand } from './brand.ts';
import { FooterLink } from './footer-link.ts';
import { HousePlatform } from './platforms.ts';
import { Repository } from './repository.ts';
import { Address, Id } from './shared.ts';
import { Sink } from './sink.ts';

/** `content/site.yaml`: what the whole site needs to know. */
export const Site = z
  .strictObject({
    name: z.string().min(2).describe('Name in the header, titles and metadata'),
    organization: z
      .string()
      .min(2)
      .optional()
      .describe('Whose edition this is, as house notes name it; the name of the site if left out'),
    tagline: z.string().min(10).describe('One line under the name on the home page'),
    description: z.string().min(40).describe('Description of the site for search engines'),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language tag')
      .describe('lang'),
    baseUrl: z.url({ protocol: /^https?$/ }).describe('Origin of canonical addresses'),
    basePath: Address.describe('Path under which the site is hosted'),
    editUrl: z.string().includes('{file}').optional().describe('Edit link; {file} is the path'),
    repository: Repository.optional().describe(
      'Where the source of the edition is, from which edit links follow; an editUrl beside it counts more',
    ),
    brand: Brand.optional().describe('Colours, logo, icon and fonts'),
    banner: Banner.optional().describe('A notice above every page, which a reader can dismiss'),
    footer: z.array(FooterLink).max(12).optional().describe('More links in the footer'),
    platforms: z
      .record(Id, HousePlatform)
      .optional()
      .describe('What the house has, by kind of platform (see platforms.yaml); named on patterns'),
    sink: Sink.optional().describe(
      'Who takes results that readers choose to send; off if left out',
    ),
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
          before: Id.optional().describe(
            'In an overlay: the part in front of which a new one stands',
          ),
        }),
      )
      .min(1)
      .describe("Parts of the guide in reading order; an overlay's are laid over upstream's by id"),
  })
  .describe('Site settings');
/** Parsed site settings. */
export type Site = z.output<typeof Site>;
