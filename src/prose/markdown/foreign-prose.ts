import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { proseOf, type Content } from '../../collections/content.ts';

/**
 * Languages of the prose that is in another one than the site, by the absolute paths of its files. The
 * words that the build adds to such prose are the site's and have to say so.
 */
export function foreignProse(content: Content, root: string): ReadonlyMap<string, string> {
  return new Map(
    [...proseOf(content), ...content.templates]
      .filter(({ lang }) => lang !== content.site.language)
      .map(({ file, lang }) => [resolve(root, file), lang]),
  );
}

/** Language of the file of a plugin's context, if it is another one than the site's. */
export function foreignLang(
  foreign: ReadonlyMap<string, string>,
  fileURL: URL | undefined,
): string | undefined {
  return fileURL && foreign.get(fileURLToPath(fileURL));
}
