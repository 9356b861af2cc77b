import verdictWords from 'virtual:locale/assess/verdict';
import type { Answers } from '../core/readiness/answer.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { sentenceText, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { assessmentSent } from '../core/record/sent-results.ts';
import { offerToSend } from '../site/send.ts';
import { recordOf } from './record-of.ts';

/** Offers to send this result, if there is one. Loaded only where the edition names a receiver. */
export function offerResult(
  place: HTMLElement,
  bank: Bank,
  answers: Answers,
  result: Assessment,
  given: boolean,
): void {
  offerToSend(place, given ? JSON.stringify(answers) : undefined, () =>
    assessmentSent(
      bank,
      recordOf(bank, answers, result),
      result,
      sentenceText(verdictSentence(bank, result, verdictWords)),
    ),
  );
}
