import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asyncapiDocument } from '../../../src/core/blueprint/contracts/asyncapi.ts';
import {
  asyncapiYaml,
  contractYaml,
  openapiYaml,
} from '../../../src/core/blueprint/contracts/contracts-yaml.ts';
import { openapiDocument } from '../../../src/core/blueprint/contracts/openapi.ts';
import { onlyUsed } from '../../../src/core/blueprint/contracts/only-used.ts';
import { pathRegister } from '../../../src/core/blueprint/contracts/path-template.ts';
import { uniqueKeys } from '../../../src/core/blueprint/contracts/unique-keys.ts';
import { HOSTILE_TITLES, plan, scenario, WEBHOOK } from './contract-plans.ts';

const RUNS = { numRuns: 1000 };
const titles = fc.oneof(
  fc.constantFrom(...HOSTILE_TITLES),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'-:#{}[]&*!|>%@`\'"\\ \n\r\t~?,=<0aé\u0085\u2028\ud83d') }),
);

describe('contracts as YAML', () => {
  test('are not written if there is nothing to write', () => {
    expect(asyncapiYaml(plan(scenario('orders', [{}])))).toBeUndefined();
    expect(openapiYaml(plan(scenario('orders', [], [{}])))).toBeUndefined();
  });

  test('parse back to the same value, by YAML 1.2 and by YAML 1.1', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const value = { title, list: [title, { $ref: title }], last: true };
        const text = contractYaml(value);
        expect(parse(text)).toEqual(value);
        expect(parse(text, { version: '1.1' })).toEqual(value);
        expect(text.isWellFormed()).toBe(true);
      }),
      RUNS,
    );
  });

  test('are the documents and nothing else', () => {
    const input = plan(scenario('orders', [{}], [{}, WEBHOOK]));
    expect(parse(asyncapiYaml(input) ?? '')).toEqual(asyncapiDocument(input));
    expect(parse(openapiYaml(input) ?? '')).toEqual(openapiDocument(input));
  });

  test('hold no character that YAML does not allow to stand by itself', () => {
    const scenarios = HOSTILE_TITLES.map((title, index) =>
      scenario(`s${String(index)}`, [{ summary: title }], [{ ...WEBHOOK, summary: title }], title),
    );
    for (const write of [asyncapiYaml, openapiYaml]) {
      const text = write(plan(...scenarios)) ?? '';
      expect(text).not.toMatch(
        /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u,
      );
      expect(text.isWellFormed()).toBe(true);
      expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
    }
  });

  test('are the same bytes for equal plans', () => {
    const input = plan(scenario('orders', [{}], [{}, WEBHOOK]));
    const again = structuredClone(input);
    expect(asyncapiYaml(again)).toBe(asyncapiYaml(input));
    expect(openapiYaml(again)).toBe(openapiYaml(input));
    expect(openapiDocument(again)).toEqual(openapiDocument(input));
  });
});

describe('names in the documents', () => {
  test('are fit and differ, whatever the ids are', () => {
    const ids = fc.array(fc.oneof(fc.constantFrom('a', 'a-2', 'a.b', 'a b', 'A', ''), fc.string()));
    fc.assert(
      fc.property(ids, ids, (wanted, others) => {
        const taken = uniqueKeys(others);
        const keys = uniqueKeys(wanted, taken);
        expect(keys).toHaveLength(wanted.length);
        expect(new Set([...keys, ...taken]).size).toBe(keys.length + taken.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9._-]+$/);
      }),
      RUNS,
    );
  });

  test.each([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'a', 'a-2', 'a'],
      ['a', 'a-2', 'a-2-2', 'a-3'],
    ],
    [
      ['/webhooks/a', 'webhooks a', '§'],
      ['webhooks-a', 'webhooks-a-2', 'unnamed'],
    ],
  ])('%j become %j', (ids, keys) => {
    expect(uniqueKeys(ids)).toEqual(keys);
  });

  test.each([
    [
      'other method, same path',
      [
        ['GET', '/a'],
        ['POST', '/a'],
      ],
      ['/a', '/a'],
    ],
    [
      'same method, same path',
      [
        ['GET', '/a/{id}'],
        ['GET', '/a/{id}'],
      ],
      ['/a/{id}', '/a-2/{id}'],
    ],
    [
      'other parameter',
      [
        ['GET', '/a/{id}'],
        ['POST', '/a/{key}'],
      ],
      ['/a/{id}', '/a-2/{key}'],
    ],
    [
      'slashes around',
      [
        ['GET', 'a/'],
        ['GET', '/a'],
      ],
      ['/a', '/a-2'],
    ],
  ] as const)('a path is taken once: %s', (_, wanted, paths) => {
    const place = pathRegister();
    expect(wanted.map(([method, path]) => place(method, path))).toEqual(paths);
  });
});

describe('the used components', () => {
  const part = (...names: string[]) => ({ all: names.map((name) => ({ $ref: name })) });

  test('are those that the document leads to, in their old order', () => {
    const components = {
      schemas: { D: part(), C: part('#/components/schemas/D'), B: part(), A: part() },
      responses: { E: part('#/components/schemas/C', '#/components/responses/E') },
      headers: { F: part('#/components/schemas/B') },
    };
    const document = part('#/components/responses/E', '#/components/schemas/A', 'else.yaml#/X');
    expect(onlyUsed(components, document)).toEqual({
      schemas: { D: part(), C: part('#/components/schemas/D'), A: part() },
      responses: components.responses,
    });
  });
});
