import type { EventContract } from '../plan.ts';
import { CLOUDEVENT_TYPE, eventExample, eventSchema } from './cloudevents-schema.ts';
import type { OwnedEvent } from './contract-plan.ts';
import { eventPromise, eventTodo } from './event-words.ts';
import type { JsonObject } from './json.ts';
import { WEBHOOK_HEADERS, WEBHOOK_SIGNATURE } from './webhook-headers.ts';

/** Version of the Kafka binding that is written here, see https://github.com/asyncapi/bindings. */
export const KAFKA_BINDING = '0.5.0';
/** Version of the HTTP binding that is written here, from the same place. */
export const HTTP_BINDING = '0.3.0';

/** The message of an event: envelope, promise, example, and what its protocol needs besides. */
export function asyncapiMessage(owned: OwnedEvent): JsonObject {
  const { event, scenario, key } = owned;
  return {
    name: key,
    title: event.type,
    summary: event.summary,
    description: eventPromise(event),
    contentType: CLOUDEVENT_TYPE,
    tags: [{ name: scenario.id }],
    correlationId: { $ref: '#/components/correlationIds/flow' },
    ...headers(event),
    payload: eventSchema(owned),
    ...bindings(event),
    examples: [{ name: 'made-up', summary: 'Shape only.', payload: eventExample(owned) }],
    'x-delivery': event.delivery,
    'x-payload': event.payload,
    'x-ordering': event.ordering,
    'x-replay': event.replay,
    'x-todo': eventTodo(event),
  };
}

/** A Kafka record tells structured mode by this header alone (CloudEvents, Kafka protocol binding). */
function headers({ delivery }: EventContract): JsonObject {
  if (delivery !== 'stream') return {};
  return {
    headers: {
      type: 'object',
      required: ['content-type'],
      properties: {
        'content-type': { type: 'string', pattern: '^application/cloudevents\\+json' },
      },
    },
  };
}

function bindings({ delivery, ordering }: EventContract): JsonObject {
  if (delivery === 'stream' && ordering === 'per-key') {
    const key = { type: 'string', minLength: 1, description: 'The partitionkey of the event.' };
    return { bindings: { kafka: { key, bindingVersion: KAFKA_BINDING } } };
  }
  if (delivery === 'webhook') {
    const { name, description } = WEBHOOK_SIGNATURE;
    const properties = {
      'Content-Type': { type: 'string', const: CLOUDEVENT_TYPE },
      ...WEBHOOK_HEADERS,
      [name]: { type: 'string', minLength: 1, description },
    };
    const schema = { type: 'object', required: Object.keys(properties), properties };
    return { bindings: { http: { headers: schema, bindingVersion: HTTP_BINDING } } };
  }
  return {};
}
