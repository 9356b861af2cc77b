/**
 * Whether a fragment is a link that holds answers, of this format or of one still to come: what cannot be
 * read is refused with the reason and not passed over. By itself, because a page asks before it has loaded
 * what reads one.
 */
export function isAnswersLink(hash: string): boolean {
  return /^#r\d+\./.test(hash);
}
