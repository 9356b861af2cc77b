import * as z from 'zod';
import { VERDICTS } from '../decision/zone.ts';

/** Schemas that several parts of the plan's schema use. */
export const text = (description: string) => z.string().describe(description);

/** Plain text that is never empty. */
export const filled = (description: string) => z.string().min(1).describe(description);

/** Ids of scenarios in the order of the portfolio. */
export const scenarioIds = z.array(z.string()).describe('Ids of scenarios');

/** Ids of patterns. */
export const patternIds = z.array(z.string()).describe('Ids of patterns');

/** One of the three verdicts. */
export const verdict = z.enum(VERDICTS).describe('The verdict');

/** A level of the assessment, or why there is none. */
export const standing = z
  .union([z.int().min(0).max(4), z.enum(['dk', 'na', 'unanswered'])])
  .describe('Level 0 to 4; dk: asked, nobody knows; na: does not apply; unanswered');

/** A level that has to be reached. */
export const level = z.int().min(1).max(4).describe('Level that has to be reached');

/** How a requirement stands against the assessment. */
export const requirementState = z.enum(['met', 'unmet', 'open']);
