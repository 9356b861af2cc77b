import { contentWords } from './words.ts';

/**
 * How far a title says what was asked: the words they share as a part of all their words, 0 to 1
 * (Jaccard index). Full text cannot tell a page about a thing from a page that often names it; the
 * title can.
 */
export function titleOverlap(
  title: string,
  words: readonly string[],
  stopWords: ReadonlySet<string>,
): number {
  const named = new Set(contentWords(title, stopWords).map(stem));
  const asked = new Set(words.map(stem));
  const shared = [...named].filter((word) => asked.has(word)).length;
  return shared / Math.max(1, named.size + asked.size - shared);
}

/** Takes off the endings that plurals and verb forms add; crude, and only compared with itself. */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|e)$/, '');
}
