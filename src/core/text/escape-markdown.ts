/** Escapes text so that Markdown shows it literally, on one line: line breaks become spaces. */
export function escapeInline(text: string): string {
  return literalLines(text).join(' ');
}

/** Escapes text of several lines for a list item: hard line breaks, each line indented by `indent`. */
export function escapeLines(text: string, indent: string): string {
  return literalLines(text).join(`\\\n${indent}`);
}

/** An absolute web link as an autolink, if it can be nothing else; otherwise the text, escaped. */
export function autolink(link: string): string {
  return /^https?:\/\/[^\s<>\\\p{Cc}]+$/u.test(link) ? `<${link}>` : escapeInline(link);
}

function literalLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== '')
    .map(escapeLine);
}

/**
 * Every character that begins inline markup; then what makes an address a link without any markup,
 * which would swallow the backslashes behind it; then what begins a block at the start of a line.
 */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&|~${}@]/g, '\\$&')
    .replace(/:(?=[a-z/])/gi, '\\:')
    .replace(/www\./gi, (address) => `${address.slice(0, 3)}\\.`)
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
