import type { ContractPlan, ContractScenario } from './contract-plan.ts';
import { titleOf } from './contract-plan.ts';
import type { Json, JsonObject } from './json.ts';

/**
 * What both documents say of themselves. Nobody has named an owner or a license yet, so these are
 * placeholders: addresses end in `.invalid`, which never resolves (RFC 2606).
 */
export function documentInfo(
  { model }: ContractPlan,
  side: { readonly title: string; readonly about: string; readonly license: JsonObject },
): JsonObject {
  return {
    title: side.title,
    version: '0.1.0',
    description: `${side.about} A skeleton: every x-todo says what the team still has to fill in.`,
    contact: {
      name: 'Owning team (to be filled in)',
      url: 'https://team.invalid/contact',
      email: 'team@team.invalid',
    },
    license: side.license,
    'x-decision-model': { id: model.id, version: model.version },
  };
}

/** What has to be filled in once for a whole document. */
export const DOCUMENT_TODO: readonly Json[] = [
  'Name the owning team under info.contact, and the terms of use under info.license.',
  'Replace every host that ends in .invalid.',
  'Split the document by owner: a contract belongs to one team and is kept in its repository.',
];

/** One tag for a scenario. The title is a plain string: tools show it in place of the id. */
export function scenarioTag(scenario: ContractScenario): JsonObject {
  return {
    name: scenario.id,
    description: 'What one scenario of the blueprint needs.',
    'x-displayName': titleOf(scenario),
  };
}
