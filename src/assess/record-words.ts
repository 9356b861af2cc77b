import answers from 'virtual:locale/record/answers';
import shared from 'virtual:locale/record/shared';
import type { AnswersWords } from '../core/record/record-words.ts';

/** What is said of a file, a link or a stored record. Only what opens one imports this, so that no page begins with it. */
export const RECORD_WORDS: AnswersWords = { shared, answers };
