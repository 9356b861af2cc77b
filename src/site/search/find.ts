import { fuse, type Ranked } from '../../core/search/fuse.ts';
import { titleOverlap } from '../../core/search/title-overlap.ts';
import { contentWords } from '../../core/search/words.ts';
import { correct } from './spelling.ts';
import {
  loadPagefind,
  type Hit,
  type HitData,
  type Pagefind,
  type SearchOptions,
} from './pagefind.ts';

/** A hit of the whole site's search. */
export interface Found {
  readonly data: HitData;
  readonly score: number;
}

/** What a search gives back. */
export interface FindResult {
  /** The words that were searched for, after spelling was corrected. */
  readonly words: readonly string[];
  readonly hits: readonly Found[];
}

/** A glossary entry answers less than a page does, so that equal matches go to the page. */
const TYPE_WEIGHT: Readonly<Record<string, number>> = { term: 0.55, template: 0.6 };

/**
 * Searches as people ask, in words or in whole sentences: all words first, each word alone at the
 * same time, and the ranks fused. Pagefind alone wants every word of the query on one page.
 *
 * @param limit how many hits to fetch texts for
 */
export async function find(
  query: string,
  limit: number,
  options: SearchOptions = {},
): Promise<FindResult> {
  const pagefind = await loadPagefind();
  const asked = contentWords(query);
  if (asked.length === 0) return { words: [], hits: [] };
  const alone = await Promise.all(asked.map((word) => lookUp(pagefind, word, options)));
  const words = alone.map(({ word }) => word);
  const together =
    words.length > 1 ? (await pagefind.search(words.join(' '), options)).results : [];
  const hits = new Map<string, Hit>();
  for (const hit of [...together, ...alone.flatMap(({ results }) => results)])
    hits.set(hit.id, hit);
  const lists: Ranked[] = [
    ...alone.map(({ word, results }) => ({ word, hits: results })),
    { word: undefined, hits: together },
  ];
  const best = fuse(lists, Math.max(hits.size, 60)).slice(0, limit + 6);
  const found = await Promise.all(
    best.map(async ({ id, score }) => {
      const data = await hits.get(id)?.data();
      if (!data) return undefined;
      const byType = TYPE_WEIGHT[data.filters['type']?.[0] ?? ''] ?? 1;
      const byTitle = 1 + titleOverlap(data.meta['title'] ?? '', words);
      return { data, score: score * byType * byTitle };
    }),
  );
  return {
    words,
    hits: found
      .filter((hit) => hit !== undefined)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit),
  };
}

/**
 * Below this score Pagefind has found nothing but words that begin with the same few letters: exact
 * matches start above 4, what it offers for a word that stands nowhere stays below 2.3.
 */
const FAINT = 3;

/** The hits for one word; if it stands nowhere, those for the word that was most likely meant. */
async function lookUp(
  pagefind: Pagefind,
  word: string,
  options: SearchOptions,
): Promise<{ word: string; results: readonly Hit[] }> {
  const { results } = await pagefind.search(word, options);
  if ((results[0]?.score ?? 0) >= FAINT) return { word, results };
  const meant = await correct(word);
  if (meant === undefined || meant === word) return { word, results: [] };
  return { word: meant, results: (await pagefind.search(meant, options)).results };
}
