/**
 * Why an item does not apply; `other` is explained in the note. Links store the place in this list in
 * two bits, so its order is fixed and a fifth reason needs a new format of links.
 */
export const NA_REASONS = [
  'out-of-scope',
  'business-priority',
  'architecture-constraint',
  'other',
] as const;
/** A reason why an item does not apply. */
export type NaReason = (typeof NA_REASONS)[number];

/** How well an answer is founded: said, shown by a document, or checked by somebody else. */
export const EVIDENCE_GRADES = ['asserted', 'documented', 'verified'] as const;
/** How well one answer is founded. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/**
 * An answer as it stands in an answers file: a `value` from 0 to 4, or a `state`, or neither, which is
 * the same as no answer at all.
 */
export interface Answer {
  readonly value?: number | undefined;
  /** `dk`: asked, and nobody knows. `na`: does not apply, with a reason. */
  readonly state?: 'dk' | 'na' | undefined;
  readonly reason?: NaReason | undefined;
  readonly note?: string | undefined;
  readonly evidence?:
    { readonly grade: EvidenceGrade; readonly link?: string | undefined } | undefined;
}

/** Answers by item id. An item that is absent is unanswered. */
export type Answers = Readonly<Record<string, Answer>>;

/** A level, or the reason why there is none. */
export type Standing = number | 'dk' | 'na' | 'unanswered';

/** What is known about an item. */
export function standingOf(answers: Answers, item: string): Standing {
  // Own keys only: an item may be called "constructor".
  const answer = Object.hasOwn(answers, item) ? answers[item] : undefined;
  return answer?.value ?? answer?.state ?? 'unanswered';
}

/** True for `dk` and for unanswered: the score could still be anything. */
export function isUnknown(standing: Standing): standing is 'dk' | 'unanswered' {
  return standing === 'dk' || standing === 'unanswered';
}
