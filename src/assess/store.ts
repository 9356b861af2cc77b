/** Where the assessment of this browser is kept. */
export const KEY = 'ask-or-tell:assessment';

/** What a try to save came to; `why` is a clause for the reader. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Keeps a text in this browser. A full or forbidden storage is an answer, not an error. */
export function save(text: string): Saved {
  try {
    localStorage.setItem(KEY, text);
    return { ok: true };
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return {
      ok: false,
      why: full ? 'the storage of this browser is full' : 'this browser forbids storage',
    };
  }
}

/** The kept text; undefined if there is none or the storage cannot be read. */
export function stored(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the kept text. */
export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A storage that cannot be written holds nothing to forget.
  }
}
