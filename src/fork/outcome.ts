/** What a command came to. */
export interface Outcome {
  /** 0; 1 if something is wrong with the overlay. */
  readonly status: 0 | 1;
  /** What it prints: a line for each thing, or what is wrong. */
  readonly text: string;
}
