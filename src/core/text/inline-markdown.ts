/** A piece of one paragraph. */
export type InlinePiece =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

const PIECE =
  /\[(?<label>[^\]]+)\]\((?<target>[^)\s]+)\)|\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*\s][^*]*)\*|`(?<code>[^`]+)`/g;

/**
 * Takes a paragraph of Markdown apart: links, `**bold**`, `*italic*` and `code`, none inside of another.
 * Everything else, HTML included, is text as it stands.
 */
export function inlinePieces(paragraph: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  const put = (text: string) => {
    if (text !== '') pieces.push({ kind: 'text', text });
  };
  let end = 0;
  for (const match of paragraph.matchAll(PIECE)) {
    put(paragraph.slice(end, match.index));
    end = match.index + match[0].length;
    const { label, target, strong, em, code } = match.groups ?? {};
    if (label !== undefined) pieces.push({ kind: 'link', text: label, target: target ?? '' });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (em !== undefined) pieces.push({ kind: 'em', text: em });
    else pieces.push({ kind: 'code', text: code ?? '' });
  }
  put(paragraph.slice(end));
  return pieces;
}
