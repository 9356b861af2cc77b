import type { OwnedEvent } from './contract-plan.ts';
import type { JsonObject } from './json.ts';
import { payloadExample, payloadSchema } from './payload-schema.ts';

/** Media type of a CloudEvent in structured mode. */
export const CLOUDEVENT_TYPE = 'application/cloudevents+json';

/** Name under which both documents keep the envelope. */
export const ENVELOPE = 'CloudEvent';

/** W3C Trace Context: version, trace id, parent id, flags. A later version may add more behind them. */
export const TRACEPARENT: JsonObject = {
  type: 'string',
  pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}',
};

/** The trace context that the W3C recommendation prints as its example. */
export const TRACEPARENT_EXAMPLE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

/**
 * The envelope of every event: CloudEvents 1.0 in the JSON event format, with the extensions for
 * tracing, correlation and partitioning. JSON Schema that reads the same in draft 07 (AsyncAPI) and
 * 2020-12 (OpenAPI 3.1). Source: the specification and its `cloudevents/extensions`.
 */
export const ENVELOPE_SCHEMA: JsonObject = {
  type: 'object',
  description: 'Envelope of every event: CloudEvents 1.0, structured mode.',
  required: [
    ...['specversion', 'id', 'source', 'type', 'subject', 'time'],
    ...['datacontenttype', 'correlationid', 'data'],
  ],
  properties: {
    specversion: { const: '1.0', description: 'Version of CloudEvents.' },
    id: text('Of its own for this source; a repeated delivery keeps it.'),
    source: {
      ...text('Who says so. Source and id together identify the event.'),
      format: 'uri-reference',
    },
    type: text('What has happened. A change that breaks readers gets a new type.'),
    subject: text('Which thing it happened to.'),
    time: {
      type: 'string',
      format: 'date-time',
      description: 'When it happened. No key to the order: clocks differ.',
    },
    datacontenttype: { const: 'application/json', description: 'Media type of data.' },
    dataschema: {
      type: 'string',
      format: 'uri',
      description: 'Address of the schema of data, with its version.',
    },
    partitionkey: text('Events with the same key keep their order (partitioning extension).'),
    correlationid: text('The same in all events of one flow (correlation extension).'),
    causationid: text('Id of the event that led to this one (correlation extension).'),
    traceparent: {
      ...TRACEPARENT,
      description: 'Trace context at the creation of the event (distributed tracing extension).',
    },
    tracestate: text('Vendor part of the trace context (distributed tracing extension).'),
    data: { description: 'What the event says; see its own schema.' },
  },
  additionalProperties: true,
};

/** The envelope with what is fixed for one event: its type, its key and the skeleton of its data. */
export function eventSchema({ event }: OwnedEvent): JsonObject {
  return {
    allOf: [
      { $ref: `#/components/schemas/${ENVELOPE}` },
      {
        type: 'object',
        ...(event.ordering === 'per-key'
          ? { required: ['type', 'partitionkey', 'data'] }
          : { required: ['type', 'data'] }),
        properties: {
          type: { const: event.type },
          ...(event.ordering === 'per-key' ? { partitionkey: { type: 'string' } } : {}),
          data: payloadSchema(event.payload),
        },
      },
    ],
  };
}

/** An event that is valid against `eventSchema`; its values are visibly made up. */
export function eventExample({ event, scenario }: OwnedEvent): JsonObject {
  return {
    specversion: '1.0',
    id: '00000000-0000-4000-8000-000000000001',
    source: `/${encodeURIComponent(scenario.id)}`,
    type: event.type,
    subject: 'example-1',
    time: '2026-01-01T00:00:00Z',
    datacontenttype: 'application/json',
    dataschema: `https://schemas.invalid/${encodeURIComponent(event.type)}.json`,
    ...(event.ordering === 'per-key' ? { partitionkey: 'example-1' } : {}),
    correlationid: 'example-flow-1',
    traceparent: TRACEPARENT_EXAMPLE,
    data: payloadExample(event.payload),
  };
}

function text(description: string): JsonObject {
  return { type: 'string', minLength: 1, description };
}
