import * as z from 'zod';
import { Id, Text, When } from './schema-parts.ts';
import { SIDES, ZONES } from './zone.ts';

const Kind = z.strictObject({
  id: Id.describe('Id of the kind'),
  zone: z.enum(ZONES).describe('Zone that it belongs to; neither is the one without a strong pull'),
  title: Text.describe('Name of the kind, such as "publish-subscribe"'),
  text: Text.describe('What to build, one or two sentences'),
  when: When.describe('The first kind of the zone that holds is taken; the last has {}'),
});

const Part = z.strictObject({
  id: Id.optional().describe('Id of the part, by which an overlay patches it'),
  side: z
    .enum([...SIDES, 'seam'])
    .describe('The part that asks, the part that tells, or their joint'),
  text: Text.describe('What this part does, one sentence'),
  when: When.describe('Every part that holds is shown with a hybrid verdict'),
});

const PatternRule = z.strictObject({
  id: Id.optional().describe('Id of the rule, by which an overlay patches it'),
  pattern: Id.describe('Id of the pattern'),
  zones: z.array(z.enum(ZONES)).min(1).describe('Zones in which it can be needed'),
  because: Text.describe('Why it is needed here, one sentence'),
  when: When.describe('Every rule that holds is shown'),
});

/** The file `content/decision/advice.yaml`: what follows from a zone and its answers. */
export const Advice = z.strictObject({
  kinds: z.array(Kind).min(1).describe('What each zone means in practice, most special first'),
  parts: z.array(Part).describe('How a hybrid is put together'),
  patterns: z.array(PatternRule).describe('Patterns that a verdict needs'),
});

/** What a zone means in practice under some answers, such as publish-subscribe. */
export type Kind = z.output<typeof Kind>;
/** A sentence about one side of a hybrid, or about their seam. */
export type Part = z.output<typeof Part>;
/** A pattern, and the zones and answers under which a verdict needs it. */
export type PatternRule = z.output<typeof PatternRule>;
/** All that follows from a zone and its answers. */
export type Advice = z.output<typeof Advice>;
