import { fill, form } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import type { Decision } from './decision.ts';
import type { Verdict } from './zone.ts';

/** The words of verdicts, of the group `decide.verdict`. */
export type VerdictWords = Words['decide']['verdict'];

/** Verdicts in English, for the blueprint, which is written in English. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  'request-response': 'Request-response',
  'event-driven': 'Event-driven',
  hybrid: 'Hybrid',
};

/** The verdict in one sentence, and in a second one whether it can still change. */
export function verdictSentence(
  { zone, settled, unanswered }: Pick<Decision, 'zone' | 'settled' | 'unanswered'>,
  words: VerdictWords,
): string {
  return `${words.because[zone]} ${certainty(settled, unanswered.length, words)}`;
}

function certainty(settled: boolean, open: number, words: VerdictWords): string {
  if (open === 0) return words.allAnswered;
  return fill(form(settled ? words.settled : words.open, open), { count: open });
}
