import { applies, type Situation } from './condition.ts';
import { fill, type Values } from './fill.ts';
import type { Containment } from './plan.ts';
import type { ContainmentFile } from './scenario-rules-schema.ts';

/** A row with the reason of each of its patterns. */
export interface ContainmentRow extends Omit<Containment, 'patterns'> {
  readonly needs: readonly { readonly id: string; readonly because: string }[];
}

/** Where each fault stops that can occur in this scenario; of a fault, the first row that holds. */
export function containmentOf(
  { faults, rows }: ContainmentFile,
  situation: Situation,
  values: Values,
): ContainmentRow[] {
  return faults
    .filter((fault) => applies(fault, situation))
    .flatMap(({ id, fault }) => {
      const row = rows.find((each) => each.fault === id && applies(each, situation));
      if (!row) return [];
      return [
        {
          id,
          fault: fill(fault, values),
          stopsAt: fill(row.stopsAt, values),
          userSees: fill(row.userSees, values),
          alarm: fill(row.alarm, values),
          needs: row.needs,
        },
      ];
    });
}
