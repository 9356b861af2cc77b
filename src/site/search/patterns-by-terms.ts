import { fuse } from '../../core/search/fuse.ts';
import { contentWords } from '../../core/search/words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { loadPages, loadPagefind, type Hit } from './pagefind.ts';

/** Something that a reader needs help with: what to search for, and how to name the reason. */
export interface Need {
  readonly terms: readonly string[];
  readonly because: string;
}

/** A pattern that helps, and why it is in the list. */
export interface RelatedPattern {
  readonly title: string;
  readonly href: string;
  /** Language of the page, where it is not that of the site. */
  readonly lang?: string | undefined;
  /** Excerpt with `<mark>` around the words found; absent for a curated link. */
  readonly excerpt?: string;
  /** The needs that asked for it. */
  readonly because: readonly string[];
}

/** How many hits of a single term count, so that a common term does not outvote the others. */
const PER_TERM = 4;

/**
 * Patterns for several needs at once, found by full-text search among the pattern pages: each term is
 * a query of its own, and the ranks are fused. @throws if the search cannot be loaded.
 */
export async function patternsByTerms(
  needs: readonly Need[],
  limit: number,
): Promise<RelatedPattern[]> {
  const [pagefind, pages] = await Promise.all([loadPagefind(), loadPages()]);
  const hits = new Map<string, Hit>();
  const because = new Map<string, Set<string>>();
  const lists = await Promise.all(
    needs.flatMap((need) =>
      need.terms.map(async (term) => {
        const { results } = await pagefind.search(contentWords(term, STOP_WORDS).join(' '), {
          filters: { type: 'pattern' },
        });
        for (const hit of results.slice(0, PER_TERM)) {
          hits.set(hit.id, hit);
          because.set(hit.id, (because.get(hit.id) ?? new Set()).add(need.because));
        }
        return results.slice(0, PER_TERM);
      }),
    ),
  );
  const found = await Promise.all(
    fuse(lists)
      .slice(0, limit)
      .map(async ({ id }) => {
        const data = await hits.get(id)?.data();
        return data && { id, data };
      }),
  );
  return found
    .filter((each) => each !== undefined)
    .map(({ id, data }) => ({
      title: data.meta['title'] ?? data.url,
      href: data.url,
      lang: pages.get(id)?.lang,
      excerpt: data.excerpt,
      because: [...(because.get(id) ?? [])],
    }));
}
