import type { Assessment } from '../readiness/assessment.ts';

/** What a saved file remembers of its result, to show whether a later computation differs. */
export type Snapshot = Pick<Assessment, 'tier' | 'index'>;

/** The part of a result that is saved. Compare two by their canonical JSON. */
export function snapshotOf({ tier, index }: Assessment): Snapshot {
  return { tier: { ...tier }, index: { ...index } };
}
