import * as z from 'zod/mini';
import { EVIDENCE_GRADES, NA_REASONS } from '../readiness/answer.ts';
import { LINK_LIMIT, NOTE_LIMIT, WEB_LINK } from './answer-limits.ts';

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

const level = z.int().check(z.gte(0), z.lte(4));
const tier = z.int().check(z.gte(0), z.lte(3));
const share = z.number().check(z.gte(0), z.lte(1));

/** One answer: `value` or `state` or neither. Rules between the keys are checked after the form. */
const answer = z.strictObject({
  value: z.optional(level.check(z.describe('Level 0 to 4'))),
  state: z.optional(z.enum(['dk', 'na']).check(z.describe('dk: nobody knows; na: does not apply'))),
  reason: z.optional(z.enum(NA_REASONS).check(z.describe('Why it does not apply; needed with na'))),
  note: z.optional(
    z.string().check(z.maxLength(NOTE_LIMIT), z.describe('Free text, at most 4,000 characters')),
  ),
  evidence: z.optional(
    z
      .strictObject({
        grade: z.enum(EVIDENCE_GRADES).check(z.describe('How well the answer is founded')),
        link: z.optional(
          z
            .string()
            .check(
              z.maxLength(LINK_LIMIT),
              z.regex(WEB_LINK),
              z.describe('Where to see it, http or https'),
            ),
        ),
      })
      .check(z.describe('Moves the confidence, never the score')),
  ),
});

const snapshot = z.strictObject({
  tier: z.strictObject({
    lo: tier.check(z.describe('Guaranteed tier')),
    hi: tier.check(z.describe('Possible tier')),
  }),
  index: z.strictObject({
    lo: share.check(z.describe('Guaranteed index, 0 to 1')),
    point: z.nullable(share).check(z.describe('Index over what is known; null if nothing is')),
    hi: share.check(z.describe('Possible index, 0 to 1')),
  }),
});

/** The answers file, format 1. A key that is not named here is refused. */
export const AnswersFile = z.strictObject({
  format: z.literal(1).check(z.describe('Version of this file format')),
  bank: z
    .strictObject({
      id: z.string().check(z.describe('Id of the bank')),
      version: z.string().check(z.regex(VERSION), z.describe('Version of the bank')),
      hash: z.string().check(z.regex(/^[0-9a-f]{8}$/), z.describe('Hash of what decides scores')),
      overlay: z.optional(
        z
          .nullable(z.string().check(z.regex(/^[0-9a-f]{8,64}$/)))
          .check(z.describe('Hash of the changes of a house edition; null or absent for none')),
      ),
    })
    .check(z.describe('The questions that were answered')),
  created: z.string().check(z.regex(DATE), z.describe('Date, or date and time with a zone')),
  respondents: z
    .array(
      z.strictObject({
        role: z.string().check(z.maxLength(100), z.describe('Role of who answered')),
        label: z.optional(z.string().check(z.maxLength(100), z.describe('Name or other mark'))),
      }),
    )
    .check(z.maxLength(100), z.describe('Who answered; may be empty')),
  answers: z.record(z.string(), answer).check(z.describe('Answers by item id; {} is unanswered')),
  snapshot: z.optional(snapshot.check(z.describe('Result when the file was saved'))),
});

/** An answers file that has the right form. */
export type AnswersFile = z.output<typeof AnswersFile>;
