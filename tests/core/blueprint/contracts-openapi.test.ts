import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { Config } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ContractPlan } from '../../../src/core/blueprint/contracts/contract-plan.ts';
import { openapiYaml } from '../../../src/core/blueprint/contracts/contracts-yaml.ts';
import { openapiDocument } from '../../../src/core/blueprint/contracts/openapi.ts';
import {
  ACCEPT,
  COMMAND,
  DECISION,
  EVERY_EVENT,
  HOSTILE_TITLES,
  plan,
  scenario,
  STATUS,
  WEBHOOK,
} from './contract-plans.ts';

let config: Config;
beforeAll(async () => {
  config = await createConfig({ extends: ['recommended'] });
}, 60_000);

async function problems(source: string): Promise<string[]> {
  const found = await lintFromString({ source, absoluteRef: '/openapi.yaml', config });
  return found.map(
    ({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer ?? ''}: ${message}`,
  );
}

/** The document as a tool reads it, once the linter has nothing to say. */
async function valid(input: ContractPlan) {
  const text = openapiYaml(input) ?? '';
  expect(await problems(text)).toEqual([]);
  const document = parse(text);
  expect(document).toEqual(openapiDocument(input));
  return document;
}

const statuses = (operation: { responses: object }) => Object.keys(operation.responses).join(' ');
const headers = (operation: { parameters: { $ref?: string }[] }) =>
  operation.parameters.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? []);
const TRACE = ['Traceparent', 'Tracestate', 'CorrelationId'];

describe('the OpenAPI document', () => {
  test('is not written if nobody is asked and nobody gets a webhook', () => {
    expect(openapiDocument(plan())).toBeUndefined();
    expect(openapiDocument(plan(scenario('orders', [], [{}])))).toBeUndefined();
  });

  test('gives a query an ETag and 304', async () => {
    const { paths } = await valid(plan(scenario('orders', [{}])));
    const { get } = paths['/orders/{id}'];
    expect(statuses(get)).toBe('200 304 400 401 403 404 429 503');
    expect(headers(get)).toEqual(['IfNoneMatch', ...TRACE]);
    expect(Object.keys(get.responses[304].headers)).toContain('ETag');
    expect(get).toMatchObject({ 'x-deadline-ms': 800, tags: ['orders'] });
    expect(get.requestBody).toBeUndefined();
  });

  test('does not cache a query that is posted, and finds no thing without a parameter', async () => {
    const query = { method: 'POST', path: '/orders/search' } as const;
    const { paths } = await valid(plan(scenario('orders', [query])));
    const { post } = paths['/orders/search'];
    expect(statuses(post)).toBe('200 400 401 403 422 429 503');
    expect(headers(post)).toEqual(TRACE);
  });

  test('asks for an idempotency key where a repeat needs one, and only there', async () => {
    const bare = {
      ...COMMAND,
      path: '/orders/notes',
      idempotencyKey: false,
      success: 200,
    } as const;
    const { paths } = await valid(plan(scenario('orders', [COMMAND, bare])));
    const { post } = paths['/orders'];
    expect(statuses(post)).toBe('201 400 401 403 409 422 429 503');
    expect(headers(post)).toEqual(['IdempotencyKey', ...TRACE]);
    expect(Object.keys(post.responses[201].headers)).toContain('Location');
    expect(headers(paths['/orders/notes'].post)).toEqual(TRACE);
  });

  test('leads from an accepted request to its status', async () => {
    const { paths, components } = await valid(plan(scenario('orders', [ACCEPT, STATUS])));
    const accepted = paths['/orders'].post.responses[202];
    expect(Object.keys(accepted.headers)).toEqual(['X-Correlation-ID', 'Location', 'Retry-After']);
    expect(accepted.links.status).toMatchObject({
      operationId: paths['/orders/requests/{id}'].get.operationId,
      parameters: { id: '$response.body#/id' },
    });
    expect(statuses(paths['/orders/requests/{id}'].get)).toBe('200 303 400 401 403 404 429 503');
    expect(Object.keys(components.schemas)).toEqual(['Problem', 'OperationStatus']);
  });

  test('says that the status is missing where the plan has none', async () => {
    const other = scenario('other', [{ ...STATUS, path: '/other/{id}' }]);
    const { paths } = await valid(plan(scenario('orders', [ACCEPT]), other));
    expect(paths['/orders'].post.responses[202].links).toBeUndefined();
    expect(paths['/orders'].post['x-todo']).toContainEqual(
      expect.stringContaining('Add the status resource'),
    );
  });

  test('answers a call for a decision with the decision', async () => {
    const { paths } = await valid(plan(scenario('orders', [DECISION], [WEBHOOK])));
    const { post } = paths['/orders/decisions'];
    expect(statuses(post)).toBe('200 400 401 403 422 429 503');
    expect(post.responses[200].content['application/json'].schema.required).toEqual(['decision']);
  });

  test('describes webhooks as signed deliveries, with or without operations', async () => {
    const hook = { ...WEBHOOK, ordering: 'per-key', payload: 'bulky' } as const;
    const { webhooks, paths, components } = await valid(plan(scenario('orders', [], [hook, {}])));
    expect(paths).toBeUndefined();
    expect(Object.keys(webhooks)).toEqual(['event0-orders']);
    const { post } = webhooks['event0-orders'];
    expect(post.security).toEqual([{ webhookSignature: [] }]);
    expect(headers(post)).toEqual(['webhook-id', 'webhook-timestamp', 'Traceparent', 'Tracestate']);
    expect(statuses(post)).toBe('202 204 400 401 410 415 429 503');
    expect(Object.keys(components.securitySchemes)).toEqual(['webhookSignature']);
  });

  test('has an example of every webhook that its own schema accepts', async () => {
    const hooks = EVERY_EVENT.filter(({ delivery }) => delivery === 'webhook');
    const document = await valid(plan(scenario('orders', [], hooks)));
    const ajv = new Ajv2020({ strict: false });
    formats.default.default(ajv);
    ajv.addSchema(document, 'openapi');
    for (const key of Object.keys(document.webhooks)) {
      const body = `webhooks/${key}/post/requestBody/content/application~1cloudevents+json`;
      const check = ajv.compile({ $ref: `openapi#/${body}/schema` });
      const [type] = Object.values(document.webhooks[key].post.requestBody.content);
      const { example } = type as { example: object };
      expect([check(example), check.errors]).toEqual([true, null]);
      expect(check({ ...example, data: {} })).toBe(false);
    }
    expect(Object.keys(document.webhooks).length).toBe(9);
  });

  test('answers every refusal with problem details, and says when to come back', async () => {
    const { paths, components } = await valid(
      plan(scenario('orders', [{}, COMMAND, ACCEPT, STATUS])),
    );
    const operations = Object.values(paths).flatMap((item) => Object.values(item as object));
    expect(operations).toHaveLength(4);
    for (const { responses } of operations) {
      for (const status of Object.keys(responses).filter((each) => Number(each) >= 400)) {
        const name = responses[status].$ref.split('/').at(-1);
        expect(Object.keys(components.responses[name].content)).toEqual([
          'application/problem+json',
        ]);
        const waits = 'Retry-After' in components.responses[name].headers;
        expect(waits).toBe(status === '429' || status === '503');
      }
    }
  });

  test('keeps apart what several scenarios call alike', async () => {
    const alike = [
      { ...ACCEPT, id: 'same' },
      { ...STATUS, id: 'same' },
      { id: 'same', path: '/orders/requests/{key}' },
    ];
    const hook = [{ ...WEBHOOK, id: 'same' }];
    const document = await valid(
      plan(scenario('a-b', alike, hook), scenario('a.b', alike, hook), scenario('A-b', alike)),
    );
    expect(Object.keys(document.paths)).toEqual([
      ...['/orders', '/orders/requests/{id}', '/orders-2/requests/{key}'],
      ...['/orders-2', '/orders-3/requests/{id}', '/orders-4/requests/{key}'],
      ...['/orders-3', '/orders-5/requests/{id}', '/orders-6/requests/{key}'],
    ]);
    expect(Object.keys(document.webhooks)).toEqual(['same', 'same-2']);
    const tags = document.tags.map(({ name }: { name: string }) => name);
    expect(tags).toEqual(['a-b', 'a.b', 'A-b']);
  });

  test('puts two methods on one path together', async () => {
    const { paths } = await valid(plan(scenario('orders', [{ path: '/orders' }, COMMAND])));
    expect(Object.keys(paths['/orders'])).toEqual(['get', 'post']);
  });

  test('carries hostile titles and summaries as they are', async () => {
    const scenarios = HOSTILE_TITLES.map((title, index) =>
      scenario(`s${String(index)}`, [{ summary: title }], [{ ...WEBHOOK, summary: title }], title),
    );
    const document = await valid(plan(...scenarios));
    for (const [index, title] of HOSTILE_TITLES.entries()) {
      const id = `s${String(index)}`;
      const empty = title.trim() === '';
      expect(document.tags[index]['x-displayName']).toBe(empty ? id : title);
      expect(document.paths[`/${id}/{id}`].get.summary).toBe(empty ? `operation0-${id}` : title);
      expect(document.webhooks[`event0-${id}`].post.summary).toBe(empty ? `event0-${id}` : title);
    }
  });

  test('is refused by the linter if it is spoiled', async () => {
    const text = openapiYaml(plan(scenario('orders', [{}, ACCEPT, STATUS]))) ?? '';
    const spoiled = [
      text.replace('operationId: operation0-orders', 'operationId: operation1-orders'),
      text.replace('summary: Reads it', 'title: Reads it'),
      text.replace('#/components/responses/NotFound', '#/components/responses/Lost'),
      text.replace('/orders/{id}:', '/orders/{key}:'),
    ];
    for (const each of spoiled) {
      expect(each).not.toBe(text);
      expect(await problems(each)).not.toEqual([]);
    }
  });
});
