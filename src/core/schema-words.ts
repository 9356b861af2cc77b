import type { Words } from './words/words.ts';

/** The words of faults of form, of the group `record.shared.schema`. */
export type SchemaWords = Words['record']['shared']['schema'];

/**
 * The same in English, for whoever writes content, whatever the language of the site: a build says what
 * is wrong in English. A test holds it to `content/locale/en.yaml`.
 */
export const ENGLISH_SCHEMA: SchemaWords = {
  wrongForm: 'this key has the wrong form',
  missing: 'this key is missing',
  wrongType: 'this value has the wrong type',
  notAllowed: 'this value is not allowed',
  unknown: 'this key is not known',
  didYouMean: 'did you mean {guess}?',
  topLevel: '(top level)',
  atMost: {
    number: 'at most {limit}',
    characters: 'at most {limit} characters',
    entries: 'at most {limit} entries',
  },
  atLeast: {
    number: 'at least {limit}',
    characters: 'at least {limit} characters',
    entries: 'at least {limit} entries',
  },
  contains: 'text that contains {text}',
  matches: 'text that matches {pattern}',
  types: {
    text: 'text',
    number: 'a number',
    wholeNumber: 'a whole number',
    boolean: 'true or false',
    list: 'a list',
    map: 'a map of keys to values',
    other: 'a {type}',
  },
};
