import type { Finding } from '../core/finding.ts';
import type { Patched } from '../core/patch/origin.ts';
import { patchBank } from '../core/patch/patch-bank.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import type { Layer } from './layers.ts';
import { readLaidOver } from './read-laid-over.ts';

/** The question bank with what an overlay made of it. */
export interface BankRead {
  readonly bank: Bank;
  /** For `lintPatched`; absent without an overlay. */
  readonly patched?: Patched<Bank>;
  /** Entries that stay English, for {@link Content.english}. */
  readonly untranslated?: readonly string[];
}

/**
 * The question bank of the lowest layer with `assessment/` of the one above laid over it; undefined if
 * there is none, or none that can be used. Upstream's texts are in `language` where they are translated.
 */
export function readBank(
  root: string,
  layers: Layer[],
  findings: Finding[],
  language?: string,
): BankRead | undefined {
  return readLaidOver(root, layers, 'assessment', findings, patchBank, language);
}
