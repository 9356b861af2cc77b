/** One answer list of the engine for one word, or for all words at once. */
export interface Ranked {
  /** Undefined for the list of all words together. */
  readonly word: string | undefined;
  /** Ids with the engine's score, best first. */
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

/** A page with its fused score; higher is better. */
export interface Fused {
  readonly id: string;
  readonly score: number;
  /** How many of the words stand on the page. */
  readonly words: number;
}

/**
 * Merges the lists of single words into one ranking. A word counts by its rarity, `ln(1 + N / n)`
 * as in inverse document frequency; a page's score for it is taken relative to the best page for
 * that word, damped by a square root so that one loud word cannot outshout three quiet ones. Pages
 * on which more of the words stand are preferred, and pages that the engine found for all words at
 * once are preferred again. Ties go to the smaller id, so that the order never depends on timing.
 *
 * @param total number of pages in the index
 */
export function fuse(lists: readonly Ranked[], total: number): Fused[] {
  const scores = new Map<string, { score: number; words: number }>();
  const single = lists.filter((list) => list.word !== undefined);
  const weights = single.map((list) => Math.log(1 + total / Math.max(1, list.hits.length)));
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  single.forEach((list, index) => {
    const best = list.hits[0]?.score || 1;
    for (const { id, score } of list.hits) {
      const known = scores.get(id) ?? { score: 0, words: 0 };
      known.score += ((weights[index] ?? 0) / sum) * Math.sqrt(Math.max(0, score / best));
      known.words += 1;
      scores.set(id, known);
    }
  });
  for (const { id, score } of lists.find((list) => list.word === undefined)?.hits ?? []) {
    const known = scores.get(id) ?? { score: 0, words: single.length };
    const best = lists.find((list) => list.word === undefined)?.hits[0]?.score || 1;
    known.score += 0.25 * Math.sqrt(Math.max(0, score / best));
    scores.set(id, known);
  }
  return [...scores]
    .map(([id, { score, words }]) => ({
      id,
      words,
      score: score * (0.6 + (0.4 * words) / Math.max(1, single.length)),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
