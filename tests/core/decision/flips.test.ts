import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/core/decision/answers.ts';
import { flips, type Flip } from '../../../src/core/decision/flips.ts';
import type { PlaneModel } from '../../../src/core/decision/plane-model.ts';
import { verdict } from '../../../src/core/decision/verdict.ts';
import { shuffled } from '../readiness/arbitraries.ts';
import { answered, RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model } = testContent();

/** The other answers to a flip's changes. */
function changed(answers: Answers, { changes }: Pick<Flip, 'changes'>): Answers {
  return { ...answers, ...Object.fromEntries(changes.map(({ factor, to }) => [factor, to])) };
}

/** What the verdict is changed by, without any cleverness: every full set of answers, compared by hand. */
function bruteForce(model: PlaneModel, answers: Answers): string[] {
  const now = verdict(model, answers).verdict;
  const all = model.factors.reduce<Answers[]>(
    (sets, { id, options }) =>
      sets.flatMap((set) => [
        set,
        ...options
          .filter((option) => option.id !== answers[id])
          .map((option) => ({ ...set, [id]: option.id })),
      ]),
    [{}],
  );
  const flipping = all.filter((set) => verdict(model, { ...answers, ...set }).verdict !== now);
  const size = Math.min(...flipping.map((set) => Object.keys(set).length));
  if (size > 2) return [];
  return flipping
    .filter((set) => Object.keys(set).length === size)
    .map((set) => {
      const pairs = Object.entries(set).sort();
      return `${pairs.join(' ')} -> ${verdict(model, { ...answers, ...set }).verdict}`;
    })
    .sort();
}

describe('flips', () => {
  test('are single changes where one is enough, answered factors before open ones', () => {
    const unreachable = { ...model, factors: model.factors.filter(({ id }) => id === 'copies') };
    expect(flips(unreachable, { copies: 'none' })).toEqual([]);
    expect(flips(model, { waiting: 'result' })).toEqual([
      {
        changes: [{ factor: 'readers', from: null, to: 'several' }],
        verdict: 'hybrid',
        zone: 'hybrid',
      },
    ]);
    const found = flips(model, { readers: 'one', copies: 'many' });
    expect(found.map(({ changes, verdict }) => [changes, verdict])).toEqual([
      [[{ factor: 'readers', from: 'one', to: 'several' }], 'event-driven'],
      [[{ factor: 'waiting', from: null, to: 'nothing' }], 'event-driven'],
      [[{ factor: 'waiting', from: null, to: 'receipt' }], 'hybrid'],
    ]);
  });

  test('are pairs only where no single change is enough', () => {
    const pairs = testContent(({ model }) => {
      model.factors[1]?.options.splice(1, 1, { ...option(model), ask: 0, tell: 0.4 });
    }).model;
    const found = flips(pairs, { waiting: 'result', readers: 'one', copies: 'none' });
    expect(found).toEqual([
      {
        changes: [
          { factor: 'copies', from: 'none', to: 'many' },
          { factor: 'readers', from: 'one', to: 'several' },
        ],
        verdict: 'hybrid',
        zone: 'hybrid',
      },
      {
        changes: [
          { factor: 'copies', from: 'none', to: 'many' },
          { factor: 'waiting', from: 'result', to: 'nothing' },
        ],
        verdict: 'event-driven',
        zone: 'event-driven',
      },
      {
        changes: [
          { factor: 'copies', from: 'none', to: 'many' },
          { factor: 'waiting', from: 'result', to: 'receipt' },
        ],
        verdict: 'hybrid',
        zone: 'hybrid',
      },
      {
        changes: [
          { factor: 'readers', from: 'one', to: 'several' },
          { factor: 'waiting', from: 'result', to: 'nothing' },
        ],
        verdict: 'event-driven',
        zone: 'event-driven',
      },
      {
        changes: [
          { factor: 'readers', from: 'one', to: 'several' },
          { factor: 'waiting', from: 'result', to: 'receipt' },
        ],
        verdict: 'hybrid',
        zone: 'hybrid',
      },
    ]);
  });

  test('do flip, are as small as can be, and none is missed', () => {
    const sizes = [0, 0, 0];
    fc.assert(
      fc.property(answered, fc.nat(), ({ model, answers }, seed) => {
        const found = flips(model, answers);
        const now = verdict(model, answers).verdict;
        for (const flip of found) {
          const after = verdict(model, changed(answers, flip));
          expect([after.verdict, after.zone]).toEqual([flip.verdict, flip.zone]);
          expect(after.verdict).not.toBe(now);
          for (const { factor, from } of flip.changes) expect(answers[factor] ?? null).toBe(from);
        }
        const said = found.map(({ changes, verdict }) => {
          const pairs = changes.map(({ factor, to }) => [factor, to]).sort();
          return `${pairs.join(' ')} -> ${verdict}`;
        });
        expect(said.toSorted()).toEqual(bruteForce(model, answers));
        const mixed = { ...model, factors: shuffled(model.factors, seed) };
        expect(flips(mixed, answers)).toEqual(found);
        const size = found[0]?.changes.length ?? 0;
        sizes[size] = (sizes[size] ?? 0) + 1;
      }),
      RUNS,
    );
    // The property has seen all three: out of reach, one change, two changes.
    for (const count of sizes) expect(count).toBeGreaterThan(20);
  });
});

function option({ factors }: ReturnType<typeof testContent>['model']) {
  const found = factors[1]?.options[1];
  if (!found) throw new Error('The test model has changed.');
  return found;
}
