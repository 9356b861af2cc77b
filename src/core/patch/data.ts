/** A map of a YAML file, not yet of a known form. */
export type Data = Record<string, unknown>;

/** Whether a value is a map: no list, no text, no null. */
export function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The maps in a list; anything else gives none. */
export function mapsIn(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

/** Dotted paths of all values inside a map that are no maps themselves, such as `na.allowed`. */
export function leafPaths(map: Data): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    isMap(value) ? leafPaths(value).map((path) => `${key}.${path}`) : [key],
  );
}

/**
 * Changes only what is named: a map changes the keys that it has, and where a list stands, the entries
 * at its places (`anchors: { 2: ... }`). A text, a number or a list replaces what was there.
 */
export function assign(target: Data, changes: Data): void {
  for (const [key, value] of Object.entries(changes)) {
    const here = target[key];
    if (isMap(value) && typeof here === 'object' && here !== null) assign(here as Data, value);
    else target[key] = structuredClone(value);
  }
}

/** Takes the key at a dotted path away. False if there is none. */
export function removeKey(target: Data, path: string): boolean {
  const [key = '', ...rest] = path.split('.');
  if (!Object.hasOwn(target, key)) return false;
  const inner = target[key];
  if (rest.length > 0) return isMap(inner) && removeKey(inner, rest.join('.'));
  return Reflect.deleteProperty(target, key);
}

/** The text under a key; empty if there is none. */
export function textAt(map: Data, key: string): string {
  const value = map[key];
  return typeof value === 'string' ? value : '';
}

/** The list under a key, which is made if there is none. */
export function listAt(map: Data, key: string): Data[] {
  const value = map[key];
  if (Array.isArray(value)) return value as Data[];
  const list: Data[] = [];
  map[key] = list;
  return list;
}
