import type { EventContract } from '../plan.ts';
import type { JsonObject } from './json.ts';
import { WEBHOOK_SIGNATURE } from './webhook-headers.ts';

type Delivery = EventContract['delivery'];

/** Key of the server that carries a kind of delivery. */
export const SERVER_OF: Readonly<Record<Delivery, string>> = {
  'publish-subscribe': 'broker',
  queue: 'broker',
  stream: 'log',
  webhook: 'webhookReceiver',
  push: 'pushGateway',
};

/**
 * Servers by key. The blueprint knows no product, and AsyncAPI asks for a protocol, so each protocol
 * is a stand-in that its `x-todo` names as one.
 */
const SERVERS: Readonly<Record<string, JsonObject>> = {
  broker: server({
    protocol: 'amqp',
    description: 'Message broker with topics and queues.',
    todo: 'amqp stands for any broker: put in the protocol and the host of yours.',
    security: 'brokerCredentials',
  }),
  log: server({
    protocol: 'kafka',
    description: 'Durable log with partitions, retention and a position for each reader.',
    todo: 'kafka stands for any log: put in the protocol and the host of yours; change the bindings with it.',
    security: 'brokerCredentials',
  }),
  webhookReceiver: server({
    protocol: 'https',
    description: 'The address that a receiver has registered; a different one for each of them.',
    todo: 'Say how a receiver registers its address and how you check it against SSRF.',
    security: 'webhookSignature',
  }),
  pushGateway: server({
    protocol: 'https',
    description: 'Holds the open responses of the connected clients: server-sent events.',
    todo: 'https with text/event-stream stands for any push: for WebSocket put in wss and its bindings.',
    security: 'clientToken',
  }),
};

/** Security schemes of the servers; each a placeholder. */
export const ASYNCAPI_SECURITY: JsonObject = {
  brokerCredentials: {
    type: 'userPassword',
    description: 'Placeholder for how applications log in to the broker.',
    'x-todo': 'Choose the scheme, and say who may publish and who may read each channel.',
  },
  webhookSignature: { type: 'httpApiKey', in: 'header', ...WEBHOOK_SIGNATURE },
  clientToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'Placeholder for how clients log in.',
    'x-todo': 'Choose the scheme, and check at connection what a client may see.',
  },
};

/** The servers that these deliveries need, in the order of the table above. */
export function asyncapiServers(deliveries: readonly Delivery[]): JsonObject {
  const needed = new Set(deliveries.map((delivery) => SERVER_OF[delivery]));
  return Object.fromEntries(Object.entries(SERVERS).filter(([key]) => needed.has(key)));
}

function server(of: {
  readonly protocol: string;
  readonly description: string;
  readonly todo: string;
  readonly security: string;
}): JsonObject {
  return {
    host: '{host}',
    protocol: of.protocol,
    description: of.description,
    variables: {
      host: {
        default: 'host.invalid',
        description: 'Host, with a port where it is not the default one. Set it per environment.',
      },
    },
    security: [{ $ref: `#/components/securitySchemes/${of.security}` }],
    'x-todo': of.todo,
  };
}
