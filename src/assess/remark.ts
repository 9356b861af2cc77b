import { EVIDENCE_GRADES, type Answer } from '../core/readiness/answer.ts';
import { isEvidenceLink, NOTE_LIMIT } from '../core/record/answer-limits.ts';

/** What is remarked on an answer. */
export type Remark = Pick<Answer, 'note' | 'evidence'>;

/** The fields of a remark, as the reader has filled them in. */
export interface RemarkFields {
  readonly note: string;
  /** A grade of evidence, or empty for none. */
  readonly grade: string;
  readonly link: string;
}

/**
 * What is kept of the fields: only what an answers file takes, so that one refused link never makes the
 * record unreadable. A link is evidence, so that without a grade it counts as asserted.
 */
export function remarkOf({ note, grade, link }: RemarkFields): Remark {
  const address = isEvidenceLink(link) ? link : undefined;
  const unnamed = address === undefined ? undefined : 'asserted';
  const named = EVIDENCE_GRADES.find((each) => each === grade) ?? unnamed;
  return {
    note: note.trim() === '' ? undefined : note.slice(0, NOTE_LIMIT),
    evidence: named && { grade: named, ...(address && { link: address }) },
  };
}
