import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { Plan } from '../../../src/core/blueprint/plan.ts';
import { planJsonSchema, PlanSchema } from '../../../src/core/blueprint/plan-schema.ts';
import { planJson } from '../../../src/core/blueprint/render/plan-json.ts';
import { smallPlan, smallScenario } from './small-plan.ts';

/** The same type with every key and list read-only, all the way down. */
type Fixed<T> = T extends object ? { readonly [Key in keyof T]: Fixed<T[Key]> } : T;

const plans: readonly [string, Plan][] = [
  ['of one scenario', smallPlan()],
  [
    'of two scenarios, one with a note and nothing missing',
    smallPlan([
      smallScenario(),
      smallScenario({ id: 'Second', note: 'Ask *Ann*', requirements: [], interim: null }),
    ]),
  ],
  [
    'of nothing',
    smallPlan([], {
      bank: null,
      missing: [{ what: 'portfolio', costs: 'No design.' }],
      patterns: [],
      context: { nodes: [], edges: [] },
    }),
  ],
];

describe('the plan as JSON', () => {
  test('has a schema that says exactly what the type says', () => {
    expectTypeOf<Fixed<z.output<typeof PlanSchema>>>().toEqualTypeOf<Fixed<Plan>>();
  });

  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(planJsonSchema());

  test.each(plans)('is valid for a plan %s', (_, plan) => {
    const data: unknown = JSON.parse(planJson(plan));
    validate(data);
    expect(validate.errors).toBeNull();
    expect(PlanSchema.parse(data)).toEqual(data);
    expect(data).toEqual(JSON.parse(JSON.stringify(plan)));
  });

  test.each([
    ['an unknown key', { extra: 1 }],
    ['another format', { format: 2 }],
    ['no summary', { summary: undefined }],
    ['a pattern without a reason', { patterns: [{ ...smallPlan().patterns[0], because: [] }] }],
  ])('is refused with %s', (_, change) => {
    const data: unknown = JSON.parse(JSON.stringify({ ...smallPlan(), ...change }));
    expect(validate(data)).toBe(false);
    expect(PlanSchema.safeParse(data).success).toBe(false);
  });

  test('does not depend on the order of keys', () => {
    const plan = smallPlan();
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan;
    expect(planJson(turned)).toBe(planJson(plan));
  });

  test('has a schema with an address where the address of the site is known', () => {
    expect(planJsonSchema('https://x.example/docs/')['$id']).toBe(
      'https://x.example/docs/blueprint/plan.schema.json',
    );
    expect(planJsonSchema()).not.toHaveProperty('$id');
  });
});
