import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { miniContent } from '../content/mini-content.ts';
import { testFiles } from '../core/decision/test-model.ts';

/** A small valid content folder with a bank and a decision model, for an overlay to lie over. */
export function miniUpstream(): Record<string, string> {
  const ids: Record<string, string> = {
    'criteria/waiting': 'guide/first',
    cache: 'dead-letter-queue',
    webhook: 'outbox',
  };
  const decision = testFiles().map(({ path, data }) => [
    path,
    stringify(data).replace(
      /(page|pattern): (criteria\/waiting|cache|webhook)$/gm,
      (_, key: string, id: string) => `${key}: ${ids[id]}`,
    ),
  ]);
  return {
    ...miniContent(),
    ...Object.fromEntries(decision),
    'content/platforms.yaml': stringify([
      { id: 'broker', title: 'Message broker', patterns: ['outbox', 'dead-letter-queue'] },
    ]),
  };
}

/** Writes files below a folder. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Writes files below a new temporary folder, hands it over, and takes it away again. */
export async function inTemporary<T>(
  files: Readonly<Record<string, string>>,
  use: (root: string) => Promise<T> | T,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'ask-or-tell-fork-'));
  try {
    writeFiles(root, files);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
