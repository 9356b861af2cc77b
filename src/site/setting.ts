/** A key of one character must be one that a reader can turn off (WCAG 2.1.4): whether `/` opens the search. */
export const SLASH = 'ask-or-tell:slash';

/** Whether a setting that is on by itself has not been turned off in this browser. */
export function isOn(key: string): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Turns a setting on or off; a forbidden storage leaves it as it is. */
export function turn(key: string, on: boolean): void {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // It lasts for nothing then, and the key works as before.
  }
}
