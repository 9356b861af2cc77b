/** One answer list of the engine, for one word or one term: ids with the engine's score, in any order. */
export type Ranked = readonly { readonly id: string; readonly score: number }[];

/** A page with its fused score; higher is better. */
export interface Fused {
  readonly id: string;
  readonly score: number;
}

/** Engine score at which a word has said half of what it can say: about that of one good match in full text. */
const HALF = 20;

/**
 * Merges the lists of single words into one ranking: a page gets the sum of `score / (score + 20)` over the
 * lists. The engine's score (BM25, so a rare word already weighs more than a common one) is saturated, so that
 * one loud word cannot outshout three quiet ones, and a page on which more of the words stand comes first
 * without a rule of its own. Asking the engine for all words at once adds nothing: what has them all is
 * mostly what is long. Both were measured, see `npm run bench:search`. Ties go to the smaller id, and equal
 * parts are summed in one order, so that the ranking never depends on timing.
 */
export function fuse(lists: readonly Ranked[]): Fused[] {
  const parts = new Map<string, number[]>();
  for (const { id, score } of lists.flat()) {
    const share = Math.max(0, score) / (Math.max(0, score) + HALF);
    parts.set(id, [...(parts.get(id) ?? []), share]);
  }
  return [...parts]
    .map(([id, shares]) => ({
      id,
      score: shares.sort((a, b) => a - b).reduce((sum, share) => sum + share, 0),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
