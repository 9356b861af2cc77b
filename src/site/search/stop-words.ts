import words from 'virtual:locale/site/stopWords';

/** The stop words of the languages that this site's pages are in. */
export const STOP_WORDS: ReadonlySet<string> = new Set(words.words.split(/\s+/));
