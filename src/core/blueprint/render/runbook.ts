import type { Plan } from '../plan.ts';
import { calleeSlowRunbook } from './callee-slow-runbook.ts';
import { consumerLagRunbook } from './consumer-lag-runbook.ts';
import { deadLetterRunbook } from './dead-letter-runbook.ts';
import { plannedEvents, plannedOperations } from './planned-contracts.ts';

/** A runbook with the name of its file. */
export interface Runbook {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** The runbooks that a plan needs: two if something is told, one if something is asked. */
export function runbooks(plan: Plan): Runbook[] {
  return [
    ...(plannedEvents(plan).length > 0
      ? [
          { name: 'dead-letters', title: 'Dead letters', text: deadLetterRunbook(plan) },
          { name: 'consumer-lag', title: 'A consumer is behind', text: consumerLagRunbook(plan) },
        ]
      : []),
    ...(plannedOperations(plan).length > 0
      ? [{ name: 'callee-slow', title: 'A callee is slow', text: calleeSlowRunbook(plan) }]
      : []),
  ];
}
