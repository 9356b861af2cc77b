import dictionary from 'dictionary-en';
import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import type { ProseLine } from '../src/collections/prose-rules.ts';

/** An English dictionary with the project's own words, one a line in content/dictionary.txt. */
const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
const own = new Set(
  readFileSync('content/dictionary.txt', 'utf8')
    .split('\n')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '' && !word.startsWith('#')),
);

/** Words that neither dictionary knows. Code, links, names with inner capitals and abbreviations are not words. */
export function misspelled(lines: readonly ProseLine[]): { line: number; word: string }[] {
  return lines.flatMap(({ text, line }) =>
    wordsOf(text)
      .filter((word) => !speller.correct(word) && !own.has(word.toLowerCase()))
      .map((word) => ({ line, word })),
  );
}

function wordsOf(text: string): string[] {
  const prose = text
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\S+/g, ' ');
  return [...prose.matchAll(/[\p{L}][\p{L}’']*[\p{L}]|\p{L}/gu)]
    .map(([word]) => word.replace(/’/g, "'").replace(/'s$/, ''))
    .filter((word) => word.length > 3 && !/\p{L}\p{Lu}/u.test(word));
}
