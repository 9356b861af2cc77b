import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { readWords, type LocaleFile, type Tree, type WordsRead } from '../core/words/read-words.ts';
import type { Layer } from './layers.ts';
import { readYaml } from './read-yaml.ts';

/** The language of everything upstream, and what every other language falls back to. */
export const UPSTREAM = 'en';

/**
 * The strings of a language over all layers: English, then `locale/de.yaml`, then `locale/de-AT.yaml` for
 * `de-AT`, each of upstream before that of the overlay.
 */
export function readLocale(
  root: string,
  layers: Layer[],
  language: string,
  findings: Finding[],
): Pick<WordsRead, 'words' | 'missing'> {
  const english = readEnglish(root, findings);
  const primary = language.split('-')[0] ?? language;
  const files = [...new Set([UPSTREAM, primary, language])].flatMap((spoken) =>
    readYaml(root, layers, `locale/${spoken}.yaml`, findings).map(({ file, data }): LocaleFile => ({
      path: file,
      data,
      language: spoken,
    })),
  );
  const known = languagesOf(layers);
  if (primary !== UPSTREAM && !known.includes(primary) && !known.includes(language)) {
    findings.push(noLocale(layers, language));
  }
  const read = readWords(english, files, language);
  findings.push(...read.findings);
  return read;
}

/**
 * The strings that the code knows. They belong to the code, so CONTENT_DIR does not move them, and a
 * root without them takes those of the project that runs.
 */
export function readEnglish(root: string, findings: Finding[]): Tree {
  const own = [root, process.cwd()].map((each) => resolve(each, 'content'));
  const folder = own.find((each) => existsSync(join(each, `locale/${UPSTREAM}.yaml`))) ?? '';
  const layer: Layer = { name: 'content', folder };
  const [read] = readYaml(root, [layer], `locale/${UPSTREAM}.yaml`, findings);
  return (read?.data ?? {}) as Tree;
}

/** The language that the site settings of the layers choose; English if none does. */
export function siteLanguage(root: string, layers: Layer[], findings: Finding[]): string {
  const chosen = readYaml(root, layers, 'site.yaml', findings)
    .map(({ data }) => (data as { language?: unknown } | null)?.language)
    .findLast((language) => typeof language === 'string');
  return typeof chosen === 'string' ? chosen : UPSTREAM;
}

/** The languages that a layer has a locale file for, by name. */
export function languagesOf(layers: readonly Layer[]): string[] {
  const found = [resolve('content'), ...layers.map(({ folder }) => folder)].flatMap((folder) => {
    const locales = join(folder, 'locale');
    if (!existsSync(locales)) return [];
    return readdirSync(locales).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
  });
  return [...new Set(found)].sort();
}

function noLocale(layers: readonly Layer[], language: string): Finding {
  const known = languagesOf(layers);
  const guess = nearest(language, known);
  return {
    file: `${layers.at(-1)?.name ?? 'content'}/site.yaml`,
    path: 'language',
    message: 'there is no locale file for this language',
    found: language,
    allowed: known.join(', '),
    hint: guess
      ? `did you mean ${guess}?`
      : `add overlay/locale/${language}.yaml, even an empty one`,
  };
}
