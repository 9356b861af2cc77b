import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/decision/decide.ts';
import { portfolioMarkdown } from '../../../src/core/decision/portfolio-markdown.ts';
import { verdict } from '../../../src/core/decision/verdict.ts';
import { pruneCases } from '../../../src/core/patch/prune-decision.ts';
import { testCase, testContent } from '../decision/test-model.ts';
import { decisionFaults, patchedDecision, patchOf, type Overlay } from './patched.ts';
import { english } from '../../english.ts';

const upstream = testContent();

/** The test advice has no ids of parts and rules, so they come with a file of the overlay's own. */
const advice = {
  ...upstream.advice,
  parts: upstream.advice.parts.map((part, index) => ({ id: `x-part-${index}`, ...part })),
  patterns: upstream.advice.patterns.map((rule, index) => ({ id: `x-rule-${index}`, ...rule })),
};
const withIds = (patch: Overlay): Overlay => ({ advice: stringify(advice), ...patch });

const FACTOR = `{id: x-night, title: Night, question: At night?, help: h, examples: [], page: criteria/waiting, search: [], options: [{id: 'no', label: 'No', ask: 0, tell: 0, because: b, source: paper}, {id: 'yes', label: 'Yes', ask: 0, tell: 0.9, because: b, source: paper}]}`;

describe('a patch of the decision model', () => {
  test('rewords what it names and blanks nothing else', () => {
    const texts = upstream.model.factors.flatMap(({ id, options }) => [
      ...['title', 'question', 'help'].map((key) => [`factor/${id}`, key] as const),
      ...options.flatMap((option) =>
        ['label', 'because'].map((key) => [`option/${id}/${option.id}`, key] as const),
      ),
    ]);
    fc.assert(
      fc.property(fc.subarray(texts, { minLength: 1 }), (drawn) => {
        const operations = drawn.map(([at, key], index) => ({
          at,
          set: { [key]: `text ${index}` },
        }));
        const content = patchedDecision({ patch: stringify({ format: 1, operations }) });
        const expected = testContent(({ model }) => {
          for (const [index, [at, key]] of drawn.entries()) {
            const [, id, option] = at.split('/');
            const factor = model.factors.find((each) => each.id === id);
            const entry = option ? factor?.options.find((each) => each.id === option) : factor;
            Object.assign(entry ?? {}, { [key]: `text ${index}` });
          }
        });
        const { edition, ...model } = content.model;
        expect({ ...content, model }).toEqual(expected);
        expect(edition?.comparable).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['no file at all', {}],
    ['a file without operations', { patch: 'format: 1\noperations: []\n' }],
  ])('that says nothing (%s) leaves upstream as it is', (_, overlay) => {
    expect(patchedDecision(overlay)).toEqual(upstream);
  });

  test.each([
    ['{at: option/waiting/result, set: {ask: 0.75}}', true],
    ['{at: option/waiting/result, set: {ask: 0.7}}', false],
    ['{at: model, set: {strong: {tell: 0.45}}}', false],
    ['{at: kind/call, set: {title: Our call}}', true],
    [`{at: model, add: {factors: [${FACTOR}]}}`, false],
  ])('%s compares with upstream: %s', (operation, comparable) => {
    expect(patchedDecision(patchOf(operation)).model.edition?.comparable).toBe(comparable);
  });

  test('brings factors, options, kinds, parts, rules and scenarios of its own', () => {
    const { model, advice, scenarios } = patchedDecision(
      patchOf(
        `{at: model, add: {factors: [${FACTOR}]}, before: readers}`,
        '{at: factor/copies, add: [{id: x-few, label: Few, ask: 0, tell: 0.1, because: b, source: paper}], before: many}',
        "{at: model, add: {kinds: [{id: x-night-queue, zone: event-driven, title: t, text: t, when: {x-night: ['yes']}}]}}",
        '{at: model, add: {parts: [{id: x-log, side: seam, text: t, when: {}}], rules: [{id: x-web, pattern: webhook, zones: [hybrid], because: b, when: {}}], scenarios: [{id: x-night-run, title: t, description: d, answers: {x-night: "yes"}}]}}',
      ),
    );
    expect(model.factors.map(({ id }) => id)).toEqual(['waiting', 'x-night', 'readers', 'copies']);
    expect(model.factors[3]?.options.map(({ id }) => id)).toEqual(['none', 'x-few', 'many']);
    // In front of the last kind of its zone, which holds always.
    expect(advice.kinds.map(({ id }) => id).slice(2, 5)).toEqual([
      'publish',
      'x-night-queue',
      'queue',
    ]);
    expect(advice.parts.at(-1)?.id).toBe('x-log');
    expect(advice.patterns.at(-1)?.id).toBe('x-web');
    expect(scenarios.at(-1)?.id).toBe('x-night-run');
    const decision = decide(
      { model, advice },
      { id: 'a', title: '', answers: { 'x-night': 'yes' } },
    );
    expect(decision).toMatchObject({ verdict: 'event-driven', kind: { id: 'x-night-queue' } });
  });

  test('patches parts and rules by their ids, and drops a condition when told so', () => {
    const { advice } = patchedDecision(
      withIds(
        patchOf(
          '{at: part/x-part-1, set: {text: Our readers are told.}, unset: [when.readers]}',
          '{at: rule/x-rule-2, remove: true, because: said above}',
          '{at: rule/x-rule-0, set: {when: {copies: [many]}}}',
        ),
      ),
    );
    expect(advice.parts[1]).toMatchObject({ text: 'Our readers are told.', when: {} });
    expect(advice.patterns.map(({ id }) => id)).toEqual(['x-rule-0', 'x-rule-1']);
    expect(advice.patterns[0]?.when).toEqual({ copies: ['many'] });
  });

  test('that takes a factor or an option away takes along what held only for it', () => {
    const { model, advice, scenarios } = patchedDecision(
      patchOf(
        '{at: factor/copies, remove: true, because: nobody could tell}',
        '{at: option/waiting/nothing, remove: true, because: always a receipt}',
      ),
    );
    expect(model.factors.map(({ id }) => id)).toEqual(['waiting', 'readers']);
    expect(model.edition?.removed).toEqual({
      copies: 'nobody could tell',
      'copies/none': 'nobody could tell',
      'copies/many': 'nobody could tell',
      'waiting/nothing': 'always a receipt',
    });
    expect(advice.kinds.map(({ id }) => id)).toEqual([
      'call',
      'queue',
      'accept-and-tell',
      'simple',
    ]);
    expect(advice.parts).toHaveLength(3);
    expect(advice.patterns).toHaveLength(2);
    expect(scenarios[0]?.answers).toEqual({ waiting: 'result', readers: 'several' });
    const [published] = pruneCases([testCase('shop')], model.edition?.removed ?? {});
    expect(published?.answers.second).toEqual({ waiting: 'result', readers: 'one' });
  });

  test('that takes parts of the model away changes no verdict of answers that remain', () => {
    const { model } = patchedDecision(
      patchOf(
        '{at: option/copies/many, set: {tell: 0.4}}',
        '{at: kind/publish, remove: true, because: b}',
      ),
    );
    for (const waiting of ['nothing', 'receipt', 'result']) {
      for (const readers of ['one', 'several']) {
        const answers = { waiting, readers };
        expect(verdict(model, answers)).toEqual(verdict(upstream.model, answers));
      }
    }
  });

  test('is told in the result and in Markdown, and nothing is told without one', () => {
    const house = patchedDecision(patchOf('{at: factor/waiting, set: {title: Waiting}}'));
    const scenario = { id: 'a', title: 'A', answers: {} };
    const { hash } = house.model.edition ?? {};
    const decision = decide(house, scenario);
    expect(decision.model).toEqual({
      id: 'test-model',
      version: '1.2.0',
      overlay: hash,
      comparable: true,
    });
    expect(portfolioMarkdown(house.model, [decision], english.decide)).toContain(
      `Model: test-model 1.2.0 with overlay ${hash} (house wording; verdicts compare with upstream's).`,
    );
    expect(decide(upstream, scenario).model).toEqual({ id: 'test-model', version: '1.2.0' });
  });

  test('may come with whole files, and a factor that they leave out is no longer asked', () => {
    const factors = upstream.model.factors.filter(({ id }) => id !== 'copies');
    const { model } = patchedDecision({
      factors: stringify(factors),
      ...patchOf('{at: factor/readers, set: {title: Our readers}}'),
    });
    expect(model.factors.map(({ title }) => title)).toEqual(['The waiting', 'Our readers']);
    expect(model.edition?.removed['copies']).toBe('factors.yaml of this edition does not ask it');
  });
});

const PATCH = 'overlay/decision/patch.yaml';
test.each<[string, Overlay, string[]]>([
  [
    'an option that there is not',
    patchOf('{at: option/waiting/reslt, set: {ask: 0.1}}'),
    [
      `${PATCH}: operations.0 (option/waiting/reslt).at: there is no such option\n  found: waiting/reslt\n  allowed: waiting/nothing, waiting/receipt, waiting/result, readers/one, readers/several, copies/none, copies/many\n  hint: did you mean option/waiting/result?`,
    ],
  ],
  [
    'a pull of 1',
    patchOf('{at: option/waiting/result, set: {ask: 1}}'),
    [
      `${PATCH}: operations.0 (option/waiting/result).set.ask: a pull lies from 0 up to 1, without 1 itself: no reason is certain\n  found: 1`,
    ],
  ],
  [
    'a threshold that no answers reach',
    patchOf('{at: model, set: {strong: {ask: 0.99}}}'),
    ['request-response', 'hybrid'].map(
      (zone) =>
        `${PATCH}: operations.0 (model).set.strong.ask: no answers lead to the zone ${zone}\n  hint: lower a threshold, or look at the pulls: a verdict that cannot be reached is no verdict`,
    ),
  ],
  [
    'a condition on an option that there is not',
    patchOf('{at: kind/cached, set: {when: {copies: [lots]}}}'),
    [
      `${PATCH}: operations.0 (kind/cached).set.when.copies: there is no such option of copies\n  found: lots\n  allowed: none, many`,
    ],
  ],
  [
    'the last kind of a zone taken away',
    patchOf('{at: kind/queue, remove: true, because: none here}'),
    [
      `${PATCH}: operations.0 (kind/queue).remove: the last kind of the zone event-driven has a condition, so some answers have no kind, at content/decision/advice.yaml: kinds.publish.when\n  hint: give it when: {}, or add a kind with when: {} behind it`,
    ],
  ],
  [
    'an option of its own without the prefix',
    patchOf(
      '{at: factor/copies, add: [{id: few, label: Few, ask: 0, tell: 0, because: b, source: paper}]}',
    ),
    [
      `${PATCH}: operations.0 (factor/copies).add.0.id: an id that an overlay adds starts with x-\n  found: few\n  hint: call it x-few; upstream never uses such ids, so no later release collides with it`,
    ],
  ],
  [
    'a file that is not read',
    { factor: '[]' },
    [
      'overlay/decision/factor.yaml: (file): this file is not read\n  found: factor\n  allowed: advice.yaml, factors.yaml, scenarios.yaml, patch.yaml',
    ],
  ],
  [
    'the model file replaced',
    { model: 'strong: {}' },
    [
      'overlay/decision/model.yaml: (file): this file cannot be replaced: its version tells editions apart\n  hint: change what you need with patch.yaml next to it',
    ],
  ],
])('a patch of the model with %s is refused', (_, overlay, messages) => {
  expect(decisionFaults(overlay)).toEqual(messages);
});
