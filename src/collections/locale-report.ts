import type { Finding } from '../core/finding.ts';
import type { Layer } from './layers.ts';
import { readLocale } from './read-locale.ts';
import { readTranslations } from './read-translations.ts';
import { readFolder, readYaml } from './read-yaml.ts';

/** What a language leaves to English. */
export interface LocaleReport {
  readonly language: string;
  /** Keys or texts without a translation, by the file that lacks them; a complete file has none. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
  /** Translations of sentences that upstream no longer has, by file. */
  readonly stale: Readonly<Record<string, readonly string[]>>;
}

/** Compares the strings and the translated data of a language with upstream's English. */
export function localeReport(
  root: string,
  layers: Layer[],
  language: string,
  findings: Finding[],
): LocaleReport {
  const strings = readLocale(root, layers, language, findings).missing;
  const file = `content/locale/${language.split('-')[0] ?? language}.yaml`;
  const upstream = layers.filter(({ name }) => name === 'content');
  const site = readYaml(root, upstream, 'site.yaml', findings).map((read) => ({
    path: read.file,
    data: read.data,
  }));
  const data = [
    { folder: '', files: site },
    ...['assessment', 'decision'].map((folder) => ({
      folder,
      files: readFolder(root, layers, folder, findings),
    })),
  ].map(({ folder, files }) => readTranslations(root, layers, language, folder, files, findings));
  return {
    language,
    missing: Object.assign(
      strings.length > 0 ? { [file]: strings } : {},
      ...data.map(({ missing }) => missing),
    ) as LocaleReport['missing'],
    stale: Object.assign({}, ...data.map(({ stale }) => stale)) as LocaleReport['stale'],
  };
}

/** The report as text, a paragraph for each file. */
export function reportText({ language, missing, stale }: LocaleReport): string {
  const files = Object.entries(missing);
  const count = files.reduce((sum, [, keys]) => sum + keys.length, 0);
  const head =
    count === 0
      ? `${language}: everything is translated.`
      : `${language}: ${count} ${count === 1 ? 'text stays' : 'texts stay'} in English.`;
  const open = files.map(([file, keys]) => [`${file}: ${keys.length}`, ...keys.map(indented)]);
  const gone = Object.entries(stale).map(([file, sentences]) => [
    `${file}: ${sentences.length} translated, but no longer in English`,
    ...sentences.map(indented),
  ]);
  return `${[[head], ...open, ...gone].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const indented = (line: string) => `  ${line}`;
