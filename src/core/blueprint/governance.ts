import { firstOf } from './condition.ts';
import type { Governance } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import { scenariosOf } from './whole-condition.ts';
import type { WholeCondition } from './whole-rules-schema.ts';
import type { Workbench } from './workbench.ts';

/** Who decides what, who owns which contract, what holds for schemas, when somebody looks: as much as the scenarios call for. */
export function governanceOf(
  { rules, tier }: Workbench,
  worked: readonly WorkedScenario[],
): Governance {
  const { decisionRights, ownership, schemaPolicy, reviewPoints } = rules.governance;
  const held = (rule: WholeCondition) => scenariosOf(rule, worked, tier).length > 0;
  return {
    decisionRights: decisionRights.filter(held).map(({ decision, decides, consulted, record }) => ({
      decision,
      decides,
      consulted,
      record,
    })),
    ownership: worked.flatMap(({ planned, situation }) => [
      ...planned.contracts.operations.flatMap(({ id }) =>
        owned(id, planned.id, firstOf(ownership.operation, situation)),
      ),
      ...planned.contracts.events.flatMap(({ type, delivery }) => {
        const fitting = ownership.event.filter(
          ({ deliveries }) => !deliveries || deliveries.includes(delivery),
        );
        return owned(type, planned.id, firstOf(fitting, situation));
      }),
    ]),
    schemaPolicy: schemaPolicy.filter(held).map(({ rule, why }) => ({ rule, why })),
    reviewPoints: reviewPoints.filter(held).map(({ moment, asks }) => ({ when: moment, asks })),
  };
}

function owned(
  contract: string,
  scenario: string,
  rule: Pick<Governance['ownership'][number], 'owner' | 'readers' | 'dead'> | undefined,
): Governance['ownership'] {
  if (!rule) return [];
  const { owner, readers, dead } = rule;
  return [{ contract, scenario, owner, readers, dead }];
}
