/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Longest name without its ending, in characters; with a folder and an ending far below any limit. */
const LONGEST = 100;

/**
 * Names of files, without an ending, for ids: letters, digits, dot, hyphen and underscore stay, a name
 * neither begins nor ends with a dot, is no device of Windows, and differs from all others in more than
 * its case. Call it with all ids of one folder in their order.
 */
export function fileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const safe = id
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .slice(0, LONGEST)
      .replace(/^[.-]+|[.-]+$/g, '');
    const base = safe === '' || DEVICE.test(safe) ? `file-${safe}`.replace(/-$/, '') : safe;
    let name = base;
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${base}-${next}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
