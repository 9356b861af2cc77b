import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const CORE = resolve(import.meta.dirname, '../../src/core');
const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

/** What would make a result depend on when, where or by chance it is computed (18). */
const IMPURE =
  /\b(Date|performance|Math\.random|crypto|Intl|localeCompare|toLocale\w+|process|window|document\.(?:query|get|create|body|cookie)\w*|navigator|localStorage|sessionStorage|indexedDB|fetch|setTimeout|setInterval|requestAnimationFrame|globalThis)\b(?!['"`:])/;

/** The one file that may write YAML. */
const WRITES_YAML = 'blueprint/contracts/contracts-yaml.ts';

test.each(files)('%s uses no clock, randomness, locale, network, DOM or Node', (file) => {
  const source = readFileSync(join(CORE, file), 'utf8');
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'[^'\n]*'|`[^`]*`|\/(?:[^/\n\\]|\\.)+\/[a-z]*/g, '""');
  expect(IMPURE.exec(code)?.[0]).toBeUndefined();
  for (const [, from = ''] of source.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)) {
    if (file === WRITES_YAML && from === 'yaml') continue;
    expect(from).toMatch(/^(\.\.?\/|zod$|zod\/mini$|zod\/v4\/core$)/);
  }
});
