import { layersOf } from '../collections/layers.ts';
import { readLocale, siteLanguage } from '../collections/read-locale.ts';
import type { Finding } from '../core/finding.ts';
import type { Words } from '../core/words/words.ts';

/**
 * The words of a language as the site has them, by default of the site's own.
 *
 * @param root folder of the project
 */
export function inLanguage(
  root: string,
  asked: string | undefined,
  findings: Finding[],
): { readonly language: string; readonly words: Words } {
  const layers = layersOf(root);
  const language = asked ?? siteLanguage(root, layers, findings);
  return { language, words: readLocale(root, layers, language, findings).words };
}
