import * as z from 'zod';
import { Id, Text } from '../decision/schema-parts.ts';
import { conditionKeys } from './condition-schema.ts';

/** Keys of a rule about the whole: it holds if its condition holds for enough scenarios. */
const wholeKeys = {
  ...conditionKeys,
  least: z.number().int().min(1).optional().describe('For how many scenarios at least; absent: 1'),
  fromTier: z
    .number()
    .int()
    .min(0)
    .max(3)
    .optional()
    .describe('Lowest guaranteed tier; holds without an assessment, too'),
  upToTier: z
    .number()
    .int()
    .min(0)
    .max(3)
    .optional()
    .describe('Highest guaranteed tier; does not hold without an assessment'),
  settled: z.boolean().optional().describe('Only scenarios whose verdict is settled, or is not'),
};

/** A condition on the whole alone. */
export const WholeCondition = z.strictObject(wholeKeys);
/** When a rule about the whole holds. */
export type WholeCondition = z.output<typeof WholeCondition>;

/** The file `content/blueprint/governance.yaml`. */
export const GovernanceFile = z.strictObject({
  decisionRights: z
    .array(
      z.strictObject({
        ...wholeKeys,
        decision: Text.describe('What is decided'),
        decides: Text.describe('Who decides'),
        consulted: Text.describe('Who is asked first, or may object'),
        record: Text.describe('Where the decision is written down'),
      }),
    )
    .min(1),
  ownership: z.strictObject({
    operation: z
      .array(
        z.strictObject({
          ...conditionKeys,
          owner: Text.describe('Who owns an operation'),
          readers: Text.describe('Who reads its description'),
          dead: Text.describe('What becomes of calls that fail'),
        }),
      )
      .min(1)
      .describe('The first that holds is taken; the last always'),
    event: z
      .array(
        z.strictObject({
          ...conditionKeys,
          deliveries: z
            .array(z.enum(['publish-subscribe', 'queue', 'stream', 'webhook', 'push']))
            .min(1)
            .optional()
            .describe('Ways of delivery; absent: all'),
          owner: Text.describe('Who owns the event type'),
          readers: Text.describe('Who reads it'),
          dead: Text.describe('Who owns what cannot be processed'),
        }),
      )
      .min(1)
      .describe('The first that holds is taken; the last always'),
  }),
  schemaPolicy: z
    .array(
      z.strictObject({
        ...wholeKeys,
        rule: Text.describe('The rule'),
        why: Text.describe('What goes wrong without it'),
        source: Id.optional().describe('Id in sources.yaml'),
      }),
    )
    .min(1),
  reviewPoints: z
    .array(
      z.strictObject({
        ...wholeKeys,
        moment: Text.describe('When the review takes place'),
        asks: Text.describe('What it asks'),
      }),
    )
    .min(1),
});

const Test = z.strictObject({
  ...conditionKeys,
  kind: z.enum(['contract', 'component', 'fault-injection', 'replay', 'load']),
  test: Text.describe('What is done'),
  passes: Text.describe('When it passes; a criterion with a number or a state'),
});

/** The file `content/blueprint/testing.yaml`. */
export const TestingFile = z.array(
  z.strictObject({
    ...conditionKeys,
    id: Id.describe('Id of the integration point'),
    name: Text.describe('Which two parts meet there'),
    tests: z.array(Test).min(1).describe('Tests that apply, each for the scenarios where it holds'),
  }),
);

/** The file `content/blueprint/observability.yaml`. */
export const ObservabilityFile = z.strictObject({
  house: z
    .array(
      z.strictObject({
        ...conditionKeys,
        signal: Text.describe('Standard metric name where there is one'),
        means: Text.describe('What a change tells'),
        threshold: Text.describe('First threshold with its unit'),
        source: Id.optional().describe('Id in sources.yaml'),
      }),
    )
    .describe('Signals that follow from the shape of a flow'),
  patterns: z
    .array(
      z.strictObject({
        pattern: Id.describe('Id of the pattern'),
        signal: Text.describe('A signal of the list `watch` of the pattern, word for word'),
        threshold: Text.describe('First threshold with its unit'),
      }),
    )
    .describe('First thresholds of signals that patterns bring'),
});

/** The file `content/blueprint/risks.yaml`. */
export const RisksFile = z.array(
  z.strictObject({
    ...wholeKeys,
    id: Id.describe('Id of the risk'),
    risk: Text.describe('What may happen'),
    because: Text.describe('Why here'),
    mitigation: Text.describe('What keeps it small'),
  }),
);

/** All of `governance.yaml`, checked. */
export type GovernanceFile = z.output<typeof GovernanceFile>;
/** All of `testing.yaml`, checked. */
export type TestingFile = z.output<typeof TestingFile>;
/** All of `observability.yaml`, checked. */
export type ObservabilityFile = z.output<typeof ObservabilityFile>;
/** All of `risks.yaml`, checked. */
export type RisksFile = z.output<typeof RisksFile>;
