import { parse } from 'yaml';
import { lintDecision } from '../../../src/core/decision/lint-decision.ts';
import type { DecisionContent } from '../../../src/core/decision/parse-decision.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { lintPatched } from '../../../src/core/patch/origin.ts';
import { patchBank } from '../../../src/core/patch/patch-bank.ts';
import { patchDecision } from '../../../src/core/patch/patch-decision.ts';
import { lintBank } from '../../../src/core/readiness/bank-lint.ts';
import type { Bank } from '../../../src/core/readiness/bank-schema.ts';
import { known as bankIds, testBankFiles } from '../readiness/test-bank.ts';
import { known as decisionIds, testFiles } from '../decision/test-model.ts';

/** Files of an overlay's folder by name; the texts are YAML. */
export type Overlay = Readonly<Record<string, string>>;

function sources(folder: string, overlay: Overlay) {
  return Object.entries(overlay).map(([name, text]) => ({
    path: `overlay/${folder}/${name}.yaml`,
    data: parse(text) as unknown,
  }));
}

/** A patch file of these operations. */
export function patchOf(...operations: string[]): Overlay {
  return { patch: `format: 1\noperations:\n${operations.map((each) => `  - ${each}\n`).join('')}` };
}

/** The messages about an overlay of the test bank: of the patch, and then of the lint. */
export function bankFaults(overlay: Overlay): string[] {
  const result = patchBank(testBankFiles(), sources('assessment', overlay));
  const findings = result.ok
    ? lintPatched(result.bank, result.patched, (bank) => lintBank(bank, bankIds))
    : result.findings;
  return findings.map(formatFinding);
}

/** The test bank under an overlay. @throws on findings, those of the lint as well. */
export function patchedBank(overlay: Overlay): Bank {
  const faults = bankFaults(overlay);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return unlintedBank(overlay);
}

/** The test bank under an overlay that need not make sense. @throws on findings of the patch itself. */
export function unlintedBank(overlay: Overlay): Bank {
  const result = patchBank(testBankFiles(), sources('assessment', overlay));
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return result.bank;
}

/** The messages about an overlay of the test model. */
export function decisionFaults(overlay: Overlay): string[] {
  const result = patchDecision(testFiles(), sources('decision', overlay));
  const findings = result.ok
    ? lintPatched(result.content, result.patched, (each) => lintDecision(each, [], decisionIds))
    : result.findings;
  return findings.map(formatFinding);
}

/** The test model under an overlay. @throws on findings, those of the lint as well. */
export function patchedDecision(overlay: Overlay): DecisionContent {
  const faults = decisionFaults(overlay);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const result = patchDecision(testFiles(), sources('decision', overlay));
  if (!result.ok) throw new Error('there were no findings');
  return result.content;
}

/** An item as YAML on one line. */
export function itemText(id: string, rest: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    id,
    weight: 1,
    core: false,
    effort: 2,
    na: { allowed: true },
    ask: `What about ${id}?`,
    whoKnows: 'somebody',
    anchors: [0, 1, 2, 3, 4].map((level) => `${id} at ${level}`),
    evidenceHint: 'Look.',
    guide: 'guide/first',
    patterns: [],
    search: [],
    dependsOn: [],
    sources: [],
    ...rest,
  });
}
