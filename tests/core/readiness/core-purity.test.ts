import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const CORE = resolve(import.meta.dirname, '../../../src/core');
const FOLDERS = ['blueprint', 'decision', 'exact', 'patch', 'readiness', 'record', 'text'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(CORE, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(CORE, folder, name)),
);

/** What would make a result depend on when, where or by chance it is computed (18). */
const IMPURE =
  /\b(Date|performance|Math\.random|crypto|Intl|localeCompare|toLocale\w+|process|window|document|navigator|localStorage|fetch|setTimeout)\b(?!['"`:])/;

test.each(files)('%s uses no clock, randomness, locale, network, DOM or Node', (file) => {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'[^'\n]*'|`[^`]*`|\/(?:[^/\n\\]|\\.)+\/[a-z]*/g, '""');
  expect(IMPURE.exec(code)?.[0]).toBeUndefined();
  const imports = readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g);
  for (const [, from = ''] of imports)
    expect(from).toMatch(/^(\.\.?\/|zod$|zod\/mini$|zod\/v4\/core$)/);
});
