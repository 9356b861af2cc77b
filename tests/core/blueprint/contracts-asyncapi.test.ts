import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import type { AsyncAPIDocumentInterface } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import { CloudEvent } from 'cloudevents';
import { beforeAll, describe, expect, test } from 'vitest';
import { asyncapiDocument } from '../../../src/core/blueprint/contracts/asyncapi.ts';
import { asyncapiYaml } from '../../../src/core/blueprint/contracts/contracts-yaml.ts';
import type { EventContract } from '../../../src/core/blueprint/plan.ts';
import { COMMAND, EVERY_EVENT, HOSTILE_TITLES, plan, scenario, WEBHOOK } from './contract-plans.ts';

const DELIVERIES: [id: string, protocol: string, event: Partial<EventContract>][] = [
  ['topic', 'amqp', {}],
  ['queue', 'amqp', { delivery: 'queue', ordering: 'per-key' }],
  ['replay', 'kafka', { delivery: 'stream', ordering: 'per-key', replay: true }],
  ['single', 'kafka', { delivery: 'stream', ordering: 'global' }],
  ['hook', 'https', WEBHOOK],
  ['hooks', 'https', { ...WEBHOOK, channel: '/hooks/{partner}/{id}' }],
  ['push', 'https', { delivery: 'push', channel: '/push/stream' }],
];
const ALIKE = ['a/b', 'a-b', 'a b'].map((channel) => ({ id: 'same', channel }));
const SHARED = { channel: 'shared', delivery: 'stream' } as const;

/** All cases in one document, because the official parser takes long over each. */
const EVERYTHING = plan(
  ...DELIVERIES.map(([id, , event]) => scenario(id, [], [event])),
  ...['a-b', 'a.b', 'A-b'].map((id) => scenario(id, [{}], ALIKE)),
  scenario('one', [], [SHARED, SHARED]),
  scenario('two', [], [{ channel: 'shared' }]),
  scenario('every', [], EVERY_EVENT),
  ...HOSTILE_TITLES.map((title, index) =>
    scenario(`hostile${String(index)}`, [], [{ summary: title }], title),
  ),
);

const parser = new Parser();
async function read(text: string) {
  const { document, diagnostics } = await parser.parse(text);
  const findings = diagnostics
    .filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
    .map(({ code, message, path }) => `${String(code)} at ${path.join('.')}: ${message}`);
  return { document, findings };
}

describe('the AsyncAPI document', () => {
  test('is not written if nobody is told anything', () => {
    expect(asyncapiDocument(plan())).toBeUndefined();
    expect(asyncapiDocument(plan(scenario('orders', [{}, COMMAND])))).toBeUndefined();
  });

  test('names no server and no security that nothing needs', () => {
    const found = Object(asyncapiDocument(plan(scenario('orders', [{}], [WEBHOOK]))));
    expect(Object.keys(found.servers)).toEqual(['webhookReceiver']);
    expect(Object.keys(found.components.securitySchemes)).toEqual(['webhookSignature']);
  });

  test.each([
    ['a field is missing', 'version: "0.1.0"', 'vision: "0.1.0"'],
    ['a parameter is not described', 'parameters:\n      id:', 'parameters:\n      other:'],
  ])('is refused by the official parser if %s', async (_, right, wrong) => {
    const text =
      asyncapiYaml(plan(scenario('orders', [], [{ ...WEBHOOK, channel: '/{id}' }]))) ?? '';
    expect(text).toContain(right);
    expect((await read(text.replace(right, wrong))).findings).not.toEqual([]);
  });

  test('carries state, or an address to ask, or a claim check', () => {
    const data = (payload: EventContract['payload']) => {
      const found = asyncapiDocument(plan(scenario('orders', [], [{ payload }])));
      const [, own] = Object(found).components.messages['event0-orders'].payload.allOf;
      return own.properties.data.required as string[];
    };
    expect(data('carried')).toEqual(['id', 'version', 'state']);
    expect(data('fetched')).toEqual(['id', 'version', 'href']);
    expect(data('bulky')).toEqual(['id', 'version', 'href', 'size', 'sha256']);
  });

  test('binds order to the protocol only where the protocol is a log', () => {
    const bindings = (delivery: 'queue' | 'stream', ordering: 'per-key' | 'global') => {
      const found = asyncapiDocument(plan(scenario('orders', [], [{ delivery, ordering }])));
      const { channels, components } = Object(found);
      return [
        channels['orders.event0'].bindings,
        components.messages['event0-orders'].bindings?.kafka.key.type,
      ];
    };
    expect(bindings('queue', 'per-key')).toEqual([undefined, undefined]);
    expect(bindings('stream', 'per-key')).toEqual([undefined, 'string']);
    expect(bindings('stream', 'global')).toEqual([
      { kafka: { partitions: 1, bindingVersion: '0.5.0' } },
      undefined,
    ]);
  });
});

describe('the AsyncAPI document, as the official parser reads it', () => {
  let document: AsyncAPIDocumentInterface;
  let findings: string[] = [];
  beforeAll(async () => {
    const result = await read(asyncapiYaml(EVERYTHING) ?? '');
    findings = result.findings;
    if (!result.document) throw new Error(`the parser gave no document: ${findings.join('; ')}`);
    document = result.document;
  }, 60_000);

  test('has no errors and no warnings', () => {
    expect(findings).toEqual([]);
    expect([document.version(), document.servers().length]).toEqual(['3.0.0', 4]);
  });

  test.each(DELIVERIES)('has both ends of a %s over %s', (id, protocol, event) => {
    for (const action of ['send', 'receive']) {
      const operation = document.operations().get(`${action}-event0-${id}`);
      expect(operation?.json()).toMatchObject({ action, title: `Title of ${id}` });
      expect(operation?.messages().all()[0]?.title()).toBe(`example.${id}.event0.v1`);
      const channel = operation?.channels().all()[0];
      expect(channel?.address()).toBe(event.channel ?? `${id}.event0`);
      expect(channel?.servers().all()[0]?.protocol()).toBe(protocol);
    }
  });

  test('puts events of one address into one channel, and of two deliveries into two', () => {
    const channels = document.channels().all();
    const shared = channels.filter((channel) => channel.address() === 'shared');
    expect(shared.map((channel) => [channel.id(), channel.messages().length])).toEqual([
      ['shared', 2],
      ['shared-2', 1],
    ]);
  });

  test('keeps apart what several scenarios call alike', () => {
    const ids = (items: readonly { id: () => string | undefined }[], pattern: RegExp) =>
      items.map((item) => item.id() ?? '').filter((id) => pattern.test(id));
    expect(ids(document.channels().all(), /^a-b/)).toEqual(['a-b', 'a-b-2', 'a-b-3']);
    expect(ids(document.operations().all(), /-same/)).toHaveLength(18);
    expect(ids(document.messages().all(), /^same/)).toHaveLength(9);
  });

  test('carries hostile titles and summaries as they are', () => {
    for (const [index, title] of HOSTILE_TITLES.entries()) {
      const id = `hostile${String(index)}`;
      const shown = title.trim() === '' ? id : title;
      const operation = document.operations().get(`send-event0-${id}`);
      expect(operation?.json()).toMatchObject({ title: shown, summary: title });
      expect(document.info().tags().get(id)?.json()).toMatchObject({ 'x-displayName': shown });
    }
  });

  test('has an example of every event that CloudEvents and its own schema accept', () => {
    const ajv = new Ajv({ strict: false });
    formats.default.default(ajv);
    const messages = document
      .messages()
      .all()
      .filter((message) => message.id().endsWith('-every'));
    expect(messages.length).toBe(EVERY_EVENT.length);
    for (const message of messages) {
      const example = message.examples().all()[0]?.payload() as Record<string, unknown>;
      const event = new CloudEvent(example);
      expect(event.validate()).toBe(true);
      expect(JSON.parse(event.toString())).toEqual({
        ...example,
        time: '2026-01-01T00:00:00.000Z',
      });

      const check = ajv.compile(message.payload()?.json() as object);
      expect([check(example), check.errors]).toEqual([true, null]);
      for (const name of ['specversion', 'id', 'source', 'type', 'time', 'correlationid', 'data']) {
        expect(check({ ...example, [name]: undefined }), `without ${name}`).toBe(false);
      }
      const changes = [{ specversion: '0.3' }, { type: 'other' }, { time: 'now' }, { data: {} }];
      for (const change of changes) {
        expect(check({ ...example, ...change }), JSON.stringify(change)).toBe(false);
      }
      const ordered = message.extensions().get('x-ordering')?.value() === 'per-key';
      expect(check({ ...example, partitionkey: undefined })).toBe(!ordered);
    }
  });
});
