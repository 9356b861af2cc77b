import type { Answers } from '../core/readiness/answer.ts';
import { assess } from '../core/readiness/assess.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import type { AnswersFile } from '../core/record/answers-schema.ts';
import { bankStamp } from '../core/record/bank-stamp.ts';
import { serializeAnswersFile } from '../core/record/serialize-answers-file.ts';
import { snapshotOf } from '../core/record/snapshot.ts';

/** What a record holds of the reader's. */
export interface Sheet {
  readonly answers: Answers;
  /** Who answered. The page has no field for them; an imported file brings them along. */
  readonly respondents: AnswersFile['respondents'];
}

/** A sheet as the text of an answers file, stamped with today's date and its result. */
export function recordOf(
  bank: Bank,
  { answers, respondents }: Sheet,
  result: Assessment = assess(bank, answers),
): string {
  return serializeAnswersFile({
    format: 1,
    bank: bankStamp(bank),
    created: new Date().toISOString(),
    respondents,
    answers: answers as AnswersFile['answers'],
    snapshot: snapshotOf(result),
  });
}
