import * as z from 'zod';
import { GuideId, Id, pageFields, Style } from './shared.ts';

const sentence = z.string().min(20).max(320);

/** Frontmatter of an antipattern, `content/antipatterns/<id>.mdx`. */
export const Antipattern = z
  .strictObject({
    ...pageFields,
    style: Style,
    symptom: sentence.describe('What one sees first, as it shows up in a ticket'),
    tempting: sentence.describe('Why reasonable people do it'),
    cost: sentence.describe('What it costs'),
    instead: z.array(Id).min(1).max(5).describe('Patterns of the way out'),
    chapters: z.array(GuideId).min(1).max(4).describe('Chapters that explain it'),
  })
  .describe('An antipattern');
/** An antipattern's parsed frontmatter. */
export type Antipattern = z.output<typeof Antipattern>;
