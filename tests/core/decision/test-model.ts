import { parseCases } from '../../../src/core/decision/parse-cases.ts';
import type { PublishedCase } from '../../../src/core/decision/case-schema.ts';
import { parseDecision, type DecisionContent } from '../../../src/core/decision/parse-decision.ts';

/** Ids outside of the decision content that it points to. */
export const known = {
  pages: new Set(['criteria/waiting']),
  patterns: new Set(['outbox', 'cache', 'webhook']),
  sources: new Set(['paper']),
};

type Data = Record<string, unknown>;

function factor(id: string, options: Data[]): Data {
  return {
    id,
    title: `The ${id}`,
    question: `What about ${id}?`,
    help: 'Look at it.',
    examples: [{ text: 'as usual', option: options[0]?.['id'] }],
    page: 'criteria/waiting',
    search: [id],
    options,
  };
}

function option(id: string, ask: number, tell: number): Data {
  return { id, label: `${id} it is`, ask, tell, because: `Since ${id}.`, source: 'paper' };
}

/** A small valid model as its four files: three factors, every zone within reach. */
export function testFiles(): { path: string; data: unknown }[] {
  const folder = 'content/decision';
  return [
    {
      path: `${folder}/model.yaml`,
      data: {
        format: 1,
        id: 'test-model',
        version: '1.2.0',
        strong: { ask: 0.5, tell: 0.5 },
        factors: ['waiting', 'readers', 'copies'],
      },
    },
    {
      path: `${folder}/factors.yaml`,
      data: [
        factor('copies', [option('none', 0, 0), option('many', 0, 0.4)]),
        factor('waiting', [
          option('nothing', 0, 0.3),
          option('receipt', 0.5, 0.4),
          option('result', 0.75, 0),
        ]),
        factor('readers', [option('one', 0.2, 0), option('several', 0, 0.6)]),
      ],
    },
    {
      path: `${folder}/advice.yaml`,
      data: {
        kinds: [
          kind('cached', 'request-response', { copies: ['many'] }),
          kind('call', 'request-response', {}),
          kind('publish', 'event-driven', { readers: ['several'], waiting: ['nothing'] }),
          kind('queue', 'event-driven', {}),
          kind('accept-and-tell', 'hybrid', {}),
          kind('simple', 'neither', {}),
        ],
        parts: [
          { side: 'ask', text: 'The caller asks the owner.', when: {} },
          { side: 'tell', text: 'The readers are told.', when: { readers: ['several'] } },
          { side: 'tell', text: 'The copy is told.', when: { copies: ['many'] } },
          { side: 'seam', text: 'An outbox joins them.', when: {} },
        ],
        patterns: [
          {
            pattern: 'outbox',
            zones: ['event-driven', 'hybrid'],
            because: 'state and event belong together',
            when: {},
          },
          {
            pattern: 'cache',
            zones: ['request-response', 'neither'],
            because: 'copies read a lot',
            when: { copies: ['many'] },
          },
          {
            pattern: 'outbox',
            zones: ['hybrid'],
            because: 'several readers count on it',
            when: { readers: ['several'] },
          },
        ],
      },
    },
    {
      path: `${folder}/scenarios.yaml`,
      data: [
        {
          id: 'checkout',
          title: 'Checkout',
          description: 'A customer pays.',
          answers: { waiting: 'result', readers: 'several', copies: 'unknown' },
        },
      ],
    },
  ];
}

function kind(id: string, zone: string, when: Data): Data {
  return { id, zone, title: `Kind ${id}`, text: `Build ${id}.`, when };
}

/** The parsed test content, after `change` has had its way with it. */
export function testContent(change?: (content: DecisionContent) => void): DecisionContent {
  const parsed = parseDecision(testFiles());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const { model, advice, scenarios } = parsed;
  const content = { model, advice, scenarios };
  change?.(content);
  return content;
}

/** The data of a published case that is valid; `rest` replaces keys. */
export function caseData(id: string, rest: Data = {}): Data {
  return {
    id,
    title: `Case ${id}`,
    industry: 'retail',
    source: { url: 'https://example.org/a', title: 'A log', publisher: 'A shop', group: 'shop' },
    scenario: 'Somebody wants something.',
    outcome: 'request-response',
    also: [],
    detail: 'a call',
    reasons: ['it is simple'],
    counterIntuitive: false,
    labelConfidence: 'high',
    answers: {
      first: { waiting: 'result', readers: 'one', copies: 'unknown' },
      second: { waiting: 'result', readers: 'one', copies: 'none' },
    },
    ...rest,
  };
}

/** A published case, parsed. */
export function testCase(id: string, rest: Data = {}): PublishedCase {
  const parsed = parseCases([{ path: `content/cases/${id}.yaml`, data: caseData(id, rest) }]);
  const found = parsed.ok ? parsed.cases[0] : undefined;
  if (!found) throw new Error(JSON.stringify(parsed));
  return found;
}
