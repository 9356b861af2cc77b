import type { Finding } from '../core/finding.ts';
import type { Patched } from '../core/patch/origin.ts';
import { patchBank } from '../core/patch/patch-bank.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import type { Layer } from './layers.ts';
import { UPSTREAM } from './read-locale.ts';
import { readTranslations } from './read-translations.ts';
import { readFolder } from './read-yaml.ts';

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
  [content, overlay]: Layer[],
  findings: Finding[],
  language: string = UPSTREAM,
): BankRead | undefined {
  if (!content) return undefined;
  const before = findings.length;
  const upstream = readFolder(root, [content], 'assessment', findings);
  const own = overlay ? readFolder(root, [overlay], 'assessment', findings) : [];
  const layers = overlay ? [content, overlay] : [content];
  const { files, untranslated } = readTranslations(
    root,
    layers,
    language,
    'assessment',
    upstream,
    findings,
  );
  if (files.length === 0 || findings.length > before) return undefined;
  const result = patchBank(files, own);
  if (result.ok) return { ...result, untranslated };
  findings.push(...result.findings);
  return undefined;
}
