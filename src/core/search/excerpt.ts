/** A piece of an excerpt; marked pieces are words of the query. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

/** Takes Pagefind's excerpt, which is HTML with `<mark>`, apart into plain text: nothing is ever parsed as HTML. */
export function excerptPieces(excerpt: string): ExcerptPiece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece
        .replace(/<\/?mark>/g, '')
        .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole),
      marked: piece.startsWith('<mark>'),
    }));
}
