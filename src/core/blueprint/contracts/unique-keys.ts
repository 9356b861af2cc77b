/**
 * One key for each id, in the same order: fit for the components of OpenAPI and AsyncAPI
 * (`^[a-zA-Z0-9._-]+$`), different from each other and from `taken`. An id that is fit and free stays
 * as it is; a second one of the same name gets a number.
 */
export function uniqueKeys(ids: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken);
  return ids.map((id) => {
    const key = freeName(fitKey(id), (name) => used.has(name));
    used.add(key);
    return key;
  });
}

/** The name, or the first of name-2, name-3... that is not taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`;
  return free;
}

function fitKey(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '') || 'unnamed';
}
