/** A value with the keys of every object inside it in code-unit order, so that equal data has equal JSON. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** JSON that does not depend on the order in which keys were written. `indent` is the number of spaces. */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(sortKeys(value), null, indent);
}

/** Order of two strings by code unit, which no locale changes. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in the order of the `id` of its entries. */
export function sortById<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => byCodeUnit(a.id, b.id));
}
