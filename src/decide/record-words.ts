import scenarios from 'virtual:locale/record/scenarios';
import shared from 'virtual:locale/record/shared';
import type { ScenariosWords } from '../core/record/record-words.ts';

/** What is said of a file, a link or a stored record. */
export const RECORD_WORDS: ScenariosWords = { shared, scenarios };
