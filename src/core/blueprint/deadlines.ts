import { applies, type Situation } from './condition.ts';
import type { FlowsFile } from './flow-schema.ts';
import type { Operation } from './plan.ts';

/** First deadline of a call, in milliseconds, with what the whole exchange may take. */
export interface Deadline {
  readonly ms: number;
  readonly total: string;
}

/** The first deadline for a purpose; from a linted file one always holds. */
export function deadlineOf(
  { deadlines }: FlowsFile,
  situation: Situation,
  purpose: Operation['purpose'],
): Deadline {
  const found = deadlines.find(
    (rule) => (rule.purposes?.includes(purpose) ?? true) && applies(rule, situation),
  );
  return found ?? { ms: 2000, total: '2 s' };
}

/** `800 ms`, `2.5 s`. */
export function durationText(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}
