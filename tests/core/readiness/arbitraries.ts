import fc from 'fast-check';
import { NA_REASONS, type Answer, type Answers } from '../../../src/core/readiness/answer.ts';
import { itemsOf, type ScoringBank } from '../../../src/core/readiness/scoring-bank.ts';

/** Every property runs this often. */
export const RUNS = { numRuns: 1000 };

export interface Sizes {
  readonly dimensions: number;
  /** Most items of a dimension; the least is 2. */
  readonly items: number;
  readonly weight?: number;
}

/**
 * Rising levels for tiers 1 to 3, mostly low so that random answers reach tiers above 0. A level that
 * a lower tier has already is 0 half of the time, since a bank need not repeat it.
 */
const risingLevels = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 1),
    fc.constantFrom(0, 0, 1, 1),
    fc.constantFrom(0, 1, 1, 2),
    fc.boolean(),
  )
  .map(([a, b, c, repeat]) => {
    const levels = [a, a + b, Math.min(4, a + b + c)];
    return levels.map((level, t) => (repeat || level !== levels[t - 1] ? level : 0));
  });

const thetas = fc
  .tuple(
    fc.integer({ min: 1, max: 45 }),
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 0, max: 25 }),
  )
  .map(([a, b, c]) => [a, a + b, a + b + c] as const);

/** A bank that obeys the lint as far as scoring is concerned: nested needs, no `na` on gates. */
export function scoringBank({ dimensions, items, weight = 9 }: Sizes): fc.Arbitrary<ScoringBank> {
  const weights = fc.integer({ min: 1, max: weight });
  const item = fc.record({
    weight: weights,
    effort: fc.constantFrom(1 as const, 2 as const, 3 as const, 5 as const, 8 as const),
    na: fc.boolean(),
    gate: fc.option(risingLevels, { freq: 3 }),
    dependsOn: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
  });
  const dimension = fc.record({
    weight: weights,
    floors: risingLevels,
    items: fc.array(item, { minLength: 2, maxLength: items }),
  });
  return fc
    .record({
      levelShare: fc.constantFrom(40, 50, 60, 75, 85, 100),
      naLimit: fc.constantFrom(0, 20, 40, 60),
      thetas,
      retired: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
      dimensions: fc.array(dimension, { minLength: 1, maxLength: dimensions }),
    })
    .map(({ levelShare, naLimit, thetas, retired, dimensions }): ScoringBank => {
      const built = dimensions.map(({ weight, items }, d) => ({
        id: `dimension-${'cab'[d] ?? d}`,
        weight,
        items: items.map((item, i) => ({
          id: `item-${'cab'[d] ?? d}${'dbcae'[i] ?? i}`,
          weight: item.weight,
          effort: item.effort,
          na: { allowed: item.na && item.gate === null },
          dependsOn: [] as string[],
        })),
      }));
      const flat = built.flatMap((each) => each.items);
      const drawn = dimensions.flatMap((each) => each.items);
      for (const [index, each] of flat.entries()) {
        // Only earlier items, so that there is no cycle.
        const before = (drawn[index]?.dependsOn ?? []).filter((other) => other < index);
        each.dependsOn.push(...new Set(before.flatMap((other) => flat[other]?.id ?? [])));
      }
      const registry = flat.map(({ id }) => id);
      const old = retired.map((at, index) => {
        registry.splice(Math.min(at, registry.length), 0, `retired-${index}`);
        return `retired-${index}`;
      });
      return {
        id: 'random-bank',
        version: '1.4.2',
        levelShare,
        naLimit,
        dimensions: built,
        tiers: [
          { tier: 0, floors: {} },
          ...thetas.map((theta, t) => ({
            tier: t + 1,
            theta,
            floors: Object.fromEntries(
              dimensions.flatMap(({ floors }, d) => {
                const floor = floors[t] ?? 0;
                return floor > 0 ? [[built[d]?.id ?? '', floor] as const] : [];
              }),
            ),
          })),
        ],
        gates: drawn.flatMap(({ gate }, index) => {
          const min = Object.fromEntries(
            (gate ?? []).flatMap((level, t) => (level > 0 ? [[t + 1, level]] : [])),
          );
          return Object.keys(min).length > 0 ? [{ item: flat[index]?.id ?? '', min }] : [];
        }),
        registry,
        retired: old,
        migrations: [],
      };
    });
}

const level = fc.constantFrom(0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4);
const evidence = fc.option(
  fc.record(
    {
      grade: fc.constantFrom('asserted' as const, 'documented' as const, 'verified' as const),
      link: fc.constantFrom('https://example.org/a?b=c#d', 'http://wiki/x'),
    },
    { requiredKeys: ['grade'], noNullPrototype: true },
  ),
  { nil: undefined },
);

/** Any answer that an item may have; `known` answers are levels only. */
function answerTo(naAllowed: boolean): fc.Arbitrary<Answer | undefined> {
  const known = fc.record({ value: level, evidence }, { noNullPrototype: true }).map(clean);
  const open = fc.constantFrom<Answer | undefined>({ state: 'dk' }, {}, undefined);
  const na = fc.constantFrom(...NA_REASONS).map((reason): Answer => ({ state: 'na', reason }));
  return fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 2, arbitrary: open },
    { weight: naAllowed ? 1 : 0, arbitrary: na },
  );
}

function clean(answer: Answer): Answer {
  return answer.evidence ? answer : { value: answer.value };
}

/** Answers that the bank allows, with gaps. */
export function answersFor(bank: ScoringBank): fc.Arbitrary<Answers> {
  const items = itemsOf(bank);
  return fc.tuple(...items.map((item) => answerTo(item.na.allowed))).map((drawn) =>
    Object.fromEntries(
      items.flatMap(({ id }, index) => {
        const answer = drawn[index];
        return answer ? [[id, answer] as const] : [];
      }),
    ),
  );
}

/** A level for every item. */
export function completeAnswers(bank: ScoringBank): fc.Arbitrary<Map<string, number>> {
  const items = itemsOf(bank);
  return fc
    .tuple(...items.map(() => level))
    .map((levels) => new Map(items.map(({ id }, index) => [id, levels[index] ?? 0])));
}

export interface Case {
  readonly bank: ScoringBank;
  readonly answers: Answers;
}

/** A bank with answers to it. */
export function assessed(sizes: Sizes = { dimensions: 3, items: 3 }): fc.Arbitrary<Case> {
  return scoringBank(sizes).chain((bank) => answersFor(bank).map((answers) => ({ bank, answers })));
}

/** The same list in an order that `seed` decides. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const copy = [...list];
  for (let end = copy.length - 1; end > 0; end--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (end + 1));
    [copy[end], copy[other]] = [copy[other] as T, copy[end] as T];
  }
  return copy;
}
