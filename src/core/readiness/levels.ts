import { isUnknown, standingOf, type Answers } from './answer.ts';
import { itemsOf, type ScoringBank } from './scoring-bank.ts';

/** The top level of every item. */
export const TOP = 4;

/** A level from 0 to 4 for items; one that is absent plays no part, as one that is not applicable. */
export type Levels = ReadonlyMap<string, number>;

/**
 * The levels that answers stand for, with unknown and not applicable items replaced as told, or
 * left out where nothing is told. `unknown: 0` is what is guaranteed, `unknown: 4` what is possible.
 */
export function levelsOf(
  bank: ScoringBank,
  answers: Answers,
  replace: { readonly unknown?: number; readonly na?: number } = {},
): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { id } of itemsOf(bank)) {
    const standing = standingOf(answers, id);
    const level = standing === 'na' ? replace.na : isUnknown(standing) ? replace.unknown : standing;
    if (level !== undefined) levels.set(id, level);
  }
  return levels;
}
