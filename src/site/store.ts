import words from 'virtual:locale/site/storage';

/** Keys under which this site keeps things in the browser. A record that cannot be read goes under its key + `:unreadable`. */
export const KEYS = {
  assessment: 'ask-or-tell:assessment',
  portfolio: 'ask-or-tell:portfolio',
  notes: 'ask-or-tell:blueprint-notes',
} as const;

type Key = keyof typeof KEYS;

/** What a try to save came to; `why` is a clause for the reader. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Keeps a text in this browser. A full or forbidden storage is an answer, not an error. */
export function save(key: Key, text: string): Saved {
  return put(KEYS[key], text);
}

/** Keeps a text that cannot be read under a name of its own, so that nothing new is saved over it. */
export function setAside(key: Key, text: string): Saved {
  return put(`${KEYS[key]}:unreadable`, text);
}

/** The kept text; undefined if there is none or the storage cannot be read. */
export function stored(key: Key): string | undefined {
  try {
    return localStorage.getItem(KEYS[key]) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the kept text. */
export function forget(key: Key): void {
  try {
    localStorage.removeItem(KEYS[key]);
  } catch {
    // A storage that cannot be written holds nothing to forget.
  }
}

function put(name: string, text: string): Saved {
  try {
    localStorage.setItem(name, text);
    return { ok: true };
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return {
      ok: false,
      why: full ? words.full : words.forbidden,
    };
  }
}
