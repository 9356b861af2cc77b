import type { NearCase } from '../core/decision/nearest-cases.ts';
import { fill } from '../core/words/fill.ts';
import type { Words } from '../core/words/words.ts';

/** Whether the model says to a case what its source says, for both readings of it, in one sentence. */
export function agreementSentence(
  { first, second }: NearCase['model'],
  { agreement: words, verdict: { inText } }: Pick<Words['decide'], 'agreement' | 'verdict'>,
): string {
  const judged = [first, second];
  if (judged.every(({ judgement }) => judgement === 'same')) return words.agrees;
  const [verdict = '', other] = [...new Set(judged.map(({ verdict }) => inText[verdict]))];
  const defensible = judged.every(({ judgement }) => judgement !== 'different');
  if (other === undefined) return fill(defensible ? words.saysDefensible : words.says, { verdict });
  return fill(defensible ? words.saysTwoDefensible : words.saysTwo, { verdict, other });
}
