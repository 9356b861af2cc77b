import type { EventContract, Operation, Plan, PlannedScenario } from '../plan.ts';
import { uniqueKeys } from './unique-keys.ts';

/** The part of a plan that contracts are made from; every `Plan` is one. */
export interface ContractPlan {
  readonly model: Plan['model'];
  readonly scenarios: readonly ContractScenario[];
}

/** What a contract says about the scenario that it comes from. */
export type ContractScenario = Pick<PlannedScenario, 'id' | 'title' | 'contracts'>;

/** An operation with the scenario that it belongs to. */
export interface OwnedOperation {
  readonly scenario: ContractScenario;
  readonly operation: Operation;
  /** Of its own in the document, and fit for a key of its components. */
  readonly key: string;
}

/** An event with the scenario that it belongs to. */
export interface OwnedEvent {
  readonly scenario: ContractScenario;
  readonly event: EventContract;
  /** Of its own in the document, and fit for a key of its components. */
  readonly key: string;
}

/** Every operation, in the order of the portfolio. Keys differ from each other and from `taken`. */
export function operationsOf(plan: ContractPlan, taken: readonly string[] = []): OwnedOperation[] {
  const all = plan.scenarios.flatMap((scenario) =>
    scenario.contracts.operations.map((operation) => ({ scenario, operation })),
  );
  const ids = all.map(({ operation }) => operation.id);
  return withKeys(all, uniqueKeys(ids, taken));
}

/** Every event, in the order of the portfolio. Keys differ from each other. */
export function eventsOf(plan: ContractPlan): OwnedEvent[] {
  const all = plan.scenarios.flatMap((scenario) =>
    scenario.contracts.events.map((event) => ({ scenario, event })),
  );
  return withKeys(all, uniqueKeys(all.map(({ event }) => event.id)));
}

/** The title as it was written, or the id of a scenario that has none. */
export function titleOf({ title, id }: ContractScenario): string {
  return title.trim() === '' ? id : title;
}

/** The scenarios of these contracts, each once, in the order of the portfolio. */
export function scenariosOf(
  contracts: readonly { readonly scenario: ContractScenario }[],
): ContractScenario[] {
  return [...new Set(contracts.map(({ scenario }) => scenario))];
}

function withKeys<T>(items: readonly T[], keys: readonly string[]): (T & { key: string })[] {
  return items.map((item, index) => ({ ...item, key: keys[index] ?? '' }));
}
