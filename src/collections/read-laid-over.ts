import type { Finding } from '../core/finding.ts';
import type { Layer } from './layers.ts';
import { UPSTREAM } from './read-locale.ts';
import { readTranslations, type DataFile } from './read-translations.ts';
import { readFolder } from './read-yaml.ts';

/** What a patch came to. */
type Laid<Result> =
  ({ readonly ok: true } & Result) | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * A folder of data of the lowest layer, its texts in `language` where they are translated, with the same
 * folder of the layer above laid over it by `patch`; undefined if there is none, or none that can be used.
 */
export function readLaidOver<Result extends object>(
  root: string,
  [content, overlay]: Layer[],
  folder: 'assessment' | 'decision',
  findings: Finding[],
  patch: (upstream: readonly DataFile[], own: readonly DataFile[]) => Laid<Result>,
  language: string = UPSTREAM,
): (Result & { readonly untranslated: readonly string[] }) | undefined {
  if (!content) return undefined;
  const before = findings.length;
  const upstream = readFolder(root, [content], folder, findings);
  const own = overlay ? readFolder(root, [overlay], folder, findings) : [];
  const layers = overlay ? [content, overlay] : [content];
  const { files, untranslated } = readTranslations(
    root,
    layers,
    language,
    folder,
    upstream,
    findings,
  );
  if (files.length === 0 || findings.length > before) return undefined;
  const result = patch(files, own);
  if (result.ok) return { ...result, untranslated };
  findings.push(...result.findings);
  return undefined;
}
