import fc from 'fast-check';
import type { Profile } from '../../../src/core/blueprint/knowledge.ts';
import type { Answers } from '../../../src/core/decision/answers.ts';
import type { Scenario } from '../../../src/core/decision/decision.ts';
import type { Answer } from '../../../src/core/readiness/answer.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { answersTo } from '../decision/arbitraries.ts';
import { HOSTILE, knowledge, readyScenarios } from './sample.ts';

const { model, bank } = knowledge;

/** Any answers to the real model: with gaps, or like a ready scenario with some of them changed. */
export const answers = fc.oneof(
  answersTo(model),
  fc
    .tuple(
      fc.constantFrom(...readyScenarios),
      answersTo(model),
      fc.array(fc.nat(16), { maxLength: 4 }),
    )
    .map(([ready, other, places]) => {
      const changed = new Set(places.map((place) => model.factors[place]?.id));
      const of = (answers: Answers, keep: boolean) =>
        Object.entries(answers).filter(([id]) => changed.has(id) === keep);
      return Object.fromEntries([...of(ready.answers, false), ...of(other, true)]);
    }),
);

const title = fc.oneof(
  fc.constantFrom('Order', 'Price: lookup', HOSTILE, '{title} {items}', '', ' '),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);

/** A portfolio of up to `most` scenarios, each with an id of its own. */
export function portfolios(most = 6): fc.Arbitrary<Scenario[]> {
  return fc.uniqueArray(
    fc.record({ id, title, note: fc.option(title, { nil: undefined }), answers }),
    { selector: (scenario) => scenario.id, maxLength: most },
  );
}

const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map((value): Answer => ({ value })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Answer | undefined>(
      { state: 'dk' },
      undefined,
      {},
      { state: 'na', reason: 'other' },
    ),
  },
);

/** Any profile over the real bank. */
export const profiles: fc.Arbitrary<Profile> = (() => {
  const items = bank ? itemsOf(bank).map((item) => item.id) : [];
  return fc.tuple(...items.map(() => answer)).map((drawn) => ({
    answers: Object.fromEntries(
      drawn.flatMap((each, index) => (each ? [[items[index] ?? '', each] as const] : [])),
    ),
  }));
})();

/** A profile, or none. */
export const maybeProfiles = fc.option(profiles, { freq: 5 });

/** A copy of a value whose objects have their keys in another order. */
export function reversedKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversedKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .reverse()
    .map(([key, inner]) => [key, reversedKeys(inner)] as const);
  return Object.fromEntries(entries) as T;
}
