import type { Answers } from '../readiness/answer.ts';
import { answersOver } from './answers-over.ts';
import type { AnswersFile } from './answers-schema.ts';

/**
 * The text of a record for answers that nothing can score yet, because the questions have not loaded: an
 * answers file without a snapshot. A record that is stored already stays in it as it is, below these
 * answers, if it belongs to the same questions.
 *
 * @param bank the stamp of the questions
 * @param created the time now, as an ISO date
 * @param before text of the stored record; undefined if there is none
 * @returns undefined if what is stored cannot be understood without the questions and has to be left alone
 */
export function unscoredRecord(
  bank: AnswersFile['bank'],
  created: string,
  answers: Answers,
  before: string | undefined,
): string | undefined {
  const found =
    before === undefined ? { respondents: [], answers: {} } : sameQuestions(bank, before);
  if (!found) return undefined;
  return JSON.stringify({
    format: 1,
    bank,
    created,
    respondents: found.respondents,
    answers: answersOver(found.answers, answers),
  });
}

/** What has not been checked. */
type Unread<T> = { readonly [K in keyof T]?: unknown };

/** Nothing here checks the answers one by one: what was wrong in the record stays wrong, and is said when it is read. */
function sameQuestions(
  bank: AnswersFile['bank'],
  text: string,
): Pick<AnswersFile, 'respondents' | 'answers'> | undefined {
  try {
    const file = JSON.parse(text) as Unread<AnswersFile>;
    const its = file.bank as Unread<AnswersFile['bank']>;
    const same =
      file.format === 1 &&
      its.id === bank.id &&
      its.version === bank.version &&
      its.hash === bank.hash &&
      (its.overlay ?? undefined) === bank.overlay;
    // A record without these two is none; Object() leaves an object as it is, and nothing else.
    if (!same || !Array.isArray(file.respondents) || Object(file.answers) !== file.answers)
      return undefined;
    return file as AnswersFile;
  } catch {
    return undefined;
  }
}
