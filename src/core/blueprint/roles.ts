import { firstOf, type Situation } from './condition.ts';
import type { FlowsFile, RoleVariant } from './flow-schema.ts';

/** Roles of the slots of a flow, as the answers name them. */
export type Cast = ReadonlyMap<string, RoleVariant>;

/** Gives every slot its role. The lint sees to it that the last variant of a slot always holds. */
export function castOf({ slots }: FlowsFile, names: readonly string[], situation: Situation): Cast {
  return new Map(
    names.flatMap((name) => {
      const variants = slots.find(({ slot }) => slot === name)?.variants ?? [];
      const role = firstOf(variants, situation);
      return role ? [[name, role] as const] : [];
    }),
  );
}
