import { escapeInline } from '../../text/escape-markdown.ts';
import type { Plan, PlannedScenario } from '../plan.ts';
import { code, list, midLine } from './markdown-blocks.ts';

/** How one sees that a decision is followed: tests of its integration points, then alarms. */
export function decisionConfirmation(
  { testing, observability }: Plan,
  { id }: PlannedScenario,
): string {
  const tests = testing
    .filter(({ scenarios }) => scenarios.includes(id))
    .map(({ name, tests: all }) => {
      const kinds = [...new Set(all.map(({ kind }) => kind))].join(', ');
      return `[ ] ${escapeInline(name)}: the tests of the blueprint (${kinds}) run in the pipelines of both sides`;
    });
  const alarms = observability
    .filter(({ scenarios }) => scenarios.includes(id))
    .map(({ signal, threshold }) => `[ ] Alarm on ${code(signal)}: ${midLine(threshold)}`);
  return list([...tests, ...alarms]);
}
