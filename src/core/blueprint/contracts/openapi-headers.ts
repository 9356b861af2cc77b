import { TRACEPARENT, TRACEPARENT_EXAMPLE } from './cloudevents-schema.ts';
import type { JsonObject } from './json.ts';
import { WEBHOOK_HEADERS } from './webhook-headers.ts';

/** Request headers as parameters, by component name. */
export const HEADER_PARAMETERS: Readonly<Record<string, JsonObject>> = {
  IdempotencyKey: {
    ...requestHeader('Idempotency-Key'),
    required: true,
    description:
      'Chosen by the caller and of its own for this request; every repeat carries the same. A string in double quotes (IETF draft).',
    schema: { type: 'string', minLength: 1 },
    example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
    'x-todo': 'State how long a key is remembered: longer than the longest series of repeats.',
  },
  IfNoneMatch: {
    ...requestHeader('If-None-Match'),
    description: 'The ETag of the copy at hand; 304 if it still holds.',
    schema: { type: 'string', minLength: 1 },
  },
  Traceparent: {
    ...requestHeader('traceparent'),
    description: 'Trace context of the caller (W3C Trace Context).',
    schema: TRACEPARENT,
    example: TRACEPARENT_EXAMPLE,
  },
  Tracestate: {
    ...requestHeader('tracestate'),
    description: 'Vendor part of the trace context.',
    schema: { type: 'string' },
  },
  CorrelationId: {
    ...requestHeader('X-Correlation-ID'),
    description: 'The same in all requests and events of one flow; made here if it is not sent.',
    schema: { type: 'string', minLength: 1 },
  },
  ...Object.fromEntries(
    Object.entries(WEBHOOK_HEADERS).map(([name, { description = '', ...schema }]) => [
      name,
      { ...requestHeader(name), required: true, description, schema },
    ]),
  ),
};

/** Response headers by component name. */
export const RESPONSE_HEADERS: Readonly<Record<string, JsonObject>> = {
  CorrelationId: {
    description: 'The correlation id under which this was handled.',
    schema: { type: 'string', minLength: 1 },
  },
  ETag: {
    description: 'Version of the answer, for If-None-Match.',
    schema: { type: 'string', minLength: 1 },
  },
  CacheControl: {
    description: 'How long a copy may be used without asking.',
    schema: { type: 'string' },
    'x-todo': 'State the lifetime: no longer than the staleness that the scenario allows.',
  },
  Location: {
    description: 'Where to look: the new thing, or the status of the work.',
    required: true,
    schema: { type: 'string', format: 'uri-reference' },
  },
  RetryAfter: {
    description: 'Seconds to wait before the next request.',
    schema: { type: 'integer', minimum: 0 },
  },
};

/** References to header parameters, in this order. */
export function parameterReferences(names: readonly string[]): JsonObject[] {
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** References to response headers by header name, as `headers` of a response. */
export function headerReferences(names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries({ 'X-Correlation-ID': 'CorrelationId', ...names }).map(([header, component]) => [
      header,
      { $ref: `#/components/headers/${component}` },
    ]),
  );
}

function requestHeader(name: string): JsonObject {
  return { name, in: 'header' };
}
