import type { NearCase } from '../core/decision/nearest-cases.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';

/** Whether the model says to a case what its source says, for both readings of it, in one sentence. */
export function agreementSentence({ first, second }: NearCase['model']): string {
  const judged = [first, second];
  if (judged.every(({ judgement }) => judgement === 'same')) return 'The model agrees.';
  const said = [...new Set(judged.map(({ verdict }) => VERDICT_NAMES[verdict].toLowerCase()))];
  const defensible = judged.every(({ judgement }) => judgement !== 'different')
    ? ', which a reasonable reader could defend'
    : '';
  return `The model says ${said.join(' to one reading and ')}${said.length > 1 ? ' to the other' : ''}${defensible}.`;
}
