/**
 * Ids of headings as GitHub makes them, for links within a document: lower case, without whatever is
 * neither letter, mark, digit, connector, space nor hyphen, spaces as hyphens, and a number behind an
 * id that was given before. Call it with the titles of all headings in their order.
 */
export function headingSlugs(titles: readonly string[]): string[] {
  const given = new Set<string>();
  const repeats = new Map<string, number>();
  return titles.map((title) => {
    const base = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let slug = base;
    while (given.has(slug)) {
      const repeat = (repeats.get(base) ?? 0) + 1;
      repeats.set(base, repeat);
      slug = `${base}-${repeat}`;
    }
    given.add(slug);
    return slug;
  });
}
