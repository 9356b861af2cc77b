import * as z from 'zod';
import { Id, Text } from '../decision/schema-parts.ts';
import { conditionKeys } from './condition-schema.ts';

/** What fits into the head of a lifeline and onto an arrow of a diagram on a phone. */
const Name = z.string().regex(/\S/).max(14);
const Label = z.string().regex(/\S/).max(32);
/** One lower-case word: ids made from it and a slug stay apart whatever the slug. */
const Word = z.string().regex(/^[a-z]+$/);

const RoleVariant = z.strictObject({
  ...conditionKeys,
  id: Id.describe('Id of the role in plans, diagrams and contracts'),
  name: Text.describe('What readers call it'),
  short: Name.describe('Name in diagrams, at most 14 characters'),
  does: Text.describe('What it does, one clause without a full stop'),
  where: z.enum(['inside', 'outside', 'broker']).describe('Side of the company border, or between'),
});

const RoleSlot = z.strictObject({
  slot: Id.describe('Name under which flows refer to it'),
  variants: z.array(RoleVariant).min(1).describe('The first that holds is taken; the last always'),
});

const TermVariant = z.strictObject({
  ...conditionKeys,
  text: Text.describe('One clause without a full stop'),
});

const Term = z.strictObject({
  id: Id.describe('Name under which flows refer to it'),
  variants: z.array(TermVariant).min(1).describe('The first that holds is taken; none: left out'),
});

const Deadline = z.strictObject({
  ...conditionKeys,
  purposes: z
    .array(z.enum(['query', 'command', 'accept', 'status', 'decision']))
    .optional()
    .describe('Purposes of operations; absent: all'),
  ms: z.number().int().min(50).max(120_000).describe('First deadline of one call in milliseconds'),
  total: Text.describe('What the whole exchange may take, with its unit'),
});

const ArrowStep = z.strictObject({
  ...conditionKeys,
  kind: z.enum(['ask', 'reply', 'tell', 'fail']).describe('Kind of arrow; fail: in diagrams only'),
  from: Id.describe('Slot of the sender'),
  to: Id.describe('Slot of the receiver'),
  label: Label.optional().describe('Text in the diagram; absent: not drawn'),
  what: Text.optional().describe('What moves, one clause; absent: only drawn'),
  terms: z.array(Id).optional().describe('Terms that hold for it; the first one always has a text'),
});

const NoteStep = z.strictObject({
  ...conditionKeys,
  kind: z.literal('note').describe('A note in the diagram'),
  over: z.array(Id).min(1).max(2).describe('Slots that it stands over'),
  label: Label.describe('Text of the note'),
});

const FrameStep = z.strictObject({
  ...conditionKeys,
  kind: z.enum(['alt', 'opt', 'loop', 'else', 'end']).describe('Start, divider or end of a block'),
  label: Label.optional().describe('Text of the block; absent for end'),
});

const FlowOperation = z.strictObject({
  ...conditionKeys,
  id: Word.describe('One word, of its own in the flow'),
  purpose: z.enum(['query', 'command', 'accept', 'status', 'decision']).describe('What it is for'),
  method: z.enum(['GET', 'POST']).describe('HTTP method'),
  path: z
    .string()
    .regex(/^(\/([a-z-]+|\{[a-z-]+\}))*$/)
    .describe('Path behind the slug of the scenario, such as /{id}'),
  success: z.literal([200, 201, 202]).describe('Status of success'),
  key: z.boolean().describe('Whether a repeat needs an idempotency key'),
  summary: Text.describe('What it does, one clause without a full stop'),
});

const FlowEvent = z.strictObject({
  ...conditionKeys,
  id: Word.describe('What happened, one word in the past tense, of its own in the flow'),
  delivery: z
    .enum(['publish-subscribe', 'queue', 'stream', 'webhook', 'push'])
    .describe('How it reaches its readers'),
  summary: Text.describe('What it says, one clause without a full stop'),
});

const Flow = z.strictObject({
  ...conditionKeys,
  id: Id.describe('Id of the flow'),
  roles: z.array(Id).min(2).max(4).describe('Slots that take part, from left to right'),
  steps: z.array(z.union([ArrowStep, NoteStep, FrameStep])).min(1),
  operations: z.array(FlowOperation).describe('Operations that it adds'),
  events: z.array(FlowEvent).describe('Events that it adds'),
});

/** The file `content/blueprint/flows.yaml`: who takes part, what moves, on which terms. */
export const FlowsFile = z.strictObject({
  slots: z.array(RoleSlot).min(1).describe('Who can take part'),
  deadlines: z.array(Deadline).min(1).describe('First deadlines; the last one holds always'),
  terms: z.array(Term).min(1).describe('What can hold for a movement of data'),
  flows: z.array(Flow).min(1).describe('Flows; the first that holds is taken'),
});

/** All of `flows.yaml`, checked. */
export type FlowsFile = z.output<typeof FlowsFile>;
/** A way in which a need is met, with the answers under which it holds: its steps, operations and events. */
export type Flow = z.output<typeof Flow>;
/** An arrow, a note, or the start, divider or end of a block. */
export type FlowStepRule = Flow['steps'][number];
/** One name that a slot can have. */
export type RoleVariant = z.output<typeof RoleVariant>;
