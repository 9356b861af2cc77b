import * as z from 'zod';
import { PlannedScenario } from './plan-schema-scenario.ts';
import { filled } from './plan-schema-parts.ts';
import {
  Context,
  Governance,
  Increment,
  IntegrationPoint,
  OpenQuestion,
  PlannedSignal,
  Risk,
  PlannedPlatform,
  SharedPattern,
  Summary,
} from './plan-schema-whole.ts';

/** The plan of a blueprint as it is exported, format 1. A key that is not named here is refused. */
export const PlanSchema = z.strictObject({
  format: z.literal(1).describe('Version of this format'),
  model: z
    .strictObject({ id: filled('Id of the model'), version: filled('Its version') })
    .describe('The decision model that was used'),
  bank: z
    .strictObject({
      id: filled('Id of the bank'),
      version: filled('Its version'),
      hash: filled('Hash of what decides scores'),
    })
    .nullable()
    .describe('The questions of the assessment; null without one'),
  summary: Summary,
  missing: z
    .array(
      z.strictObject({
        what: z.enum(['assessment', 'portfolio']).describe('Which half is not there'),
        costs: filled('What the blueprint cannot say without it'),
      }),
    )
    .describe('What was not put in'),
  scenarios: z.array(PlannedScenario).describe('In the order of the portfolio'),
  patterns: z.array(SharedPattern).describe('Patterns of all scenarios, the most needed first'),
  platforms: z
    .array(PlannedPlatform)
    .optional()
    .describe('Platforms of the house on which these patterns run; left out where none is named'),
  context: Context,
  governance: Governance,
  testing: z.array(IntegrationPoint).describe('Tests by integration point'),
  observability: z.array(PlannedSignal).describe('Signals'),
  increments: z.array(Increment).describe('In the order of work'),
  risks: z.array(Risk).describe('Risks'),
  questions: z.array(OpenQuestion).describe('Open questions'),
});

/** The address at which the site serves the schema, below its base address. */
const PLAN_SCHEMA_PATH = '/blueprint/plan.schema.json';

/** The schema of `plan.json` as JSON Schema, draft 2020-12. `base` is the address of the site, if known. */
export function planJsonSchema(base?: string): Record<string, unknown> {
  const schema = z.toJSONSchema(PlanSchema, { target: 'draft-2020-12' });
  return {
    ...(base !== undefined && { $id: `${base.replace(/\/+$/, '')}${PLAN_SCHEMA_PATH}` }),
    title: 'Integration blueprint of Ask or Tell',
    ...schema,
  };
}
