import * as z from 'zod';
import {
  filled,
  level,
  patternIds,
  requirementState,
  scenarioIds,
  standing,
  text,
} from './plan-schema-parts.ts';

/** Patterns of all scenarios. */
export const SharedPattern = z
  .strictObject({
    id: filled('Id of the pattern'),
    title: filled('Name of the pattern'),
    scenarios: scenarioIds.min(1),
    because: z.array(z.string()).min(1).describe('Distinct reasons'),
    requires: z
      .array(
        z.strictObject({
          item: filled('Id of the assessment item'),
          need: level,
          state: requirementState.describe('How it stands now'),
        }),
      )
      .describe('What the organization should have first'),
  })
  .meta({ id: 'SharedPattern', description: 'A pattern with all scenarios that need it' });

/** A platform of the house. */
export const PlannedPlatform = z
  .strictObject({
    kind: filled('Id of the kind of platform'),
    title: filled('Name of the kind'),
    name: filled('Name in the house'),
    url: z.string().nullable().describe('Where it is described; null if that is not known'),
    patterns: patternIds.min(1).describe('Patterns of the plan that run on it'),
  })
  .meta({ id: 'PlannedPlatform', description: 'A platform of the house that patterns run on' });

/** Who talks to whom over all scenarios. */
export const Context = z
  .strictObject({
    nodes: z
      .array(
        z.strictObject({
          id: filled('Id of the role'),
          name: filled('What readers call it'),
          where: z.enum(['inside', 'outside', 'broker']).describe('Where it stands'),
        }),
      )
      .describe('Roles'),
    edges: z
      .array(
        z.strictObject({
          from: filled('Id of the role that begins'),
          to: filled('Id of the role that is addressed'),
          kind: z.enum(['ask', 'tell']).describe('What it does'),
          scenarios: scenarioIds,
        }),
      )
      .describe('Connections, bundled by kind'),
  })
  .describe('Who talks to whom');

const rows = <Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) =>
  z.array(z.strictObject(shape)).describe(description);

/** Who decides, who owns what, what holds for schemas, when is reviewed. */
export const Governance = z
  .strictObject({
    decisionRights: rows(
      {
        decision: filled('What is decided'),
        decides: filled('Who decides'),
        consulted: text('Who is asked first'),
        record: text('Where it is written down'),
      },
      'Who decides what',
    ),
    ownership: rows(
      {
        contract: filled('Operation or event type'),
        scenario: filled('Id of the scenario'),
        owner: filled('Who owns it'),
        readers: text('Who uses it'),
        dead: text('Who owns what cannot be processed'),
      },
      'Who owns which contract',
    ),
    schemaPolicy: rows(
      { rule: filled('The rule'), why: filled('What goes wrong without it') },
      'Rules for schemas',
    ),
    reviewPoints: rows(
      { when: filled('When the review takes place'), asks: filled('What it asks') },
      'Reviews',
    ),
  })
  .describe('Governance');

/** Tests of one point where two systems meet. */
export const IntegrationPoint = z
  .strictObject({
    id: filled('Id of the point'),
    name: filled('Which two parts meet there'),
    scenarios: scenarioIds,
    tests: rows(
      {
        kind: z
          .enum(['contract', 'component', 'fault-injection', 'replay', 'load'])
          .describe('Kind of test'),
        test: filled('What is done'),
        passes: filled('When it passes'),
      },
      'Tests',
    ).min(1),
  })
  .meta({ id: 'IntegrationPoint', description: 'A point where two systems meet, with its tests' });

/** A signal with the first threshold of its alarm. */
export const PlannedSignal = z
  .strictObject({
    signal: filled('Name of the signal'),
    means: filled('What a change tells'),
    threshold: filled('A first threshold to tune, with its unit'),
    scenarios: scenarioIds,
    patterns: patternIds.describe('Patterns that bring the signal'),
  })
  .meta({ id: 'PlannedSignal', description: 'A signal with its first threshold' });

/** One increment of the work. */
export const Increment = z
  .strictObject({
    id: filled('Id of the increment'),
    kind: z
      .enum(['preparation', 'interim', 'scenario', 'retire-interim'])
      .describe('preparation raises items; interim and scenario bring scenarios live'),
    title: filled('Name of the increment'),
    raises: rows(
      {
        item: filled('Id of the assessment item'),
        ask: filled('Question of the item'),
        from: standing,
        to: level,
        toText: text('What that level means'),
      },
      'Items with the levels to reach',
    ),
    scenarios: scenarioIds,
    entry: filled('What has to be true before it starts'),
    rollout: z
      .strictObject({
        by: z
          .enum(['toggle', 'blue-green', 'parallel-run', 'canary', 'none'])
          .describe('Way of rolling out'),
        text: text('How it goes out'),
      })
      .describe('Rollout'),
    rollback: filled('The way back'),
    exit: filled('Measure that ends it'),
    after: z.array(z.string()).describe('Ids of increments that come before'),
  })
  .meta({ id: 'Increment', description: 'One increment of the work' });

/** What can go wrong. */
export const Risk = z
  .strictObject({
    id: filled('Id of the risk'),
    risk: filled('What may happen'),
    because: filled('Why here'),
    mitigation: filled('What keeps it small'),
    scenarios: scenarioIds,
  })
  .meta({ id: 'Risk', description: 'What can go wrong, and what is done about it' });

/** What nobody has answered yet. */
export const OpenQuestion = z
  .strictObject({
    id: filled('Id of the factor or item'),
    kind: z.enum(['factor', 'item']).describe('Where the question comes from'),
    question: filled('The question'),
    decides: filled('What it decides'),
    ask: text('Who can answer it'),
    scenarios: scenarioIds,
  })
  .meta({ id: 'OpenQuestion', description: 'What nobody has answered yet' });

const count = z.int().min(0).describe('Number of scenarios');

/** Five lines for somebody who reads nothing else. */
export const Summary = z
  .strictObject({
    scenarios: count,
    verdicts: z
      .strictObject({
        'request-response': count,
        'event-driven': count,
        hybrid: count,
      })
      .describe('Number of scenarios by verdict'),
    settled: z.int().min(0).describe('Scenarios whose verdict no further answer can change'),
    tier: z
      .strictObject({
        lo: z.int().min(0).max(3).describe('Guaranteed tier'),
        hi: z.int().min(0).max(3).describe('Possible tier'),
        loName: filled('Name of the guaranteed tier'),
        hiName: filled('Name of the possible tier'),
      })
      .nullable()
      .describe('Result of the assessment; null without one'),
    unmet: z.int().min(0).describe('Different requirements that are not met or not known to be'),
    sentences: z.array(z.string()).describe('The summary in sentences'),
  })
  .describe('Summary');
