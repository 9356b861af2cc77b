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

/** What the details of a finding are called. */
export type FindingLabels = Readonly<Record<'found' | 'allowed' | 'hint', string>>;

const ENGLISH: FindingLabels = { found: 'found', allowed: 'allowed', hint: 'hint' };

/** A finding as text: one line for the place and the fault, then one indented line for each detail. */
export function formatFinding(finding: Finding): string {
  return labelled(finding, ENGLISH);
}

/** Findings as text, for readers with the labels of their language; without them in English. */
export function findingsText(
  findings: readonly Finding[],
  labels: FindingLabels = ENGLISH,
): string {
  return findings.map((finding) => labelled(finding, labels)).join('\n');
}

function labelled(
  { file, path, message, found, allowed, hint }: Finding,
  labels: FindingLabels,
): string {
  const lines = [`${file}: ${path}: ${message}`];
  if (found !== undefined) lines.push(`  ${labels.found}: ${found}`);
  if (allowed !== undefined) lines.push(`  ${labels.allowed}: ${allowed}`);
  if (hint !== undefined) lines.push(`  ${labels.hint}: ${hint}`);
  return lines.join('\n');
}
