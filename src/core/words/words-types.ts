import { marksOf } from './phrase.ts';
import { isPlural, type Tree } from './read-words.ts';

/**
 * The English strings as a TypeScript interface: each key with the names that its sentence fills in. So a
 * key that the code uses and English lacks is a type error, and so is a value that nobody hands over.
 */
export function wordsType(english: Tree): string {
  return `// Written by \`npm run locale -- types\` from content/locale/en.yaml. Do not edit.
import type { Phrase, Plural } from './phrase.ts';

/** Every string that a reader sees, in the language of the site. */
export interface Words ${group(english, 1)}
`;
}

/** The modules \`virtual:locale/<group>/<group>\`, by which scripts of pages have their strings. */
export function modulesType(english: Tree): string {
  const modules = Object.entries(english).flatMap(([name, node]) =>
    Object.keys(typeof node === 'string' ? {} : node).map(
      (inner) => `declare module 'virtual:locale/${name}/${inner}' {
  const words: import('./core/words/words.ts').Words['${name}']['${inner}'];
  export default words;
}
`,
    ),
  );
  return `// Written by \`npm run locale -- types\` from content/locale/en.yaml. Do not edit.\n${modules.join('')}`;
}

function group(tree: Tree, depth: number): string {
  const indent = '  '.repeat(depth);
  const keys = Object.entries(tree).map(([key, node]) => {
    const name = /^[a-z]\w*$/i.test(key) ? key : `'${key}'`;
    return `${indent}readonly ${name}: ${typeOf(node, depth)};\n`;
  });
  return `{\n${keys.join('')}${'  '.repeat(depth - 1)}}`;
}

function typeOf(node: string | Tree, depth: number): string {
  if (typeof node === 'string') {
    const marks = marksOf(node);
    return marks.length === 0 ? 'string' : `Phrase<${parameters(marks)}>`;
  }
  if (!isPlural(node)) return group(node, depth + 1);
  const marks = new Set(Object.values(node).flatMap((form) => marksOf(String(form))));
  return `Plural<${parameters(['{count}', ...[...marks].filter((mark) => mark !== '{count}')].sort())}>`;
}

/** The names in braces, then those of slots where there are any. */
function parameters(marks: readonly string[]): string {
  const union = (pattern: RegExp) =>
    marks
      .flatMap((mark) => pattern.exec(mark)?.[1] ?? [])
      .map((name) => `'${name}'`)
      .join(' | ');
  const names = union(/^\{(\w+)\}$/) || 'never';
  const slots = union(/^\[\]\((\w+)\)$/);
  return slots === '' ? names : `${names}, ${slots}`;
}
