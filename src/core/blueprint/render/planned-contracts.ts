import type { EventContract, Operation, Plan, PlannedScenario } from '../plan.ts';

/** An event with the scenario that brings it. */
export interface PlannedEvent {
  readonly scenario: PlannedScenario;
  readonly event: EventContract;
}

/** An operation with the scenario that brings it. */
export interface PlannedOperation {
  readonly scenario: PlannedScenario;
  readonly operation: Operation;
}

/** All events of a plan, in the order of its scenarios. */
export function plannedEvents({ scenarios }: Pick<Plan, 'scenarios'>): PlannedEvent[] {
  return scenarios.flatMap((scenario) =>
    scenario.contracts.events.map((event) => ({ scenario, event })),
  );
}

/** All operations of a plan, in the order of its scenarios. */
export function plannedOperations({ scenarios }: Pick<Plan, 'scenarios'>): PlannedOperation[] {
  return scenarios.flatMap((scenario) =>
    scenario.contracts.operations.map((operation) => ({ scenario, operation })),
  );
}

/** The team that owns what a contract says, and who owns what cannot be processed. */
export function ownershipOf(
  { governance }: Pick<Plan, 'governance'>,
  scenario: string,
  names: readonly string[],
): Plan['governance']['ownership'][number] | undefined {
  return governance.ownership.find(
    (each) => each.scenario === scenario && names.includes(each.contract),
  );
}
