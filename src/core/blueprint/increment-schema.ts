import * as z from 'zod';
import { Id, Text } from '../decision/schema-parts.ts';
import { conditionKeys } from './condition-schema.ts';

const words = {
  title: Text.describe('Name of the increment'),
  entry: Text.describe('What has to be true before it starts'),
  rollback: Text.describe('The way back'),
  exit: Text.describe('Measure that ends it, with a number'),
};

const Rollout = z.strictObject({
  ...conditionKeys,
  by: z.enum(['toggle', 'blue-green', 'parallel-run', 'canary', 'none']),
  text: Text.describe('How it goes out'),
  rollback: Text.describe('The way back'),
  exit: Text.describe('Measure that ends it, with a number'),
});

/** The file `content/blueprint/increments.yaml`. */
export const IncrementsFile = z.strictObject({
  patterns: z
    .record(Id, Id)
    .describe('Pattern behind a way of rolling out; it is taken only if its needs are met'),
  interimFrom: z
    .number()
    .int()
    .min(1)
    .describe('Effort of the raises ahead from which an interim goes first'),
  raisesTogether: z.number().int().min(1).describe('Most raises of one preparation'),
  preparation: z.strictObject({
    ...words,
    open: Text.describe('Entry if some of the levels are not known'),
    rollout: Text.describe('How it goes out'),
  }),
  scenario: z.strictObject({
    title: words.title,
    ready: Text.describe('Entry if nothing is missing'),
    entry: words.entry,
    pilot: Text.describe('Added to the entry where tier 1 allows a pilot and another flow is that'),
    rollouts: z.array(Rollout).min(1).describe('The first that holds; the last always'),
  }),
  interim: z.strictObject({ ...words, rollout: Text.describe('How it goes out') }),
  retire: z.strictObject({ ...words, rollout: Text.describe('How it goes out') }),
});

/** All of `increments.yaml`, checked. */
export type IncrementsFile = z.output<typeof IncrementsFile>;
/** How a scenario goes out, and the situation in which that holds. */
export type Rollout = z.output<typeof Rollout>;
