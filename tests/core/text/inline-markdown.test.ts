import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlinePieces, type InlinePiece } from '../../../src/core/text/inline-markdown.ts';

const told = (piece: InlinePiece) =>
  piece.kind === 'link' ? `link ${piece.text} ${piece.target}` : `${piece.kind} ${piece.text}`;

describe('a paragraph of Markdown', () => {
  it.each([
    ['plain', ['text plain']],
    ['a **b** c', ['text a ', 'strong b', 'text  c']],
    ['*a* and `b*c*`', ['em a', 'text  and ', 'code b*c*']],
    ['[the guide](/guide/#x).', ['link the guide /guide/#x', 'text .']],
    ['2 * 3 * 4 = 24', ['text 2 * 3 * 4 = 24']],
    ['<b onclick="x()">no</b>', ['text <b onclick="x()">no</b>']],
    ['[open', ['text [open']],
  ])('%j', (text, pieces) => {
    expect(inlinePieces(text).map(told)).toEqual(pieces);
  });

  it('without marks is one piece, and no text is lost with them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab *`[]()<') }), (text) => {
        const joined = inlinePieces(text).map(
          (piece) => piece.text + ('target' in piece ? piece.target : ''),
        );
        const letters = (each: string) => each.replace(/[^ab]/g, '');
        expect(letters(joined.join(''))).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });
});
