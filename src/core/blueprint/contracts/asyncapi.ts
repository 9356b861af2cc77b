import type { EventContract } from '../plan.ts';
import { asyncapiMessage, HTTP_BINDING, KAFKA_BINDING } from './asyncapi-message.ts';
import { ASYNCAPI_SECURITY, asyncapiServers, SERVER_OF } from './asyncapi-servers.ts';
import { CLOUDEVENT_TYPE, ENVELOPE, ENVELOPE_SCHEMA } from './cloudevents-schema.ts';
import { eventsOf, scenariosOf, titleOf } from './contract-plan.ts';
import type { ContractPlan, OwnedEvent } from './contract-plan.ts';
import { DOCUMENT_TODO, documentInfo, scenarioTag } from './document-info.ts';
import type { Json, JsonObject } from './json.ts';
import { onlyUsed } from './only-used.ts';
import { parametersIn } from './path-template.ts';
import { uniqueKeys } from './unique-keys.ts';

/** One address on one server; several events may share it. */
interface Channel {
  readonly key: string;
  readonly delivery: EventContract['delivery'];
  readonly address: string;
  readonly events: readonly OwnedEvent[];
}

/**
 * The event side of a plan as an AsyncAPI 3.0 document; undefined if nobody is told anything. Equal
 * plans give equal documents. It describes both ends of each channel, to be split by owner.
 */
export function asyncapiDocument(plan: ContractPlan): JsonObject | undefined {
  const events = eventsOf(plan);
  if (events.length === 0) return undefined;
  const channels = channelsOf(events);
  const messages = events.map((owned) => [owned.key, asyncapiMessage(owned)] as const);
  const info = documentInfo(plan, {
    title: 'Events of the blueprint',
    about: 'What the systems tell each other: channels, messages and who sends and receives them.',
    license: { name: 'To be filled in by the owning team' },
  });
  const components = {
    schemas: { [ENVELOPE]: ENVELOPE_SCHEMA },
    messages: Object.fromEntries(messages),
    correlationIds: {
      flow: {
        location: '$message.payload#/correlationid',
        description: 'The same in every event and request of one flow.',
      },
    },
    securitySchemes: ASYNCAPI_SECURITY,
  };
  const document = {
    asyncapi: '3.0.0',
    id: 'urn:example:blueprint:events',
    info: { ...info, tags: scenariosOf(events).map(scenarioTag) },
    defaultContentType: CLOUDEVENT_TYPE,
    servers: asyncapiServers(channels.map(({ delivery }) => delivery)),
    channels: Object.fromEntries(channels.map((channel) => [channel.key, channelObject(channel)])),
    operations: Object.fromEntries(channels.flatMap(operationsOn)),
    'x-todo': [...DOCUMENT_TODO, 'Replace the id of the document by one of your own.'],
  };
  return { ...document, components: onlyUsed(components, document) };
}

function channelsOf(events: readonly OwnedEvent[]): Channel[] {
  const groups = Map.groupBy(events, ({ event }) =>
    JSON.stringify([event.delivery, event.channel]),
  );
  const channels = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first.event, address: first.event.channel, events: group }] : [];
  });
  const keys = uniqueKeys(channels.map(({ address }) => address));
  return channels.map(({ delivery, address, events }, index) => ({
    key: keys[index] ?? '',
    delivery,
    address,
    events,
  }));
}

function channelObject({ delivery, address, events }: Channel): JsonObject {
  const parameters = parametersIn(address).map((name): [string, Json] => [
    name,
    { description: 'To be filled in: what stands here.' },
  ]);
  const messages = events.map(({ key }) => [key, { $ref: `#/components/messages/${key}` }]);
  const single = delivery === 'stream' && events.some(({ event }) => event.ordering === 'global');
  return {
    address,
    messages: Object.fromEntries(messages),
    servers: [{ $ref: `#/servers/${SERVER_OF[delivery]}` }],
    ...(parameters.length > 0 ? { parameters: Object.fromEntries(parameters) } : {}),
    // One order over all events exists in one partition only.
    ...(single ? { bindings: { kafka: { partitions: 1, bindingVersion: KAFKA_BINDING } } } : {}),
  };
}

function operationsOn({ key: channel, delivery, events }: Channel): [string, JsonObject][] {
  return events.flatMap(({ key, event, scenario }) =>
    (['send', 'receive'] as const).map((action): [string, JsonObject] => [
      `${action}-${key}`,
      {
        action,
        title: titleOf(scenario),
        summary: event.summary,
        description: action === 'send' ? 'At the owner of the event.' : 'At whoever reads it.',
        channel: { $ref: `#/channels/${channel}` },
        tags: [{ name: scenario.id }],
        ...httpMethod(delivery, action),
        messages: [{ $ref: `#/channels/${channel}/messages/${key}` }],
      },
    ]),
  );
}

/** A webhook is posted by the sender; a push is a response that the receiver has asked for. */
function httpMethod(delivery: Channel['delivery'], action: 'send' | 'receive'): JsonObject {
  if (delivery === 'webhook') return httpBinding('POST');
  return delivery === 'push' && action === 'receive' ? httpBinding('GET') : {};
}

function httpBinding(method: string): JsonObject {
  return { bindings: { http: { method, bindingVersion: HTTP_BINDING } } };
}
