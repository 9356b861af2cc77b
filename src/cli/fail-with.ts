import { findingsText, type Finding, type FindingLabels } from '../core/finding.ts';

/** Says what is wrong with a file. Returns 2, the exit code for that. */
export function failWith(findings: readonly Finding[], labels?: FindingLabels): number {
  process.stderr.write(`${findingsText(findings, labels)}\n`);
  return 2;
}
