// Installs the dependencies when they are missing or the lockfile has changed. Plain JavaScript with
// nothing but Node's own modules: it runs before anything is installed, on Node 20 or newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.installed-lockfile');

/** Environment in which `node` is the one that comes with the project. */
export const projectEnv = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
};

/** Runs `npm ci` unless node_modules already holds what the lockfile says. Ends the process if it fails. */
export function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(join(bin, 'node')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)
    return;
  console.log('Installing the dependencies (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'npm ci failed. Check the network and the registry that npm is set to, then run the command again.',
    );
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}

/** Runs a command with the project's Node; returns its exit code. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...projectEnv, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
