import * as z from 'zod';
import { REPOSITORY_KINDS } from '../../core/repository/edit-link.ts';

/** Where the source of an edition is: `repository` in `site.yaml`. */
export const Repository = z.strictObject({
  kind: z.enum(REPOSITORY_KINDS).describe('Kind of host, which tells the form of an edit link'),
  url: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the repository as a browser shows it, without .git'),
  branch: z
    .string()
    .regex(/^[\w./-]+$/, 'the name of a branch')
    .default('main')
    .describe('Branch on which pages are edited'),
});
/** A parsed repository. */
export type Repository = z.output<typeof Repository>;
