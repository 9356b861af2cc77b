import type { Decision } from './decision.ts';
import type { Verdict, Zone } from './zone.ts';

/** Verdicts as readers see them. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  'request-response': 'Request-response',
  'event-driven': 'Event-driven',
  hybrid: 'Hybrid',
};

const BECAUSE: Readonly<Record<Zone, string>> = {
  'request-response': 'Request-response: only asking pulls strongly.',
  'event-driven': 'Event-driven: only telling pulls strongly.',
  hybrid: 'Hybrid: asking and telling both pull strongly.',
  neither: 'Request-response, because it is simpler: neither asking nor telling pulls strongly.',
};

/** The verdict in one sentence, and in a second one whether it can still change. */
export function verdictSentence({
  zone,
  settled,
  unanswered,
}: Pick<Decision, 'zone' | 'settled' | 'unanswered'>): string {
  return `${BECAUSE[zone]} ${certainty(settled, unanswered.length)}`;
}

function certainty(settled: boolean, open: number): string {
  if (open === 0) return 'Settled: every question is answered.';
  const questions =
    open === 1 ? 'the question that is open' : `the ${open} questions that are open`;
  return settled ? `Settled: ${questions} cannot change it.` : `Open: ${questions} can change it.`;
}
