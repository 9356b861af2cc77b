import * as z from 'zod';
import { filled, text } from './plan-schema-parts.ts';

const Step = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('arrow').describe('A message or a call'),
      kind: z.enum(['ask', 'reply', 'tell', 'fail']).describe('What the arrow means'),
      from: filled('Id of the participant that begins'),
      to: filled('Id of the participant that is addressed'),
      text: text('Label'),
    }),
    z.strictObject({
      type: z.literal('note').describe('A note'),
      over: z.array(z.string()).min(1).max(2).describe('Participants that it stands over'),
      text: text('Text of the note'),
    }),
    z.strictObject({
      type: z.literal('block').describe('Start of a block'),
      kind: z.enum(['alt', 'opt', 'loop']).describe('Kind of block'),
      text: text('Condition'),
    }),
    z.strictObject({ type: z.literal('else').describe('Other branch'), text: text('Condition') }),
    z.strictObject({ type: z.literal('end').describe('End of a block') }),
  ])
  .meta({ id: 'Step', description: 'One row of a sequence diagram' });

/** A sequence diagram as data. */
export const Sequence = z
  .strictObject({
    participants: z
      .array(z.strictObject({ id: filled('Short id'), name: filled('What readers call it') }))
      .min(2)
      .max(4)
      .describe('Who takes part, from left to right'),
    steps: z.array(Step).describe('Rows from top to bottom'),
  })
  .describe('The flow as a sequence diagram');
