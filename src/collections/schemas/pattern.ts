import * as z from 'zod';
import { GuideId, Id, pageFields, Style } from './shared.ts';

/** What a pattern is about; the pattern index filters by it. Their names are in the locale files. */
export const CONCERNS = [
  'interaction',
  'coordination',
  'state',
  'reliability',
  'flow',
  'integration',
  'evolution',
  'rollout',
] as const;

/** Quality attributes that a pattern improves or costs. */
export const QUALITIES = [
  'latency',
  'throughput',
  'availability',
  'consistency',
  'ordering',
  'decoupling',
  'evolvability',
  'observability',
  'operability',
  'testability',
  'security',
  'cost',
  'simplicity',
  'scalability',
  'recoverability',
] as const;

/** How one pattern stands to another; how a relation reads on the page is in the locale files. */
const RELATIONS = [
  'needs',
  'enables',
  'pairs-with',
  'alternative-to',
  'refines',
  'guards-against',
] as const;

const clause = z.string().min(8).max(240);
const Quality = z.enum(QUALITIES);

/** Frontmatter of a pattern, `content/patterns/<id>.mdx`. */
export const Pattern = z
  .strictObject({
    ...pageFields,
    style: Style,
    concern: z.enum(CONCERNS).describe('What the pattern is about'),
    problem: z.string().min(30).max(300).describe('The problem in one concrete sentence'),
    forces: z.array(clause).min(2).max(5).describe('Tensions that pull against each other'),
    when: z.array(clause).min(2).max(5).describe('Conditions under which it fits'),
    whenNot: z.array(clause).min(2).max(5).describe('Conditions under which it does harm'),
    improves: z.array(Quality).min(1).describe('Quality attributes it improves'),
    costs: z.array(Quality).min(1).describe('Quality attributes it costs'),
    requires: z
      .record(Id, z.number().int().min(1).max(4))
      .describe('Assessment items and the level (1-4) to have before relying on it'),
    watch: z
      .array(
        z.strictObject({
          signal: z.string().min(3).describe('Standard metric name, or a plain name'),
          means: z.string().min(10).describe('What a change tells, and a first threshold'),
        }),
      )
      .min(1)
      .max(5)
      .describe('Signals to watch'),
    related: z
      .array(
        z.strictObject({
          id: Id.describe('Id of a pattern, or of an antipattern for guards-against'),
          kind: z.enum(RELATIONS).describe('How it is related'),
          why: z.string().min(8).describe('The reason, one clause'),
        }),
      )
      .min(1)
      .max(6)
      .describe('Related patterns'),
    chapters: z.array(GuideId).min(1).max(4).describe('Chapters after which to read this'),
  })
  .describe('A pattern');
/** A pattern's parsed frontmatter. */
export type Pattern = z.output<typeof Pattern>;
