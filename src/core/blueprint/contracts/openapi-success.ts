import type { Operation } from '../plan.ts';
import type { JsonObject } from './json.ts';
import { headerReferences } from './openapi-headers.ts';

/** The status operation that tells of accepted work: its operationId and the parameter for the id. */
interface StatusOperation {
  readonly key: string;
  readonly parameter: string;
}

/** Headers of an answer that a client may keep, with the components that describe them. */
export const VALIDATORS = { ETag: 'ETag', 'Cache-Control': 'CacheControl' } as const;

/** Whether a client may keep the answer and ask for a newer one by its ETag. */
export function isCacheable({ purpose, method }: Operation): boolean {
  return purpose === 'query' && method === 'GET';
}

/** The responses of an operation that worked, by status. */
export function successResponses(
  operation: Operation,
  status: StatusOperation | undefined,
): JsonObject {
  const response = operation.purpose === 'status' ? progress() : success(operation, status);
  return {
    [String(operation.success)]: response,
    ...(operation.purpose === 'status' ? { '303': finished() } : {}),
  };
}

function success(operation: Operation, status: StatusOperation | undefined): JsonObject {
  if (operation.success === 202) return accepted(status);
  if (operation.success === 201) {
    const headers = headerReferences({ Location: 'Location' });
    return { description: 'Done; Location names what came into being.', headers, ...answer() };
  }
  if (operation.purpose === 'decision') {
    return { description: 'The decision.', headers: headerReferences({}), ...decision() };
  }
  const cached: Readonly<Record<string, string>> = isCacheable(operation) ? VALIDATORS : {};
  return { description: 'The answer.', headers: headerReferences(cached), ...answer() };
}

function accepted(status: StatusOperation | undefined): JsonObject {
  return {
    description: 'Checked and accepted; Location names the status resource.',
    headers: headerReferences({ Location: 'Location', 'Retry-After': 'RetryAfter' }),
    ...content({ $ref: '#/components/schemas/OperationStatus' }),
    ...(status
      ? {
          links: {
            status: {
              operationId: status.key,
              parameters: { [status.parameter]: '$response.body#/id' },
              description: 'How far the work is.',
            },
          },
        }
      : {}),
  };
}

function progress(): JsonObject {
  return {
    description: 'How far the work is; also the end of work that has failed.',
    headers: headerReferences({ 'Retry-After': 'RetryAfter' }),
    ...content({ $ref: '#/components/schemas/OperationStatus' }),
  };
}

function finished(): JsonObject {
  return {
    description: 'Done; Location names the result, which is read with GET.',
    headers: headerReferences({ Location: 'Location' }),
  };
}

function answer(): JsonObject {
  return content({
    type: 'object',
    additionalProperties: true,
    'x-todo': 'List the fields, each with its meaning, unit and range.',
  });
}

function decision(): JsonObject {
  return content({
    type: 'object',
    required: ['decision'],
    properties: {
      decision: {
        type: 'string',
        minLength: 1,
        description: 'What the caller is to do.',
        'x-todo': 'List every value, and what a caller does with one that it does not know.',
      },
      reason: { type: 'string', description: 'Why, in words or as a code for people.' },
    },
    additionalProperties: true,
  });
}

function content(schema: JsonObject): JsonObject {
  return { content: { 'application/json': { schema } } };
}
