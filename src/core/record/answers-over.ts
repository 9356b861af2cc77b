import type { Answer, Answers } from '../readiness/answer.ts';

/**
 * Later answers laid over earlier ones, such as what was answered before the stored record could be read
 * over that record. A later level or state takes the place of the earlier one with its reason; a note or
 * evidence alone leaves the level as it was, and a level alone leaves the note.
 */
export function answersOver(earlier: Answers, later: Answers): Answers {
  const both: Record<string, Answer> = { ...earlier };
  for (const [id, answer] of Object.entries(later)) {
    // Own keys only: an item may be called "constructor".
    const before: Answer = Object.hasOwn(earlier, id) ? (earlier[id] ?? {}) : {};
    const { value, state, reason } =
      answer.value === undefined && answer.state === undefined ? before : answer;
    both[id] = {
      value,
      state,
      reason,
      note: answer.note ?? before.note,
      evidence: answer.evidence ?? before.evidence,
    };
  }
  return both;
}
