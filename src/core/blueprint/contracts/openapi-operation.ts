import type { Operation } from '../plan.ts';
import type { OwnedOperation } from './contract-plan.ts';
import type { JsonObject } from './json.ts';
import { headerReferences, parameterReferences } from './openapi-headers.ts';
import { isCacheable, successResponses, VALIDATORS } from './openapi-success.ts';
import { parametersIn } from './path-template.ts';
import { problemReferences } from './problem-details.ts';
import type { ProblemStatus } from './problem-details.ts';

const PROMISE: Readonly<Record<Operation['purpose'], string>> = {
  query: 'Changes nothing, so a repeat is safe.',
  command: 'Success, refusal and its reason come back in this exchange.',
  accept: 'Checks and accepts; the outcome comes later, at the status address.',
  status: 'Says how far accepted work is. Ask again after Retry-After.',
  decision: 'The caller acts on the body of the answer, and waits no longer than its own limit.',
};

const TODO: Readonly<Record<Operation['purpose'], readonly string[]>> = {
  query: ['Describe the answer.', 'Say how stale it may be.'],
  command: ['Describe the request and the answer.', 'List the reasons for a refusal.'],
  accept: ['Describe the request.', 'Refuse at once whatever can be checked at once.'],
  status: ['Say how long the status is kept.'],
  decision: [
    'Describe the question and every answer.',
    'Agree on what the caller does if no answer comes in time.',
  ],
};

const NO_STATUS = 'Add the status resource, or say how else the caller learns of the outcome.';

/**
 * One operation of the request side. `status` is the operation that tells of accepted work, `path` the
 * path under which this one stands.
 */
export function openapiOperation(
  { operation, scenario, key }: OwnedOperation,
  path: string,
  status: { readonly key: string; readonly parameter: string } | undefined,
): JsonObject {
  const withKey = operation.idempotencyKey;
  return {
    operationId: key,
    tags: [scenario.id],
    summary: operation.summary.trim() === '' ? key : operation.summary,
    description: [
      PROMISE[operation.purpose],
      ...(withKey ? ['A repeat with the same idempotency key gives the first answer again.'] : []),
      `Deadline to start with: ${String(operation.deadlineMs)} ms.`,
    ].join(' '),
    parameters: [
      ...parametersIn(path).map(pathParameter),
      ...parameterReferences([
        ...(withKey ? ['IdempotencyKey'] : []),
        ...(isCacheable(operation) ? ['IfNoneMatch'] : []),
        ...['Traceparent', 'Tracestate', 'CorrelationId'],
      ]),
    ],
    ...(operation.method === 'POST' ? { requestBody: requestBody() } : {}),
    responses: {
      ...successResponses(operation, status),
      ...(isCacheable(operation) ? { '304': notModified() } : {}),
      ...problemReferences(refusals(operation, path)),
    },
    'x-deadline-ms': operation.deadlineMs,
    'x-todo': [
      ...TODO[operation.purpose],
      ...(operation.success === 202 && !status ? [NO_STATUS] : []),
    ],
  };
}

function refusals({ purpose, method }: Operation, path: string): ProblemStatus[] {
  const changes = purpose === 'command' || purpose === 'accept';
  return [
    ...([400, 401, 403] as const),
    ...(parametersIn(path).length > 0 ? ([404] as const) : []),
    ...(changes ? ([409] as const) : []),
    ...(method === 'POST' ? ([422] as const) : []),
    ...([429, 503] as const),
  ];
}

function pathParameter(name: string): JsonObject {
  return {
    name,
    in: 'path',
    required: true,
    description: 'To be filled in: what it identifies.',
    schema: { type: 'string', minLength: 1 },
  };
}

function requestBody(): JsonObject {
  const schema = {
    type: 'object',
    additionalProperties: true,
    'x-todo': 'List the fields, each with its meaning, unit and range.',
  };
  return { required: true, content: { 'application/json': { schema } } };
}

function notModified(): JsonObject {
  return {
    description: 'The copy at hand still holds.',
    headers: headerReferences(VALIDATORS),
  };
}
