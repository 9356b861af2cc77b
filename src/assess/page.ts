import type { Answers } from '../core/readiness/answer.ts';

/** The page of the questions, as its script lends it to what is loaded with the first answer. */
export interface AssessPage {
  /** The answers that stand in the form. */
  readonly read: () => Answers;
  /** Puts answers into the form, over whatever stood there. */
  readonly write: (answers: Answers) => void;
  /** Shows a sentence about what is kept. */
  readonly note: (sentence: string) => void;
  /** Whether the form has something that nobody has tried to keep yet. */
  unkept: boolean;
}
