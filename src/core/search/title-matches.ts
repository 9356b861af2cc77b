import { contentWords } from './words.ts';

/**
 * The entries whose title holds every word of the query, or a word that begins with it, the title with the
 * fewest other words first (equal ones by their title). Enough to show something at once, while the
 * full-text index is on its way: titles are known long before it.
 */
export function titleMatches<Entry extends { readonly title: string }>(
  entries: Iterable<Entry>,
  query: string,
  stopWords: ReadonlySet<string>,
): Entry[] {
  const words = contentWords(query, stopWords);
  if (words.length === 0) return [];
  return [...entries]
    .map((entry) => ({ entry, named: contentWords(entry.title, stopWords) }))
    .filter(({ named }) =>
      words.every((word) => named.some((each) => each === word || begins(each, word))),
    )
    .sort((a, b) => a.named.length - b.named.length || (a.entry.title < b.entry.title ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Two letters begin too much to say anything. */
const begins = (word: string, start: string): boolean => start.length > 2 && word.startsWith(start);
