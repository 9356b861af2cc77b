import type { Finding } from '../core/finding.ts';
import { idOf, isRecord, translateData } from '../core/words/translate-data.ts';
import type { Layer } from './layers.ts';
import { UPSTREAM } from './read-locale.ts';
import { readYaml } from './read-yaml.ts';

/** A data file of upstream, parsed but not yet checked. */
export interface DataFile {
  readonly path: string;
  readonly data: unknown;
}

/** Data files in the language of the site, and what of them is not translated. */
export interface TranslatedFiles {
  readonly files: DataFile[];
  /** Texts without a translation, by the file that lacks them. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly untranslated: readonly string[];
  /** Translations of sentences that upstream no longer has, by file. */
  readonly stale: Readonly<Record<string, readonly string[]>>;
}

/**
 * Lays `locale/<language>/<folder>/<name>.yaml` of every layer over upstream's data files. Translations
 * change texts only: they are laid over by id before the files are parsed, and before an overlay patches them.
 *
 * @param folder `assessment` or `decision`; empty for files that lie beside the folders
 */
export function readTranslations(
  root: string,
  layers: Layer[],
  language: string,
  folder: string,
  files: readonly DataFile[],
  findings: Finding[],
): TranslatedFiles {
  const missing: Record<string, readonly string[]> = {};
  const stale: Record<string, readonly string[]> = {};
  const untranslated: string[] = [];
  const primary = language.split('-')[0] ?? language;
  if (primary === UPSTREAM) return { files: [...files], missing, untranslated, stale };
  const translated = files.map(({ path, data }): DataFile => {
    const name = path.replace(/^.*[/\\]|\.yaml$/g, '');
    const inLocale = [folder, `${name}.yaml`].filter(Boolean).join('/');
    const spoken = [...new Set([primary, language])].flatMap((each) =>
      readYaml(root, layers, `locale/${each}/${inLocale}`, findings),
    );
    const results = spoken.map(({ file, data: given }) =>
      translateData(data, { path: file, data: given }, nameIn(folder, name)),
    );
    findings.push(...results.flatMap((result) => result.findings));
    for (const [index, { file }] of spoken.entries()) {
      const gone = results[index]?.stale ?? [];
      if (gone.length > 0) stale[file] = gone;
    }
    const place = spoken[0]?.file ?? `content/locale/${primary}/${inLocale}`;
    const all = spoken.reduce<unknown>(
      (below, { data: above }) => laidOver(below, above),
      undefined,
    );
    const open = translateData(data, { path: place, data: all }, nameIn(folder, name));
    if (open.missing.length > 0) missing[place] = open.missing;
    untranslated.push(...open.untranslated);
    return { path, data: open.data };
  });
  return { files: translated, missing, untranslated, stale };
}

/** One translation over another: maps key by key, lists by the ids of their entries. */
function laidOver(below: unknown, above: unknown): unknown {
  if (Array.isArray(below) && Array.isArray(above) && above.every((each) => idOf(each) !== '')) {
    const others = (above as unknown[]).filter(
      (each) => !below.some((old) => idOf(old) === idOf(each)),
    );
    const laid = (below as unknown[]).map((old) => {
      const twin = (above as unknown[]).find((each) => idOf(each) === idOf(old));
      return twin === undefined ? old : laidOver(old, twin);
    });
    return [...laid, ...others];
  }
  if (!isRecord(below) || !isRecord(above)) return above ?? below;
  const entries = Object.entries(above).map(([key, value]) => [key, laidOver(below[key], value)]);
  return { ...below, ...(Object.fromEntries(entries) as object) };
}

/** A dimension's own texts are marked as `dimensions:<id>`. */
function nameIn(folder: string, name: string): string {
  return folder === 'assessment' && name !== 'bank' ? 'dimensions' : name;
}
