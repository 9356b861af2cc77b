/** A line of the checklist: a question whose answer is yes or no, and where to look. Both are Markdown. */
export interface ReviewQuestion {
  readonly asks: string;
  readonly evidence: string;
}
