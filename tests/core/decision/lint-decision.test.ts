import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintDecision } from '../../../src/core/decision/lint-decision.ts';
import { reachableZones } from '../../../src/core/decision/lint-zones.ts';
import type { Factor, Option } from '../../../src/core/decision/model-schema.ts';
import type { DecisionContent } from '../../../src/core/decision/parse-decision.ts';
import { verdict } from '../../../src/core/decision/verdict.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { extensions, models, RUNS } from './arbitraries.ts';
import { known, testCase, testContent } from './test-model.ts';

const FACTORS = 'content/decision/factors.yaml';
const MODEL = 'content/decision/model.yaml';
const ADVICE = 'content/decision/advice.yaml';

function factor({ model }: DecisionContent, id: string): Factor {
  const found = model.factors.find((each) => each.id === id);
  if (!found) throw new Error(`There is no factor ${id}.`);
  return found;
}
function option(content: DecisionContent, of: string, id: string): Option {
  const found = factor(content, of).options.find((each) => each.id === id);
  if (!found) throw new Error(`There is no option ${id}.`);
  return found;
}
function kind({ advice }: DecisionContent, id: string) {
  const found = advice.kinds.find((each) => each.id === id);
  if (!found) throw new Error(`There is no kind ${id}.`);
  return found;
}

test('the test content itself has no findings', () => {
  expect(lintDecision(testContent(), [testCase('shop')], known)).toEqual([]);
});

test.each<[string, (content: DecisionContent) => void, string[]]>([
  [
    'an option that stands twice',
    (content) => (option(content, 'copies', 'none').id = 'many'),
    [
      `${FACTORS}: copies.options.many.id: this option stands there twice\n  found: many`,
      `${FACTORS}: copies.examples.0.option: there is no such option of copies\n  found: none\n  allowed: many, many`,
    ],
  ],
  [
    'an option that is called unknown',
    (content) =>
      factor(content, 'copies').options.push({
        ...option(content, 'copies', 'many'),
        id: 'unknown',
      }),
    [
      `${FACTORS}: copies.options.unknown.id: "unknown" stands for an open answer and cannot be an option\n  hint: call it something else, or remove it: every factor may stay open`,
    ],
  ],
  [
    'a page that does not exist',
    (content) => (factor(content, 'copies').page = 'criteria/waitin'),
    [
      `${FACTORS}: copies.page: there is no such guide page\n  found: criteria/waitin\n  allowed: criteria/waiting\n  hint: did you mean criteria/waiting?`,
    ],
  ],
  [
    'a source that does not exist',
    (content) => (option(content, 'waiting', 'result').source = 'rumour'),
    [
      `${FACTORS}: waiting.options.result.source: there is no such source\n  found: rumour\n  allowed: paper`,
    ],
  ],
  [
    'a pull without a reason',
    (content) => (option(content, 'waiting', 'result').because = ' '),
    [
      `${FACTORS}: waiting.options.result.because: this option pulls without a reason\n  hint: say in one sentence why it pulls this way and this much`,
    ],
  ],
  [
    'an option without any effect that does not say so',
    (content) => (option(content, 'copies', 'none').because = ''),
    [
      `${FACTORS}: copies.options.none.because: this option has no effect anywhere and does not say so\n  hint: say in one sentence why it changes nothing`,
    ],
  ],
  [
    'an option that only advice uses, without a reason',
    (content) => {
      option(content, 'copies', 'none').because = '';
      kind(content, 'cached').when = { copies: ['none'] };
    },
    [
      `${FACTORS}: copies.options.none.because: this option does not say why it pulls nothing\n  hint: say in one sentence why it pulls neither way`,
    ],
  ],
  [
    'a factor that changes nothing',
    (content) => {
      const idle = { ...option(content, 'copies', 'none') };
      factor(content, 'copies').options = [idle, { ...idle, id: 'few' }];
      const { advice } = content;
      advice.kinds = advice.kinds.filter(({ id }) => id !== 'cached');
      advice.parts = advice.parts.filter(({ text }) => text !== 'The copy is told.');
      advice.patterns = advice.patterns.filter(({ pattern }) => pattern !== 'cache');
    },
    [
      `${FACTORS}: copies.options: no answer to this factor changes anything: no pull, and no advice names it\n  hint: give it a pull, use it in advice.yaml, or do not ask`,
    ],
  ],
  [
    'thresholds that asking alone cannot reach',
    ({ model }) => (model.strong.ask = 0.95),
    [
      `${MODEL}: strong: no answers lead to the zone request-response\n  hint: lower a threshold, or look at the pulls: a verdict that cannot be reached is no verdict`,
      `${MODEL}: strong: no answers lead to the zone hybrid\n  hint: lower a threshold, or look at the pulls: a verdict that cannot be reached is no verdict`,
    ],
  ],
  [
    'a condition on a factor and on an option that do not exist',
    (content) => (kind(content, 'publish').when = { reader: ['several'], waiting: ['nothin'] }),
    [
      `${ADVICE}: kinds.publish.when.reader: there is no such factor\n  found: reader\n  allowed: waiting, readers, copies\n  hint: did you mean readers?`,
      `${ADVICE}: kinds.publish.when.waiting: there is no such option of waiting\n  found: nothin\n  allowed: nothing, receipt, result\n  hint: did you mean nothing?`,
    ],
  ],
  [
    'a condition on what is unknown',
    ({ advice }) => advice.parts.push({ side: 'ask', text: 'x', when: { copies: ['unknown'] } }),
    [
      `${ADVICE}: parts.4.when.copies: there is no such option of copies\n  found: unknown\n  allowed: none, many`,
    ],
  ],
  [
    'a zone without a kind',
    ({ advice }) => (advice.kinds = advice.kinds.filter(({ zone }) => zone !== 'neither')),
    [
      `${ADVICE}: kinds: the zone neither has no kind\n  hint: add a kind with zone: neither and when: {}`,
    ],
  ],
  [
    'a last kind with a condition',
    (content) => (kind(content, 'simple').when = { copies: ['none'] }),
    [
      `${ADVICE}: kinds.simple.when: the last kind of the zone neither has a condition, so some answers have no kind\n  hint: give it when: {}, or add a kind with when: {} behind it`,
    ],
  ],
  [
    'a kind behind a more general one',
    (content) => {
      kind(content, 'call').when = { copies: ['many'], readers: ['one'] };
      content.advice.kinds.push({ ...kind(content, 'call'), id: 'plain', when: {} });
    },
    [
      `${ADVICE}: kinds.call: this kind is never taken: cached before it holds whenever it does\n  hint: move it before cached, or narrow the condition of cached`,
    ],
  ],
  [
    'two kinds of one id',
    (content) => (kind(content, 'publish').id = 'queue'),
    [`${ADVICE}: kinds.queue.id: this kind stands there twice\n  found: queue`],
  ],
  [
    'a hybrid without a seam',
    ({ advice }) => (advice.parts = advice.parts.filter(({ side }) => side !== 'seam')),
    [
      `${ADVICE}: parts: no part says what the seam of a hybrid is\n  hint: add a part with side: seam`,
    ],
  ],
  [
    'a pattern that does not exist',
    ({ advice }) =>
      advice.patterns.push({ pattern: 'webhok', zones: ['neither'], because: 'x', when: {} }),
    [
      `${ADVICE}: patterns.3.pattern: there is no such pattern\n  found: webhok\n  allowed: outbox, cache, webhook\n  hint: did you mean webhook?`,
    ],
  ],
  [
    'ready scenarios that are wrong',
    ({ scenarios }) => {
      const [first] = scenarios;
      if (first) scenarios.push({ ...first, answers: { waiting: 'results' } });
    },
    [
      'content/decision/scenarios.yaml: checkout.id: this scenario stands there twice\n  found: checkout',
      'content/decision/scenarios.yaml: checkout.answers.waiting: there is no such option of waiting\n  found: results\n  allowed: nothing, receipt, result\n  hint: did you mean result?',
    ],
  ],
])('finds %s', (_, change, expected) => {
  expect(lintDecision(testContent(change), [], known).map(formatFinding)).toEqual(expected);
});

test('finds cases whose answers or other outcomes are wrong', () => {
  const wrong = testCase('shop', {
    also: ['hybrid', 'request-response', 'hybrid'],
    answers: { first: { reeders: 'one' }, second: { readers: 'two' } },
  });
  expect(lintDecision(testContent(), [wrong], known).map(formatFinding)).toEqual([
    'content/cases/shop.yaml: answers.first.reeders: there is no such factor\n  found: reeders\n  allowed: waiting, readers, copies\n  hint: did you mean readers?',
    'content/cases/shop.yaml: answers.second.readers: there is no such option of readers\n  found: two\n  allowed: one, several',
    'content/cases/shop.yaml: also.1: the outcome itself is not another outcome\n  found: request-response\n  hint: remove it',
    'content/cases/shop.yaml: also.2: this outcome stands there twice\n  found: hybrid\n  hint: remove it',
  ]);
});

describe('reachable zones', () => {
  test('are those that some answers lead to', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(models, (model) => {
        const reached = new Set(extensions(model, {}).map((all) => verdict(model, all).zone));
        expect(reachableZones(model)).toEqual(reached);
        seen.add(reached.size);
      }),
      RUNS,
    );
    expect(seen.size).toBeGreaterThan(2);
  });
});
