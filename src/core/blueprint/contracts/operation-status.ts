import type { JsonObject } from './json.ts';

/**
 * What a status resource says of work that was accepted with 202. The error of work that has failed
 * stands inside, since the question for the status was answered well.
 */
export const OPERATION_STATUS: JsonObject = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string', minLength: 1, description: 'Id of the accepted work.' },
    status: {
      type: 'string',
      enum: ['running', 'succeeded', 'failed'],
      'x-todo':
        'Give running a deadline after which it becomes failed, and say how long the end is kept.',
    },
    result: {
      type: 'string',
      format: 'uri-reference',
      description: 'Where the result is, once it has succeeded.',
    },
    problem: { $ref: '#/components/schemas/Problem' },
  },
  additionalProperties: true,
};
