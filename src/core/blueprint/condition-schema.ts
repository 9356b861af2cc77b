import * as z from 'zod';
import { Id, When } from '../decision/schema-parts.ts';
import { ZONES } from '../decision/zone.ts';

/** Keys of a rule that say for which scenarios it holds; all that are present have to hold. */
export const conditionKeys = {
  zones: z.array(z.enum(ZONES)).min(1).optional().describe('Zones of the verdict; absent: all'),
  kinds: z.array(Id).min(1).optional().describe('Kinds of the verdict; absent: all'),
  notKinds: z.array(Id).min(1).optional().describe('Kinds for which it does not hold'),
  flows: z.array(Id).min(1).optional().describe('Flows that were chosen; absent: all'),
  notFlows: z.array(Id).min(1).optional().describe('Flows for which it does not hold'),
  when: When.optional(),
  unless: When.optional().describe(
    'Does not hold if any factor named here is answered with one of its options',
  ),
  open: z.array(Id).min(1).optional().describe('Holds if one of these factors is unanswered'),
  patterns: z.array(Id).min(1).optional().describe('Holds if one of these patterns is needed'),
  missing: z
    .array(Id)
    .min(1)
    .optional()
    .describe('Holds if one of these assessment items is not known to reach the needed level'),
};

/** A condition alone; rules spread its keys among their own. */
export const Condition = z.strictObject(conditionKeys);
/** For which scenarios a rule holds; `{}` for all. */
export type Condition = z.output<typeof Condition>;
