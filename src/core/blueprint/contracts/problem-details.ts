import type { JsonObject } from './json.ts';

/** Media type of an error body (RFC 9457). */
const PROBLEM_TYPE = 'application/problem+json';

/** A status with which an operation refuses. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 415 | 422 | 429 | 503;

/** Problem details as RFC 9457, section 3.1, defines them; members of one's own may be added. */
export const PROBLEM_SCHEMA: JsonObject = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      default: 'about:blank',
      description: 'Identifies the kind of problem; what a program decides by.',
      'x-todo':
        'List the types that callers have to tell apart, each with a page that explains it.',
    },
    title: { type: 'string', description: 'The kind of problem in a few words for people.' },
    status: { type: 'integer', minimum: 100, maximum: 599, description: 'The HTTP status again.' },
    detail: { type: 'string', description: 'What is wrong in this case and what helps.' },
    instance: {
      type: 'string',
      format: 'uri-reference',
      description: 'Identifies this occurrence, for support.',
    },
  },
  additionalProperties: true,
};

/** Statuses with which one waits before the next attempt. */
const WAIT: ReadonlySet<ProblemStatus> = new Set([429, 503]);

const MEANING: Readonly<Record<ProblemStatus, readonly [name: string, text: string]>> = {
  400: ['BadRequest', 'The request cannot be read, or a header that is required is not there.'],
  401: ['Unauthorized', 'The caller has not proved who it is.'],
  403: ['Forbidden', 'The caller may not do this.'],
  404: ['NotFound', 'There is no such thing, or no longer.'],
  409: [
    'Conflict',
    'The state does not allow it, or the first request with this idempotency key is still being handled: repeat later.',
  ],
  410: ['Gone', 'The receiver has retired this address: send nothing more.'],
  415: ['UnsupportedMediaType', 'The format of the event is not understood.'],
  422: [
    'UnprocessableContent',
    'Understood and refused: a rule is broken, or the idempotency key was used with another body. Do not repeat unchanged.',
  ],
  429: ['TooManyRequests', 'Over the limit: wait as long as Retry-After says.'],
  503: ['ServiceUnavailable', 'Overloaded or down: wait as long as Retry-After says.'],
};

/** References to the shared error responses, by status. */
export function problemReferences(statuses: readonly ProblemStatus[]): JsonObject {
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { $ref: `#/components/responses/${MEANING[status][0]}` },
    ]),
  );
}

/** Every error response by name, for the components of an OpenAPI document. */
export function problemResponses(): JsonObject {
  return Object.fromEntries(
    Object.entries(MEANING).map(([key, [name, description]]) => {
      const status = Number(key);
      return [name, problemResponse(status as ProblemStatus, description)];
    }),
  );
}

function problemResponse(status: ProblemStatus, description: string): JsonObject {
  return {
    description,
    headers: {
      'X-Correlation-ID': { $ref: '#/components/headers/CorrelationId' },
      ...(WAIT.has(status) ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {}),
    },
    content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
