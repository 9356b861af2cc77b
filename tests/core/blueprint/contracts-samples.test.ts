import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { asyncapiYaml, openapiYaml } from '../../../src/core/blueprint/contracts/contracts-yaml.ts';
import { makePlan } from '../../../src/core/blueprint/make-plan.ts';
import { HOSTILE, knowledge, readyScenarios, samplePlans } from './sample.ts';

// Contracts follow from the answers alone, so one plan holds all that the real content leads to.
const cases = knowledge.cases.map(({ id, title, answers }) => ({
  id: `case-${id}`,
  title,
  answers: answers.first,
}));
const hostile = readyScenarios.map((scenario) => ({
  ...scenario,
  id: `Hostile.${scenario.id}_1`,
  title: HOSTILE,
}));
// No published case is a question that comes in the form of a webhook.
const decision = {
  id: 'decision',
  title: 'Decision',
  answers: { counterpart: 'outside-told', 'answer-now': 'result' },
};
const plan = makePlan(knowledge, {
  scenarios: [...readyScenarios, ...cases, ...hostile, decision],
  profile: null,
});
const { 'unknown-everywhere': unknown } = samplePlans();

async function lint(source = '') {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source, absoluteRef: '/openapi.yaml', config });
  return found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('the contracts of real plans', () => {
  test('pass the official AsyncAPI parser, with every event once', async () => {
    const { document, diagnostics } = await new Parser().parse(asyncapiYaml(plan) ?? '');
    expect(diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning)).toEqual(
      [],
    );
    const types = document
      ?.messages()
      .all()
      .map((message) => message.title());
    const events = plan.scenarios.flatMap(({ contracts }) => contracts.events);
    expect(types?.sort()).toEqual(events.map(({ type }) => type).sort());
    expect(new Set(events.map(({ delivery }) => delivery)).size).toBe(5);
  });

  test('pass the OpenAPI linter, with the paths and names of the plan', async () => {
    const source = openapiYaml(plan) ?? '';
    expect(await lint(source)).toEqual([]);
    const operations = plan.scenarios.flatMap(({ contracts }) => contracts.operations);
    for (const { id, path } of operations) {
      expect(source).toContain(`\n  ${path}:`);
      expect(source).toContain(`operationId: ${id}\n`);
    }
    expect(new Set(operations.map(({ purpose }) => purpose)).size).toBe(5);
  });

  test('are written for scenarios without answers, too', async () => {
    expect(unknown && asyncapiYaml(unknown)).toBeUndefined();
    expect(await lint(unknown && openapiYaml(unknown))).toEqual([]);
  });
});
