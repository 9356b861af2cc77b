import type { Answers } from './answer.ts';
import { tierOf } from './evaluate.ts';
import { levelsOf } from './levels.ts';
import type { ScoringBank } from './scoring-bank.ts';

/** The guaranteed tier if every answer above 0 were one level lower, as if all had been optimistic. */
export function optimismStress(bank: ScoringBank, answers: Answers): number {
  const levels = levelsOf(bank, answers, { unknown: 0 });
  for (const [item, level] of levels) levels.set(item, Math.max(0, level - 1));
  return tierOf(bank, levels);
}
