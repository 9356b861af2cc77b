import { fuse } from '../../core/search/fuse.ts';
import { titleMatches } from '../../core/search/title-matches.ts';
import { titleOverlap } from '../../core/search/title-overlap.ts';
import { contentWords } from '../../core/search/words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { correct } from './spelling.ts';
import {
  loadPagefind,
  loadPages,
  type Hit,
  type HitData,
  type PageCard,
  type Pagefind,
  type SearchOptions,
} from './pagefind.ts';

/** A hit of the whole site's search: what it is called is known at once, its text when it is fetched. */
export interface Found extends PageCard {
  readonly score: number;
  /** Fetches the excerpt and the sections. */
  readonly text?: () => Promise<HitData>;
  /** What {@link text} gave, once it is there. */
  readonly data?: HitData;
}

/** What a search gives back. */
export interface FindResult {
  /** The words that were searched for, after spelling was corrected. */
  readonly words: readonly string[];
  readonly hits: readonly Found[];
}

/**
 * A pattern answers a question more to the point than a chapter that treats of it, and a glossary entry, a
 * template or a case less than a chapter does.
 */
const TYPE_WEIGHT: Readonly<Record<string, number>> = {
  pattern: 1.3,
  antipattern: 1.3,
  term: 0.55,
  template: 0.6,
  case: 0.6,
};

/**
 * Searches as people ask, in words or in whole sentences: each word alone, and the ranks fused. Pagefind
 * wants every word of the query on one page. No text of a page is fetched here, so that the list can be
 * shown one round trip earlier.
 */
export async function find(
  query: string,
  limit: number,
  options: SearchOptions = {},
): Promise<FindResult> {
  const asked = contentWords(query, STOP_WORDS);
  if (asked.length === 0) return { words: [], hits: [] };
  const [pagefind, pages] = await Promise.all([loadPagefind(), loadPages()]);
  const alone = await Promise.all(asked.map((word) => lookUp(pagefind, word, options)));
  const words = alone.map(({ word }) => word);
  const lists = alone.map(({ results }) => results);
  // The excerpt comes from the word that says most about the page, so the best hit of each page is the last.
  const rising = lists.flat().sort((a, b) => a.score - b.score);
  const hits = new Map(rising.map((hit) => [hit.id, hit]));
  const found = fuse(lists).flatMap(({ id, score }): Found[] => {
    const card = pages.get(id);
    const hit = hits.get(id);
    if (!card || !hit) return [];
    const weight =
      (TYPE_WEIGHT[card.type] ?? 1) * (1 + titleOverlap(card.title, words, STOP_WORDS) / 2);
    return [{ ...card, score: score * weight, text: () => hit.data() }];
  });
  return { words, hits: found.sort((a, b) => b.score - a.score).slice(0, limit) };
}

/**
 * What titles alone answer, for the time until {@link find} has its answer: no index is needed, so on a
 * slow line this is there long before.
 */
export async function findByTitle(query: string, limit: number): Promise<Found[]> {
  const pages = await loadPages();
  return titleMatches(pages.values(), query, STOP_WORDS)
    .slice(0, limit)
    .map((card) => ({ ...card, score: 0 }));
}

/** The same hits with the texts of the first ones. A text that cannot be had leaves the title alone. */
export function withTexts(hits: readonly Found[], count: number): Promise<Found[]> {
  return Promise.all(
    hits.map(async (hit, index) => {
      const data = index < count ? await hit.text?.().catch(() => undefined) : undefined;
      return data ? { ...hit, data } : hit;
    }),
  );
}

/** Below this score Pagefind offers only words that begin with the same few letters. */
const FAINT = 3;

/** The hits for one word; if the site does not know it, those for the word that was most likely meant. */
async function lookUp(
  pagefind: Pagefind,
  word: string,
  options: SearchOptions,
): Promise<{ word: string; results: readonly Hit[] }> {
  const [{ results }, meant] = await Promise.all([pagefind.search(word, options), correct(word)]);
  if (meant === word) return { word, results };
  const score = results[0]?.score ?? 0;
  if (meant !== undefined) {
    const instead = (await pagefind.search(meant, options)).results;
    if ((instead[0]?.score ?? 0) > score) return { word: meant, results: instead };
  }
  return { word, results: score >= FAINT ? results : [] };
}
