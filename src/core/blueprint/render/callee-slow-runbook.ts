import { escapeInline } from '../../text/escape-markdown.ts';
import type { Plan } from '../plan.ts';
import { code, documentText, heading, list, sectionBlocks, table } from './markdown-blocks.ts';
import { plannedOperations } from './planned-contracts.ts';
import { scenarioReferences } from './scenario-references.ts';

/** Status and time of one call, measured from outside of the caller. */
const MEASURE = [
  '```bash',
  'curl -sS -o /dev/null -w \'%{http_code} %{time_total} s\\n\' "$URL"',
  '```',
].join('\n');

/** One runbook for the request side: a callee is slow, refuses or does not answer. */
export function calleeSlowRunbook(plan: Plan): string {
  const { link } = scenarioReferences(plan, '../blueprint.md');
  const operations = plannedOperations(plan);
  const reads = operations.some(({ operation }) => operation.method === 'GET');
  return documentText([
    heading(1, 'Runbook: a callee is slow'),
    'Calls run into their deadline, or a circuit breaker has opened. Protect the callers first and look for the reason afterwards: each thread that waits is one that serves nobody.',
    ...sectionBlocks(
      [
        {
          title: 'The operations',
          blocks: [
            table(
              ['Operation', 'Deadline', 'May be repeated', 'Scenario'],
              operations.map(({ scenario, operation }) => [
                code(`${operation.method} ${operation.path}`),
                `${operation.deadlineMs} ms`,
                repeatText(operation.method, operation.idempotencyKey),
                link(scenario.id),
              ]),
            ),
          ],
        },
        {
          title: 'What users see meanwhile',
          blocks: [table(['Scenario', 'Stops at', 'User sees'], slowRows(plan))],
        },
        {
          title: '1. Which callee, since when, for whom?',
          blocks: [
            'Look at the latency and the error rate of each dependency, seen from the caller. One caller slow: its pool or its network. All callers slow: the callee. Note every release and configuration change from one hour before the first slow call.',
            reads ? 'Measure one read from outside of the caller:' : '',
            reads ? MEASURE : '',
          ],
        },
        {
          title: '2. Protect the callers',
          blocks: [
            list([
              'Check that the deadline of the table above is in force. A client without one waits for as long as the callee likes.',
              'Check that only one layer retries, and that its attempts together fit into the deadline of its own caller. If retries make up more than a tenth of the calls, switch them off.',
              'Open the breaker by hand if it has not opened by itself, and switch on the fallback of the scenario.',
            ]),
          ],
        },
        {
          title: '3. Help the callee',
          blocks: [
            'Roll back its last release if the times agree. Refuse the least important callers with 429 or 503 and Retry-After before all get slow answers. Add instances only if its database is not the bottleneck.',
          ],
        },
        {
          title: '4. Let the load back',
          blocks: [
            'Close the breaker with a share of the calls first. A callee that comes back meets all waiting clients at once: retries need jitter, and a queue of old requests whose callers have gone should be dropped.',
          ],
        },
        {
          title: '5. Repair what is uncertain',
          blocks: [
            'After a timeout the caller does not know whether the change was made. Repeat with the same idempotency key, or read the state of the resource and go on from there. List what can be neither repeated nor read, and hand it to the owner of the scenario.',
          ],
        },
        {
          title: '6. Close',
          blocks: [
            list([
              '[ ] Latency is back within the deadline for an hour, breakers are closed, fallbacks and limits are off.',
              '[ ] Every uncertain change has been settled.',
              '[ ] Deadlines are compared with the measured p99 and corrected in the contract.',
            ]),
          ],
        },
      ],
      2,
    ),
  ]);

  function slowRows({ scenarios }: Plan): string[][] {
    return scenarios.flatMap(({ id, containment }) =>
      containment
        .filter((row) => row.id === 'callee-slow')
        .map(({ stopsAt, userSees }) => [link(id), escapeInline(stopsAt), escapeInline(userSees)]),
    );
  }
}

function repeatText(method: 'GET' | 'POST', idempotencyKey: boolean): string {
  if (method === 'GET') return 'yes, it changes nothing';
  return idempotencyKey ? 'yes, with the same idempotency key' : 'no';
}
