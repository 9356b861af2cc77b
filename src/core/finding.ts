/** One fault in a file that a person wrote: where it is, what was found, what is allowed, what to do. */
export interface Finding {
  /** Path of the file from the project's root, or its name. */
  readonly file: string;
  /** Place in the file: keys joined by dots, entries of a list by their id where they have one. */
  readonly path: string;
  /** What is wrong, as a clause without a full stop. */
  readonly message: string;
  readonly found?: string;
  readonly allowed?: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** A finding as text: one line for the place and the fault, then one indented line for each detail. */
export function formatFinding({ file, path, message, found, allowed, hint }: Finding): string {
  const lines = [`${file}: ${path}: ${message}`];
  if (found !== undefined) lines.push(`  found: ${found}`);
  if (allowed !== undefined) lines.push(`  allowed: ${allowed}`);
  if (hint !== undefined) lines.push(`  hint: ${hint}`);
  return lines.join('\n');
}
