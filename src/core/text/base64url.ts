/** The 64 characters of base64url (RFC 4648, section 5), in order: each carries six bits. */
export const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A text as base64url of its UTF-8 bytes, without padding. Half a surrogate pair becomes U+FFFD. */
export function toBase64url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let encoded = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const [a = 0, b, c] = bytes.subarray(start, start + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const length = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let place = 0; place < length; place++) {
      encoded += BASE64URL[(bits >>> (18 - 6 * place)) & 63];
    }
  }
  return encoded;
}

/** The text behind base64url of UTF-8; null for anything that `toBase64url` does not write. */
export function fromBase64url(encoded: string): string | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of encoded) {
    const value = BASE64URL.indexOf(character);
    if (value < 0) return null;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push(bits >>> held);
      bits &= (1 << held) - 1;
    }
  }
  // Fewer than six bits may be left over, and all of them are 0: one text has one encoding.
  if (held >= 6 || bits !== 0) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes),
    );
  } catch {
    return null;
  }
}
