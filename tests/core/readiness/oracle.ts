import type { Answers } from '../../../src/core/readiness/answer.ts';
import type { ScoringBank } from '../../../src/core/readiness/scoring-bank.ts';

/**
 * The model written a second time, as plainly as the specification says it and with none of the code
 * under test: one common denominator instead of fractions, no short cuts. Slow, and easy to check.
 */
export interface Oracle {
  /** Index times `den`; undefined if nothing is assessed. */
  readonly index: { readonly num: bigint; readonly den: bigint } | undefined;
  readonly levels: Record<string, number | undefined>;
  readonly tier: number;
}

/** Evaluates complete answers; `undefined` stands for "not applicable". */
export function oracle(bank: ScoringBank, given: Record<string, number | undefined>): Oracle {
  const rows = bank.dimensions.map((dimension) => {
    const all = dimension.items.reduce((sum, item) => sum + item.weight, 0);
    const items = dimension.items.filter((item) => given[item.id] !== undefined);
    const applicable = items.reduce((sum, item) => sum + item.weight, 0);
    const points = items.reduce((sum, item) => sum + item.weight * (given[item.id] ?? 0), 0);
    const isAssessed = applicable > 0 && 100 * (all - applicable) <= bank.naLimit * all;
    let level = 0;
    while (
      level < 4 &&
      100 *
        items.reduce((sum, item) => sum + ((given[item.id] ?? 0) > level ? item.weight : 0), 0) >=
        bank.levelShare * applicable
    ) {
      level += 1;
    }
    return { dimension, applicable, points, isAssessed, level };
  });
  const used = rows.filter((row) => row.isAssessed);
  const product = used.reduce((value, row) => value * BigInt(4 * row.applicable), 1n);
  const num = used.reduce(
    (sum, row) =>
      sum + (BigInt(row.dimension.weight * row.points) * product) / BigInt(4 * row.applicable),
    0n,
  );
  const den = product * BigInt(used.reduce((sum, row) => sum + row.dimension.weight, 0));
  const holds = (tier: number): boolean => {
    const needs = bank.tiers.find((each) => each.tier === tier);
    if (!needs || used.length === 0) return false;
    if (100n * num < BigInt(needs.theta ?? 0) * den) return false;
    for (const row of rows) {
      const floor = needs.floors[row.dimension.id] ?? 0;
      if (floor > 0 && (!row.isAssessed || row.level < floor)) return false;
    }
    return bank.gates.every((gate) => {
      const min = (gate.min as Record<number, number | undefined>)[tier];
      const have = given[gate.item];
      return min === undefined || (have !== undefined && have >= min);
    });
  };
  let tier = 0;
  while (tier < 3 && holds(tier + 1)) tier += 1;
  return {
    index: used.length === 0 ? undefined : { num, den },
    levels: Object.fromEntries(
      rows.map((row) => [row.dimension.id, row.isAssessed ? row.level : undefined]),
    ),
    tier,
  };
}

/** The levels of answers with every unknown one set to `unknown`. */
export function given(
  bank: ScoringBank,
  answers: Answers,
  unknown: number,
): Record<string, number | undefined> {
  const entries = bank.dimensions.flatMap((dimension) =>
    dimension.items.map(({ id }) => {
      const answer = answers[id];
      return [id, answer?.state === 'na' ? undefined : (answer?.value ?? unknown)] as const;
    }),
  );
  return Object.fromEntries(entries);
}
