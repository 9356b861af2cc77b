import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const EXPORT = /^export (?:async )?(function\*?|const|class|interface|type|enum) (\w+)/;

/** Names that a file exports without a doc comment right above them; only the first of overloads needs one. */
function undocumented(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const [, kind = '', name] = EXPORT.exec(line) ?? [];
    if (!name || seen.has(`${kind} ${name}`)) return [];
    seen.add(`${kind} ${name}`);
    return lines[index - 1]?.trimEnd().endsWith('*/') ? [] : [`${file}:${index + 1} ${name}`];
  });
}

test('every exported name says what it is', () => {
  // Types that a command writes, and routes: what those export, Astro names.
  const exempt = /core\/words\/words\.ts$|\.d\.ts$|^src\/pages\//;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !exempt.test(path));
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(undocumented)).toEqual([]);
});
