import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The differences between two texts as git shows them, from the first `@@` on; empty if it cannot. */
export function textDiff(before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fork-drift-'));
  try {
    const files = [join(folder, 'before'), join(folder, 'after')] as const;
    writeFileSync(files[0], before);
    writeFileSync(files[1], after);
    const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '--', ...files], {
      encoding: 'utf8',
    });
    return stdout.slice(Math.max(0, stdout.indexOf('@@'))).trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
