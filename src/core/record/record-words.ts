import type { Words } from '../words/words.ts';

/** The words of reading answers, of the group `record`: as a file, as a link, or as this browser keeps them. */
export type AnswersWords = Pick<Words['record'], 'shared' | 'answers'>;

/** The words of reading scenarios, of the group `record`. */
export type ScenariosWords = Pick<Words['record'], 'shared' | 'scenarios'>;
