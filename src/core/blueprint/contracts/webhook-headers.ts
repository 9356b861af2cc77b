import type { JsonObject } from './json.ts';

/**
 * Headers of a webhook delivery by the Standard Webhooks specification: the schema of each. The
 * signature is left out, since OpenAPI describes it as a security scheme.
 */
export const WEBHOOK_HEADERS: Readonly<Record<string, JsonObject>> = {
  'webhook-id': {
    type: 'string',
    minLength: 1,
    description: 'The same for every attempt at one delivery.',
  },
  'webhook-timestamp': {
    type: 'integer',
    minimum: 0,
    description: 'Time of this attempt in seconds since 1970; refuse what is older than 5 minutes.',
  },
};

/** Header that proves who sent a delivery, and what it covers. */
export const WEBHOOK_SIGNATURE = {
  name: 'webhook-signature',
  description:
    'Signature over webhook-id, webhook-timestamp and the raw body, by Standard Webhooks; several may stand there while a key is rotated.',
} as const;
