import { createHash } from 'node:crypto';

/** A text as it is hashed: a checkout with other line endings, or with a byte order mark, is the same text. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The hash of a text of upstream's. */
export function contentHash(text: string): string {
  return `sha256:${createHash('sha256').update(normalized(text)).digest('hex')}`;
}
