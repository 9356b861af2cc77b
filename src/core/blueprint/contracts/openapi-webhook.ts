import { CLOUDEVENT_TYPE, eventExample, eventSchema } from './cloudevents-schema.ts';
import type { OwnedEvent } from './contract-plan.ts';
import { eventPromise, eventTodo } from './event-words.ts';
import type { JsonObject } from './json.ts';
import { parameterReferences } from './openapi-headers.ts';
import { problemReferences } from './problem-details.ts';
import { WEBHOOK_HEADERS } from './webhook-headers.ts';

/**
 * A delivery as an entry of `webhooks`: the request that a receiver has to answer. The statuses are
 * those of "HTTP 1.1 Web Hooks for Event Delivery" by CloudEvents, section 2.2.
 */
export function openapiWebhook(owned: OwnedEvent): JsonObject {
  const { event, scenario, key } = owned;
  return {
    post: {
      operationId: key,
      tags: [scenario.id],
      summary: event.summary.trim() === '' ? key : event.summary,
      description: eventPromise(event),
      security: [{ webhookSignature: [] }],
      parameters: parameterReferences([
        ...Object.keys(WEBHOOK_HEADERS),
        'Traceparent',
        'Tracestate',
      ]),
      requestBody: {
        required: true,
        content: {
          [CLOUDEVENT_TYPE]: { schema: eventSchema(owned), example: eventExample(owned) },
        },
      },
      responses: {
        '202': { description: 'Verified and stored; processing comes later.' },
        '204': { description: 'Processed, now or when it came the first time.' },
        ...problemReferences([400, 401, 410, 415, 429, 503]),
      },
      'x-channel': event.channel,
      'x-todo': eventTodo(event),
    },
  };
}
