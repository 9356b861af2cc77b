import type { Words } from '../core/words/words.ts';

const PREFIX = 'virtual:locale/';

/**
 * Vite plugin: the strings of one group as a module, in the language of the site. So a script has its
 * strings in its own chunk, nothing is fetched for them, and no chunk carries those of another.
 */
export function wordsModules(words: Words) {
  const groups = words as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return {
    name: 'words-modules',
    resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id: string): string | undefined {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [group = '', inner = ''] = id.slice(PREFIX.length + 1).split('/');
      const strings = groups[group]?.[inner];
      if (strings === undefined)
        throw new Error(`${id.slice(1)}: there is no such group in content/locale/en.yaml`);
      return `export default ${JSON.stringify(strings)};`;
    },
  };
}
