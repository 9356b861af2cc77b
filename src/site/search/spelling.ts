import { nearest } from '../../core/nearest.ts';
import { BASE, TAG } from './pagefind.ts';

let vocabulary: Promise<string[]> | undefined;

/** Fetches the words of all titles, descriptions and other names; small, so it comes with the engine. */
export function loadVocabulary(): Promise<string[]> {
  vocabulary ??= fetch(`${BASE}search-words.json?ts=${TAG}`)
    .then((response) => response.json() as Promise<string[]>)
    .catch((error: unknown) => {
      vocabulary = undefined;
      throw error;
    });
  return vocabulary;
}

/**
 * The word itself if the site's vocabulary has it, or one that begins with it, or its singular; else
 * the word that it most likely meant; undefined if there is none, or no vocabulary.
 */
export async function correct(word: string): Promise<string | undefined> {
  try {
    const words = await loadVocabulary();
    const known = words.some(
      (each) => each.startsWith(word) || (word.startsWith(each) && word.length - each.length < 4),
    );
    if (known || word.length < 4) return word;
    return nearest(word, words);
  } catch {
    return undefined;
  }
}
