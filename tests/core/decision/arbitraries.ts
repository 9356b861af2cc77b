import fc from 'fast-check';
import type { Answers } from '../../../src/core/decision/answers.ts';
import type { DecisionModel, Option } from '../../../src/core/decision/model-schema.ts';

/** Every property runs this often. */
export const RUNS = { numRuns: 1000 };

/** Mostly hundredths as in real content, with the values at which thresholds and roundings turn. */
const pull = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 95 }).map((hundredths) => hundredths / 100) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, 0.25, 0.2, 0.375, 1e-9, 0.999, 0.9999999999999999) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) },
);
const threshold = fc.constantFrom(0.5, 0.5, 0.5, 0.3, 0.75);

/** A model of two to five factors with two or three options. Ids are not in the order of the factors. */
export const models: fc.Arbitrary<DecisionModel> = fc
  .record({
    ask: threshold,
    tell: threshold,
    factors: fc.array(fc.array(fc.tuple(pull, pull), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map(({ ask, tell, factors }) => ({
    format: 1,
    id: 'random-model',
    version: '1.2.3',
    strong: { ask, tell },
    factors: factors.map((options, f) => ({
      id: `factor-${'dbeca'[f] ?? f}`,
      title: `Factor ${f}`,
      question: `What about ${f}?`,
      help: 'Look.',
      examples: [],
      page: 'part/page',
      search: [],
      options: options.map(([askPull, tellPull], o): Option => ({
        id: `option-${'xzy'[o] ?? o}`,
        label: `Option ${o}`,
        ask: askPull,
        tell: tellPull,
        because: `Reason ${f} ${o}.`,
        source: 'paper',
      })),
    })),
  }));

/** Answers that the model allows, with gaps. */
export function answersTo(model: DecisionModel): fc.Arbitrary<Answers> {
  return fc
    .tuple(
      ...model.factors.map(({ options }) =>
        fc.constantFrom(undefined, ...options.map(({ id }) => id)),
      ),
    )
    .map((chosen) =>
      Object.fromEntries(
        model.factors.flatMap(({ id }, index) => {
          const option = chosen[index];
          return option === undefined ? [] : [[id, option] as const];
        }),
      ),
    );
}

/** A model with answers to it. */
export const answered = models.chain((model) =>
  answersTo(model).map((answers) => ({ model, answers })),
);

/** Everything that the open factors of some answers can become, each open or with any option. */
export function extensions(model: DecisionModel, answers: Answers): Answers[] {
  return model.factors.reduce<Answers[]>(
    (sets, { id, options }) =>
      Object.hasOwn(answers, id)
        ? sets
        : sets.flatMap((set) => [set, ...options.map((option) => ({ ...set, [id]: option.id }))]),
    [answers],
  );
}
