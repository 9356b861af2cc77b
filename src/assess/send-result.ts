import verdictWords from 'virtual:locale/assess/verdict';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { sentenceText, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { assessmentSent } from '../core/record/sent-results.ts';
import { offerToSend } from '../site/send.ts';
import { recordOf, type Sheet } from './record-of.ts';

/** Offers to send this result, if there is one. Loaded only where the edition names a receiver. */
export function offerResult(
  place: HTMLElement,
  bank: Bank,
  sheet: Sheet,
  result: Assessment,
  given: boolean,
): void {
  offerToSend(place, given ? JSON.stringify(sheet) : undefined, () =>
    assessmentSent(
      bank,
      recordOf(bank, sheet, result),
      result,
      sentenceText(verdictSentence(bank, result, verdictWords)),
    ),
  );
}
