import type { EventContract } from '../plan.ts';
import type { JsonObject } from './json.ts';

const ID: JsonObject = { type: 'string', minLength: 1, description: 'Which thing has changed.' };
const VERSION: JsonObject = {
  type: 'integer',
  minimum: 1,
  description: 'Rises by one with each change of the thing; tells an old event from a new one.',
};

interface Payload {
  readonly schema: JsonObject;
  readonly example: JsonObject;
}

const BY_KIND: Readonly<Record<EventContract['payload'], Payload>> = {
  carried: {
    schema: skeleton(['state'], {
      state: {
        type: 'object',
        additionalProperties: true,
        description: 'The state after the change.',
        'x-todo': 'List the fields that readers need, each with its meaning, unit and range.',
      },
    }),
    example: { id: 'example-1', version: 1, state: {} },
  },
  fetched: {
    schema: skeleton(['href'], {
      href: {
        type: 'string',
        format: 'uri-reference',
        description: 'Where to ask for the state.',
        'x-todo': 'Give the address of the query that answers with this or a later version.',
      },
    }),
    example: { id: 'example-1', version: 1, href: '/things/example-1' },
  },
  bulky: {
    schema: skeleton(['href', 'size', 'sha256'], {
      href: {
        type: 'string',
        format: 'uri-reference',
        description:
          'Where the payload lies. It names an object that never changes, and no presigned address.',
        'x-todo': 'Name the store, who may read, and the age at which objects are deleted.',
      },
      size: { type: 'integer', minimum: 0, description: 'Length of the payload in bytes.' },
      sha256: {
        type: 'string',
        pattern: '^[A-Za-z0-9+/]{43}=$',
        description: 'SHA-256 of the payload in base64; a reader refuses what does not match.',
      },
      mediaType: { type: 'string', minLength: 1, description: 'Media type of the payload.' },
    }),
    example: {
      id: 'example-1',
      version: 1,
      href: 'https://objects.invalid/example-1/1',
      size: 0,
      sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      mediaType: 'application/octet-stream',
    },
  },
};

/** Schema of `data` for a kind of payload, as far as the blueprint knows it. */
export function payloadSchema(kind: EventContract['payload']): JsonObject {
  return BY_KIND[kind].schema;
}

/** A value of `data` that fits `payloadSchema`. The claim check is that of an empty object. */
export function payloadExample(kind: EventContract['payload']): JsonObject {
  return BY_KIND[kind].example;
}

function skeleton(required: readonly string[], properties: JsonObject): JsonObject {
  return {
    type: 'object',
    required: ['id', 'version', ...required],
    properties: { id: ID, version: VERSION, ...properties },
    additionalProperties: true,
  };
}
