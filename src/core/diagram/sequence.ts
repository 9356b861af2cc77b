/** One side of an exchange; `id` is the short name in the text, `name` is what is printed. */
export interface Participant {
  readonly id: string;
  readonly name: string;
}

/**
 * What an arrow means: `ask` a call that waits, `reply` its answer, `tell` a message that nobody
 * waits for, `fail` one that does not arrive or is refused.
 */
export type ArrowKind = 'ask' | 'reply' | 'tell' | 'fail';

/** One row of the diagram, from top to bottom. */
export type Step =
  | {
      readonly type: 'arrow';
      readonly kind: ArrowKind;
      readonly from: string;
      readonly to: string;
      readonly text: string;
    }
  | { readonly type: 'note'; readonly over: readonly string[]; readonly text: string }
  | { readonly type: 'block'; readonly kind: 'alt' | 'opt' | 'loop'; readonly text: string }
  | { readonly type: 'else'; readonly text: string }
  | { readonly type: 'end' };

/** A sequence diagram: who takes part, and what happens in which order. */
export interface Sequence {
  readonly participants: readonly Participant[];
  readonly steps: readonly Step[];
}
