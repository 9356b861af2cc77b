import { readLocale } from '../src/collections/read-locale.ts';

/** Upstream's strings, as the site and the commands print them. */
export const { words: english } = readLocale(process.cwd(), [], 'en', []);

/** The English stop words of the search. */
export const stopWords: ReadonlySet<string> = new Set(english.site.stopWords.words.split(/\s+/));
