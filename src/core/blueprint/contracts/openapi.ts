import type { Operation } from '../plan.ts';
import { ENVELOPE, ENVELOPE_SCHEMA } from './cloudevents-schema.ts';
import { eventsOf, operationsOf, scenariosOf } from './contract-plan.ts';
import type { ContractPlan, OwnedOperation } from './contract-plan.ts';
import { DOCUMENT_TODO, documentInfo, scenarioTag } from './document-info.ts';
import type { JsonObject } from './json.ts';
import { onlyUsed } from './only-used.ts';
import { HEADER_PARAMETERS, RESPONSE_HEADERS } from './openapi-headers.ts';
import { openapiOperation } from './openapi-operation.ts';
import { openapiWebhook } from './openapi-webhook.ts';
import { OPERATION_STATUS } from './operation-status.ts';
import { parametersIn, pathRegister } from './path-template.ts';
import { PROBLEM_SCHEMA, problemResponses } from './problem-details.ts';
import { WEBHOOK_SIGNATURE } from './webhook-headers.ts';

/**
 * The request side of a plan as an OpenAPI 3.1 document, with the webhook deliveries of its event
 * side; undefined if it has neither. Equal plans give equal documents.
 */
export function openapiDocument(plan: ContractPlan): JsonObject | undefined {
  const webhooks = eventsOf(plan).filter(({ event }) => event.delivery === 'webhook');
  const operations = operationsOf(
    plan,
    webhooks.map(({ key }) => key),
  );
  if (operations.length === 0 && webhooks.length === 0) return undefined;
  const scenarios = new Set(scenariosOf([...operations, ...webhooks]));
  const hooks = webhooks.map((owned) => [owned.key, openapiWebhook(owned)] as const);
  const document = {
    openapi: '3.1.0',
    info: documentInfo(plan, {
      title: 'Requests of the blueprint',
      about: 'What the systems ask of each other, and the webhooks that they send.',
      license: { name: 'To be filled in by the owning team', identifier: 'LicenseRef-undecided' },
    }),
    servers: [SERVER],
    ...(operations.length > 0
      ? { security: [{ callerToken: [] }], paths: pathsOf(operations) }
      : {}),
    tags: plan.scenarios.filter((scenario) => scenarios.has(scenario)).map(scenarioTag),
    ...(hooks.length > 0 ? { webhooks: Object.fromEntries(hooks) } : {}),
    'x-todo': DOCUMENT_TODO,
  };
  const components = {
    schemas: {
      Problem: PROBLEM_SCHEMA,
      OperationStatus: OPERATION_STATUS,
      [ENVELOPE]: ENVELOPE_SCHEMA,
    },
    parameters: HEADER_PARAMETERS,
    headers: RESPONSE_HEADERS,
    responses: problemResponses(),
  };
  return {
    ...document,
    components: {
      ...onlyUsed(components, document),
      securitySchemes: {
        ...(operations.length > 0 ? { callerToken: CALLER_TOKEN } : {}),
        ...(hooks.length > 0 ? { webhookSignature: WEBHOOK_SCHEME } : {}),
      },
    },
  };
}

const SERVER: JsonObject = {
  url: 'https://{host}',
  description:
    'Placeholder for the owner of the operations; webhooks go to the address of a receiver.',
  variables: { host: { default: 'api.invalid', description: 'Host; set it per environment.' } },
};

const CALLER_TOKEN: JsonObject = {
  type: 'http',
  scheme: 'bearer',
  description: 'Placeholder for how callers prove who they are.',
  'x-todo': 'Choose the scheme (OAuth 2, mutual TLS, API key) and who may call what.',
};

const WEBHOOK_SCHEME: JsonObject = { type: 'apiKey', in: 'header', ...WEBHOOK_SIGNATURE };

function pathsOf(operations: readonly OwnedOperation[]): JsonObject {
  const place = pathRegister();
  const placed = operations.map((owned) => {
    const { method, path } = owned.operation;
    return { owned, path: place(method, path) };
  });
  const paths: Record<string, JsonObject> = {};
  for (const { owned, path } of placed) {
    const method = owned.operation.method.toLowerCase();
    const entry = openapiOperation(owned, path, statusFor(owned, placed));
    paths[path] = { ...paths[path], [method]: entry };
  }
  return paths;
}

/** Where accepted work is asked about: the status operation of the same scenario. */
function statusFor(
  { scenario, operation }: OwnedOperation,
  placed: readonly { readonly owned: OwnedOperation; readonly path: string }[],
): { readonly key: string; readonly parameter: string } | undefined {
  const isStatus = ({ purpose }: Operation): boolean => purpose === 'status';
  if (operation.success !== 202) return undefined;
  const found = placed.find(
    ({ owned }) => owned.scenario === scenario && isStatus(owned.operation),
  );
  const parameter = found && parametersIn(found.path).at(-1);
  return found && parameter ? { key: found.owned.key, parameter } : undefined;
}
