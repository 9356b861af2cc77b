import type { Finding } from '../finding.ts';

/** Which place of an overlay a value comes from. */
export interface Origin {
  /** Folder and name of the file that the value is laid over, such as `assessment/bank.yaml`. */
  readonly file: string;
  /** Place in it as findings name it; empty for the whole file. */
  readonly path: string;
  /** Where the overlay says so. For a whole file, its path is empty and places in it stay the same. */
  readonly at: { readonly file: string; readonly path: string };
}

/** Where the values of a patched bank or model come from, and what they were laid over. */
export interface Patched<Value> {
  readonly origins: readonly Origin[];
  readonly upstream: Value;
}

/**
 * Lints what an overlay made. What is found in upstream's value as well stays where it was found; all
 * else is the overlay's doing, so the findings name its file and the operation.
 */
export function lintPatched<Value>(
  value: Value,
  patched: Patched<Value> | undefined,
  lint: (value: Value) => readonly Finding[],
): Finding[] {
  const findings = [...lint(value)];
  if (!patched || findings.length === 0) return findings;
  const before = new Set(lint(patched.upstream).map(keyOf));
  return findings.flatMap((finding) =>
    before.has(keyOf(finding)) ? [finding] : byOrigin(patched.origins, [finding]),
  );
}

function keyOf({ file, path, message, found }: Finding): string {
  return JSON.stringify([file, path, message, found]);
}

/**
 * Findings about a patched value name the operation that made it so: the one that touched the very
 * place; else the last one that touched the same entry, the same file, or anything at all, and then the
 * place is told as well.
 */
export function byOrigin(origins: readonly Origin[], findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const file = finding.file.split(/[/\\]/).slice(-2).join('/');
    const here = origins.filter((origin) => origin.file === file);
    const [whole, exact] = [
      here.findLast(({ path }) => path === ''),
      here
        .filter(({ path }) => path !== '' && isWithin(finding.path, path))
        .toSorted((a, b) => a.path.length - b.path.length)
        .at(-1),
    ];
    if (exact) return { ...finding, ...moved(exact, finding.path) };
    const inside = here.findLast(({ path }) => isWithin(path, finding.path));
    if (inside) return { ...finding, ...inside.at };
    if (whole) return { ...finding, ...moved(whole, finding.path) };
    const last =
      origins.findLast(({ path }) => sharesEntry(path, finding.path)) ??
      here.at(-1) ??
      origins.at(-1);
    if (!last) return finding;
    const message = `${finding.message}, at ${finding.file}: ${finding.path}`;
    return { ...finding, ...last.at, message };
  });
}

/** Whether a place is, or lies in, the place `around`. */
function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`);
}

/** Whether two places are about the same id: `gates.duplicates.min` and `items.duplicates.weight`. */
function sharesEntry(a: string, b: string): boolean {
  const [, id] = a.split('.');
  return id !== undefined && id === b.split('.')[1];
}

function moved({ path, at }: Origin, place: string): { file: string; path: string } {
  const rest = path === '' ? place : place.slice(path.length + 1);
  return { file: at.file, path: [at.path, rest].filter((part) => part !== '').join('.') };
}
