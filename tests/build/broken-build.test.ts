import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('a broken content file stops the build with its name and a non-zero exit', () => {
  const overlay = mkdtempSync(join(tmpdir(), 'ask-or-tell-overlay-'));
  try {
    mkdirSync(join(overlay, 'guide/criteria'), { recursive: true });
    writeFileSync(
      join(overlay, 'guide/criteria/scalability.mdx'),
      '---\ntitel: Scalability\n---\n\nText.\n',
    );
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--silent'], {
      env: { ...process.env, OVERLAY_DIR: overlay, OUT_DIR: join(overlay, 'dist') },
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain(
      'guide/criteria/scalability.mdx: titel: this key is not known',
    );
    expect(stdout + stderr).toContain('did you mean title?');
  } finally {
    rmSync(overlay, { recursive: true, force: true });
  }
});
