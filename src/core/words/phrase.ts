import type { PluralForm, PluralRule } from './plural-rule.ts';

declare const names: unique symbol;

/**
 * A sentence of a locale file: `{name}` is filled in, `[text](slot)` is a link or an emphasis that the
 * caller knows by its name. The names are part of the type, so that none can be forgotten.
 */
export type Phrase<Names extends string, Slots extends string = never> = string & {
  readonly [names]?: { readonly names: Names; readonly slots: Slots };
};

/** A sentence in the forms that a language has for different counts. */
export type Plural<Names extends string, Slots extends string = never> = Readonly<
  Partial<Record<PluralForm, Phrase<Names, Slots>>>
> & {
  readonly other: Phrase<Names, Slots>;
  /** Chooses the form; put there when the file is read, since a sentence may have fallen back to English. */
  readonly plural: PluralRule;
};

/** A piece of a phrase: text, the name of a value, or text within a slot. */
export type Piece =
  | { readonly text: string }
  | { readonly value: string }
  | { readonly slot: string; readonly pieces: readonly Piece[] };

const MARK = /\{([a-zA-Z]+)\}|\[([^\]]*)\]\(([a-zA-Z]+)\)/g;

/** Takes a phrase apart. A bracket or brace that is no mark is text. */
export function piecesOf(phrase: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of phrase.matchAll(MARK)) {
    if (match.index > end) pieces.push({ text: phrase.slice(end, match.index) });
    const [whole, value, text, slot] = match;
    if (value !== undefined) pieces.push({ value });
    else if (slot !== undefined) pieces.push({ slot, pieces: piecesOf(text ?? '') });
    end = match.index + whole.length;
  }
  if (end < phrase.length) pieces.push({ text: phrase.slice(end) });
  return pieces;
}

/** The names that stand in a phrase, sorted: `{name}` as it is, slots as `[](slot)`. */
export function marksOf(phrase: string): string[] {
  const marks = piecesOf(phrase).flatMap(function mark(piece): string[] {
    if ('value' in piece) return [`{${piece.value}}`];
    return 'slot' in piece ? [`[](${piece.slot})`, ...piece.pieces.flatMap(mark)] : [];
  });
  return [...new Set(marks)].sort();
}
