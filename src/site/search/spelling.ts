import { nearest } from '../../core/nearest.ts';
import { BASE } from './pagefind.ts';

let vocabulary: Promise<string[]> | undefined;

/**
 * The word of the site's vocabulary that a word without any hit most likely meant. The vocabulary,
 * the words of all titles and other names, is fetched only when it is needed for the first time.
 */
export async function correct(word: string): Promise<string | undefined> {
  if (word.length < 4) return undefined;
  vocabulary ??= fetch(`${BASE}search-words.json`).then(
    (response) => response.json() as Promise<string[]>,
  );
  try {
    return nearest(word, await vocabulary);
  } catch {
    vocabulary = undefined;
    return undefined;
  }
}
