import { piecesOf, type Phrase, type Piece, type Plural } from './phrase.ts';
import { pluralForm } from './plural-rule.ts';

type Values<Names extends string, Value> = Readonly<Record<NoInfer<Names>, Value>>;

/** A phrase as text, with its values in their places. */
export function fill<Names extends string>(
  phrase: Phrase<Names>,
  values: Values<Names, string | number>,
): string {
  return rich(phrase, values, {}).join('');
}

/** The form of a sentence for a count, a whole number from 0. */
export function form<Names extends string, Slots extends string>(
  plural: Plural<Names, Slots>,
  count: number,
): Phrase<Names, Slots> {
  return plural[pluralForm(plural.plural, count)] ?? plural.other;
}

/**
 * A phrase as the list of its pieces, for text with links and emphasis. A value stands as it is, so it
 * may be more than text; each slot is made by its function from what stands within it.
 */
export function rich<Names extends string, Slots extends string>(
  phrase: Phrase<Names, Slots>,
  values: Values<Names, unknown>,
  slots: Readonly<Record<NoInfer<Slots>, (content: string) => unknown>>,
): unknown[] {
  const given: Readonly<Record<string, unknown>> = values;
  const known: Readonly<Record<string, (content: string) => unknown>> = slots;
  const part = (piece: Piece): unknown => {
    if ('text' in piece) return piece.text;
    if ('value' in piece) return given[piece.value] ?? '';
    const content = piece.pieces.map(part).join('');
    return known[piece.slot]?.(content) ?? content;
  };
  return piecesOf(phrase).map(part);
}

/** A phrase with slots as text: what stands within a slot is put through its function. */
export function fillSlots<Names extends string, Slots extends string>(
  phrase: Phrase<Names, Slots>,
  values: Values<Names, string | number>,
  slots: Readonly<Record<NoInfer<Slots>, (content: string) => string>>,
): string {
  return rich(phrase, values, slots).join('');
}
