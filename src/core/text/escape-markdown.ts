/** Escapes text so that Markdown shows it literally, on one line: line breaks become spaces. */
export function escapeInline(text: string): string {
  return plainLines(text).map(escapeLine).join(' ');
}

/** The text that `escapeInline` shows: on one line, without characters that cannot be seen. */
export function plainLine(text: string): string {
  return plainLines(text).join(' ');
}

/** Escapes text of several lines for a list item: hard line breaks, each line indented by `indent`. */
export function escapeLines(text: string, indent: string): string {
  return plainLines(text).map(escapeLine).join(`\\\n${indent}`);
}

/** An absolute web link as an autolink, if it can be nothing else; otherwise the text, escaped. */
export function autolink(link: string): string {
  return /^https?:\/\/[^\s<>\\\p{Cc}]+$/u.test(link) ? `<${link}>` : escapeInline(link);
}

/**
 * What turns the direction of the text around it: an override in a name would show the rest of its
 * line backwards. The marks of right-to-left scripts (U+200E, U+200F) stay.
 */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What some renderers make a link of, even if it is escaped, because they look for addresses after the
 * backslashes are gone.
 */
const ADDRESS = /(?:https?|ftp):\/\/|www\.|(?:mailto|xmpp):|[\p{L}\p{N}_.+-]@[\p{L}\p{N}_-]/iu;

function plainLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .replace(DIRECTIONS, '')
        .replace(/\p{Cc}/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** A line with its addresses as code, which every renderer leaves alone, and everything else escaped. */
function escapeLine(line: string): string {
  let escaped = '';
  let text = '';
  // The pieces are free of white space and of what would need more than plain backticks around it.
  for (const piece of line.split(/([\s`|\\]+)/)) {
    if (ADDRESS.test(piece)) {
      escaped += `${escapePiece(text, escaped === '')}\`${piece}\``;
      text = '';
    } else {
      text += piece;
    }
  }
  return escaped + escapePiece(text, escaped === '');
}

/**
 * Every character that begins inline markup; then what begins an emoji or the name of a protocol; then
 * what begins a block at the start of a line.
 */
function escapePiece(piece: string, first: boolean): string {
  const inline = piece.replace(/[\\`*_[\]<>&|~${}@]/g, '\\$&').replace(/:(?=[a-z/])/gi, '\\:');
  if (!first) return inline;
  return inline.replace(/^[#+=:-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
