/** Longest note, in characters (UTF-16 units, as a form field counts them). */
export const NOTE_LIMIT = 4000;

/** Longest link to evidence, in characters. */
export const LINK_LIMIT = 2000;

/** Nothing that a browser would run, and nothing that could end a link in Markdown or HTML early. */
export const WEB_LINK = /^https?:\/\/[^\s<>"'`\\^{|}\p{Cc}]+$/u;

/** Whether an answers file takes this as a link to evidence; what offers a field for one asks here. */
export function isEvidenceLink(text: string): boolean {
  return text.length <= LINK_LIMIT && WEB_LINK.test(text);
}
