import type { Plan, PlannedScenario } from '../../../src/core/blueprint/plan.ts';

/** A hybrid scenario made by hand, in which nothing is empty. */
export function smallScenario(rest: Partial<PlannedScenario> = {}): PlannedScenario {
  return {
    id: 'place-order',
    title: 'Place an order',
    verdict: 'hybrid',
    zone: 'hybrid',
    settled: false,
    ask: [0.5, 0.8],
    tell: [0.62, 0.62],
    sentence: 'Hybrid: accept and tell. Open: the question that is open can change it.',
    kind: { id: 'accept-and-tell', title: 'Accept and tell', text: 'Check and accept, then tell.' },
    reasons: [
      {
        side: 'ask',
        factor: 'answer-now',
        option: 'acceptance',
        pull: 0.5,
        share: 1,
        percent: 100,
        because: 'The check has to come back.',
        source: 'a',
      },
      {
        side: 'tell',
        factor: 'afterwards',
        option: 'both',
        pull: 0.6,
        share: 1,
        percent: 100,
        because: 'Others have to know.',
        source: 'b',
      },
    ],
    answers: [
      { factor: 'answer-now', title: 'Answer now', label: 'Acceptance' },
      { factor: 'afterwards', title: 'Afterwards', label: 'Both' },
    ],
    parts: [
      { side: 'ask', text: 'The check is asked.' },
      { side: 'tell', text: 'The order is told.' },
      { side: 'seam', text: 'An outbox joins them.' },
    ],
    roles: [
      { id: 'initiator', name: 'Initiator', does: 'places the order' },
      { id: 'owner', name: 'Owner', does: 'checks and stores it' },
      { id: 'broker', name: 'Broker', does: 'keeps events' },
    ],
    flow: [
      { from: 'initiator', to: 'owner', kind: 'ask', what: 'the order', terms: 'deadline 800 ms' },
      { from: 'owner', to: 'initiator', kind: 'reply', what: '202 Accepted', terms: '' },
      { from: 'owner', to: 'broker', kind: 'tell', what: 'accepted', terms: 'keyed by order' },
    ],
    sequence: {
      participants: [
        { id: 'initiator', name: 'Initiator' },
        { id: 'owner', name: 'Owner' },
        { id: 'broker', name: 'Broker' },
      ],
      steps: [
        { type: 'arrow', kind: 'ask', from: 'initiator', to: 'owner', text: 'POST order' },
        { type: 'note', over: ['owner'], text: 'commit' },
        { type: 'block', kind: 'alt', text: 'accepted' },
        { type: 'arrow', kind: 'reply', from: 'owner', to: 'initiator', text: '202' },
        { type: 'arrow', kind: 'tell', from: 'owner', to: 'broker', text: 'accepted' },
        { type: 'else', text: 'refused' },
        { type: 'arrow', kind: 'fail', from: 'owner', to: 'initiator', text: '422' },
        { type: 'end' },
      ],
    },
    patterns: [
      { id: 'transactional-outbox', title: 'Transactional outbox', because: ['state and event'] },
    ],
    containment: [
      {
        id: 'callee-slow',
        fault: 'The owner is slow',
        stopsAt: 'the deadline',
        userSees: 'an error',
        alarm: 'p99 above 800 ms',
        patterns: ['timeout-and-deadline'],
      },
    ],
    guarantees: { gives: ['No order is lost.'], doesNotGive: ['Readers are a moment behind.'] },
    requirements: [
      {
        item: 'duplicates',
        ask: 'What happens to a repeat?',
        need: 2,
        have: 1,
        needs: 'A rule is in use.',
        now: 'Some handlers check.',
        whoKnows: 'a developer',
        patterns: ['transactional-outbox'],
        state: 'unmet',
      },
      {
        item: 'on-call',
        ask: 'Who is called?',
        need: 2,
        have: 'unanswered',
        needs: 'A rota.',
        now: null,
        whoKnows: 'the lead',
        patterns: [],
        state: 'open',
      },
    ],
    interim: {
      title: 'Call with a retry queue',
      text: 'The owner calls each reader.',
      cost: 'A reader that is down delays the others.',
      until: 'It ends when duplicates are handled.',
      patterns: ['retry-with-backoff'],
    },
    flips: ['Event-driven if the answer now is nothing.'],
    considered: [
      { verdict: 'request-response', chosen: false, because: 'Others react.' },
      { verdict: 'event-driven', chosen: false, because: 'The check must come back.' },
      { verdict: 'hybrid', chosen: true, because: 'Both pull.' },
    ],
    cases: [{ id: 'visits', title: 'Prison visits', outcome: 'hybrid' }],
    contracts: {
      operations: [
        {
          id: 'place-order-accept',
          method: 'POST',
          path: '/place-order',
          purpose: 'accept',
          idempotencyKey: true,
          success: 202,
          summary: 'Accepts an order',
          deadlineMs: 800,
        },
        {
          id: 'place-order-status',
          method: 'GET',
          path: '/place-order/{id}',
          purpose: 'status',
          idempotencyKey: false,
          success: 200,
          summary: 'Tells how far it is',
          deadlineMs: 500,
        },
      ],
      events: [
        {
          id: 'place-order-accepted',
          type: 'example.place-order.accepted.v1',
          channel: 'place-order.accepted',
          delivery: 'publish-subscribe',
          payload: 'carried',
          ordering: 'per-key',
          replay: true,
          summary: 'An order was accepted',
        },
      ],
    },
    ...rest,
  };
}

/** A plan around scenarios that is valid and in which nothing is empty. */
export function smallPlan(
  scenarios: readonly PlannedScenario[] = [smallScenario()],
  rest: Partial<Plan> = {},
): Plan {
  const ids = scenarios.map(({ id }) => id);
  return {
    format: 1,
    model: { id: 'test-model', version: '1.0.0' },
    bank: { id: 'test-bank', version: '1.0.0', hash: '00000000' },
    summary: {
      scenarios: scenarios.length,
      verdicts: { 'request-response': 0, 'event-driven': 0, hybrid: scenarios.length },
      settled: 0,
      tier: { lo: 0, hi: 1, loName: 'Stay', hiName: 'Pilot' },
      unmet: 2,
      sentences: ['One scenario is a hybrid.'],
    },
    missing: [],
    scenarios,
    patterns: [
      {
        id: 'transactional-outbox',
        title: 'Transactional outbox',
        scenarios: ids,
        because: ['state and event'],
        requires: [{ item: 'durable-publishing', need: 2, state: 'met' }],
      },
    ],
    context: {
      nodes: [
        { id: 'initiator', name: 'Initiator', where: 'outside' },
        { id: 'owner', name: 'Owner', where: 'inside' },
        { id: 'broker', name: 'Broker', where: 'broker' },
      ],
      edges: [
        { from: 'initiator', to: 'owner', kind: 'ask', scenarios: ids },
        { from: 'owner', to: 'broker', kind: 'tell', scenarios: ids },
      ],
    },
    governance: {
      decisionRights: [
        { decision: 'A new event', decides: 'its owner', consulted: 'readers', record: 'a record' },
      ],
      ownership: ids.map((scenario) => ({
        contract: 'example.place-order.accepted.v1',
        scenario,
        owner: 'the team of orders',
        readers: 'billing',
        dead: 'the team of billing',
      })),
      schemaPolicy: [{ rule: 'Add only.', why: 'Old readers stay.' }],
      reviewPoints: [{ when: 'Before going live', asks: 'Is all in place?' }],
    },
    testing: [
      {
        id: 'owner-broker',
        name: 'Owner to broker',
        scenarios: ids,
        tests: [{ kind: 'contract', test: 'Check the schema.', passes: 'No difference.' }],
      },
    ],
    observability: [
      {
        signal: 'records-lag-max',
        means: 'The reader is behind.',
        threshold: 'oldest above 10 min',
        scenarios: ids,
        patterns: ['publish-subscribe'],
      },
    ],
    increments: [
      {
        id: 'prepare',
        kind: 'preparation',
        title: 'Handle repeats',
        raises: [
          {
            item: 'duplicates',
            ask: 'What happens to a repeat?',
            from: 1,
            to: 2,
            toText: 'A rule is in use.',
          },
        ],
        scenarios: [],
        entry: 'Nothing.',
        rollout: { by: 'none', text: 'No rollout.' },
        rollback: 'None needed.',
        exit: 'A test sends twice.',
        after: [],
      },
      {
        id: 'live',
        kind: 'scenario',
        title: 'Place an order goes live',
        raises: [],
        scenarios: ids,
        entry: 'Repeats are handled.',
        rollout: { by: 'parallel-run', text: 'Both run side by side.' },
        rollback: 'Switch back.',
        exit: '7 days without a difference.',
        after: ['prepare'],
      },
    ],
    risks: [
      {
        id: 'twice',
        risk: 'Shipped twice',
        because: 'brokers repeat',
        mitigation: 'an inbox',
        scenarios: ids,
      },
    ],
    questions: [
      {
        id: 'staleness',
        kind: 'factor',
        question: 'What does old data do?',
        decides: 'whether readers may lag',
        ask: 'the product owner',
        scenarios: ids,
      },
    ],
    ...rest,
  };
}
