import { stored } from '../site/store.ts';

/**
 * Ids of scenarios to which a note of the blueprint is kept in this browser, whether they are still there
 * or not. A new scenario must not take such an id, or somebody else's note would stand under it. The text
 * is searched and not parsed: notes that cannot be read may become readable again.
 */
export function notedScenarios(): string[] {
  const notes = stored('notes') ?? '';
  return [...notes.matchAll(/"scenario\/([A-Za-z0-9._-]+)"\s*:/g)].map(([, id = '']) => id);
}
