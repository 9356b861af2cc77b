import * as z from 'zod';
import { Advice } from '../decision/advice-schema.ts';
import { FactorsFile, ModelFile } from '../decision/model-schema.ts';
import { ScenariosFile } from '../decision/scenario-schema.ts';
import { Id } from '../decision/schema-parts.ts';
import { operationForm, patchSchema, type OperationForm } from './operation-form.ts';

const Factor = FactorsFile.element;
const Option = Factor.shape.options.element;
const Kind = Advice.shape.kinds.element;
const Part = Advice.shape.parts.element;
const Rule = Advice.shape.patterns.element;
const Scenario = ScenariosFile.element;

/** What an overlay adds is named, so that it can be told from what upstream adds later. */
const named = (what: string) => ({ id: Id.describe(`Id of the ${what}; starts with x-`) });

/** What may be done to the decision model, by the kind of the address. */
export const DECISION_FORMS: Readonly<Record<string, OperationForm>> = {
  model: operationForm({
    at: /^model$/,
    address: 'model',
    set: z.strictObject({
      strong: ModelFile.shape.strong
        .partial()
        .optional()
        .describe('The two lines that part the plane into four zones'),
    }),
    add: z.strictObject({
      factors: z.array(Factor).min(1).optional().describe('Factors, with their options'),
      kinds: z
        .array(Kind)
        .min(1)
        .optional()
        .describe('Kinds; in front of the last one of their zone, unless before: says otherwise'),
      parts: z
        .array(Part.extend(named('part')))
        .min(1)
        .optional()
        .describe('Parts of a hybrid'),
      rules: z
        .array(Rule.extend(named('rule')))
        .min(1)
        .optional()
        .describe('Patterns that a verdict needs'),
      scenarios: z.array(Scenario).min(1).optional().describe('Scenarios to start from'),
    }),
    removable: false,
  }),
  factor: operationForm({
    at: /^factor\/[a-z0-9-]+$/,
    address: 'factor/ID',
    set: Factor.omit({ id: true, options: true }).partial(),
    add: z.array(Option).min(1).describe('Options'),
    removable: true,
  }),
  option: operationForm({
    at: /^option\/[a-z0-9-]+\/[a-z0-9-]+$/,
    address: 'option/FACTOR/OPTION',
    set: Option.omit({ id: true }).partial(),
    removable: true,
  }),
  kind: operationForm({
    at: /^kind\/[a-z0-9-]+$/,
    address: 'kind/ID',
    set: Kind.omit({ id: true }).partial(),
    unset: ['when.*'],
    removable: true,
  }),
  part: operationForm({
    at: /^part\/[a-z0-9-]+$/,
    address: 'part/ID',
    set: Part.omit({ id: true }).partial(),
    unset: ['when.*'],
    removable: true,
  }),
  rule: operationForm({
    at: /^rule\/[a-z0-9-]+$/,
    address: 'rule/ID',
    set: Rule.omit({ id: true }).partial(),
    unset: ['when.*'],
    removable: true,
  }),
  scenario: operationForm({
    at: /^scenario\/[a-z0-9-]+$/,
    address: 'scenario/ID',
    set: Scenario.omit({ id: true }).partial(),
    unset: ['answers.*'],
    removable: true,
  }),
};

/** The file `overlay/decision/patch.yaml`. */
export const DecisionPatch = patchSchema(DECISION_FORMS);
