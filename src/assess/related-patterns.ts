import { fuse } from '../core/search/fuse.ts';
import { contentWords } from '../core/search/words.ts';
import { standingOf, type Answers } from '../core/readiness/answer.ts';
import { loadPagefind, type Hit, type HitData } from '../site/search/pagefind.ts';
import type { BankData } from './bank-data.ts';

/** A pattern that helps, and why it is in the list. */
export interface RelatedPattern {
  readonly title: string;
  readonly href: string;
  /** Excerpt with `<mark>` around the words found; absent for a curated link. */
  readonly excerpt?: string;
  /** The questions whose answers asked for it. */
  readonly because: readonly string[];
}

/** Where the list comes from: full-text search, or the curated links because search could not be loaded. */
export interface RelatedPatterns {
  readonly from: 'search' | 'curated';
  readonly patterns: readonly RelatedPattern[];
}

type Item = BankData['bank']['dimensions'][number]['items'][number];
const WEAK = 8;

/** The items that need help most: known levels below 3, weakest first, heavier dimensions first. */
export function weakestItems({ bank }: BankData, answers: Answers): Item[] {
  return bank.dimensions
    .flatMap((dimension) =>
      dimension.items.map((item) => ({ item, weight: dimension.weight * item.weight })),
    )
    .flatMap(({ item, weight }) => {
      const level = standingOf(answers, item.id);
      const known = level === 'dk' ? 1 : level;
      return typeof known === 'number' && known < 3 ? [{ item, need: (4 - known) * weight }] : [];
    })
    .sort((a, b) => b.need - a.need || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, WEAK)
    .map(({ item }) => item);
}

/** Patterns for the weakest answers, found by full-text search among the pattern pages. */
export async function relatedPatterns(data: BankData, answers: Answers): Promise<RelatedPatterns> {
  const items = weakestItems(data, answers);
  try {
    return { from: 'search', patterns: await searched(items) };
  } catch {
    return { from: 'curated', patterns: curated(items, data) };
  }
}

async function searched(items: readonly Item[]): Promise<RelatedPattern[]> {
  const pagefind = await loadPagefind();
  const hits = new Map<string, Hit>();
  const because = new Map<string, Set<string>>();
  const lists = await Promise.all(
    items.flatMap((item) =>
      item.search.map(async (term) => {
        const { results } = await pagefind.search(contentWords(term).join(' '), {
          filters: { type: 'pattern' },
        });
        for (const hit of results.slice(0, 4)) {
          hits.set(hit.id, hit);
          because.set(hit.id, (because.get(hit.id) ?? new Set()).add(item.ask));
        }
        return { word: term, hits: results.slice(0, 4) };
      }),
    ),
  );
  const best = fuse(lists, 60).slice(0, 8);
  return Promise.all(
    best.map(async ({ id }) => {
      const data = (await hits.get(id)?.data()) as HitData;
      return {
        title: data.meta['title'] ?? data.url,
        href: data.url,
        excerpt: data.excerpt,
        because: [...(because.get(id) ?? [])],
      };
    }),
  );
}

function curated(items: readonly Item[], { links }: BankData): RelatedPattern[] {
  const because = new Map<string, string[]>();
  for (const item of items) {
    for (const pattern of item.patterns.slice(0, 2))
      because.set(pattern, [...(because.get(pattern) ?? []), item.ask]);
  }
  return [...because].slice(0, 8).flatMap(([id, asks]) => {
    const link = links[id];
    return link ? [{ ...link, because: asks }] : [];
  });
}
