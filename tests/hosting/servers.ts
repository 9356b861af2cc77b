import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The servers that the shipped configurations are for. */
export type ServerName = 'nginx' | 'caddy';
/** A running server. */
export interface Server {
  /** Such as `http://localhost:8080`, without a path. */
  readonly origin: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const PROGRAMS = {
  nginx: { path: '/usr/sbin/nginx', packages: ['nginx', 'libnginx-mod-http-brotli-static'] },
  caddy: { path: '/usr/bin/caddy', packages: ['caddy'] },
};
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * Whether the server is here. Where the tests must not be skipped (CI=true, HOSTING=required), it is
 * installed if it is not, on Debian as root; nobody's own machine gets packages that nobody asked for.
 *
 * @throws Error if it cannot be had although HOSTING=required.
 */
export function haveServer(name: ServerName): boolean {
  const { path, packages } = PROGRAMS[name];
  const here = () => existsSync(path) && (name !== 'nginx' || existsSync(BROTLI));
  if (here()) return true;
  const wanted = process.env['CI'] === 'true' || process.env['HOSTING'] === 'required';
  if (wanted && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
    spawnSync('apt-get', ['update', ...apt], { stdio: 'ignore', timeout: 180_000 });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...apt, ...packages], {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (here()) return true;
  }
  const message = `${name} is not here: its tests are skipped. On Debian: apt-get install ${packages.join(' ')}, or HOSTING=required npm test as root`;
  if (process.env['HOSTING'] === 'required')
    throw new Error(message.replace(': its tests are skipped', ''));
  console.warn(message);
  return false;
}

/** A port of this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Starts a server as the current user with the configuration of a bundle as it was shipped, but for the port
 * and the folder for temporary files.
 *
 * @param user number of the user to run as, if we are root
 * @param bundle folder that `deploy/bundle.ts` wrote with `to` = this folder
 * @throws Error with the server's own words if it does not answer within ten seconds.
 */
export async function startServer(
  name: ServerName,
  bundle: string,
  { port, user }: { port?: number; user?: number } = {},
): Promise<Server> {
  const temporary = mkdtempSync(join(tmpdir(), `aot-${name}-`));
  const listen = port ?? (await freePort());
  const log = join(temporary, 'log');
  writeFileSync(log, '');
  if (user !== undefined) for (const path of [temporary, log]) chownSync(path, user, user);
  const [shipped, run] = name === 'nginx' ? nginx(bundle, temporary, user) : caddy(bundle);
  const config = join(bundle, name, `test-${listen}.conf`);
  writeFileSync(config, shipped.replaceAll(/\b8080\b/g, String(listen)));
  const output = openSync(log, 'a');
  const child = spawn(PROGRAMS[name].path, run(config), {
    stdio: ['ignore', output, output],
    ...(user !== undefined && { uid: user, gid: user }),
    env: { ...process.env, HOME: temporary, XDG_CONFIG_HOME: temporary, XDG_DATA_HOME: temporary },
  });
  const origin = `http://localhost:${listen}`;
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(temporary, { recursive: true, force: true });
    rmSync(config, { force: true });
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok) return { origin, pid: child.pid ?? 0, stop };
    await wait(100);
  }
  const words = readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${name} does not answer at ${origin}:\n${words}`);
}

type Start = [shipped: string, args: (config: string) => string[]];

function nginx(bundle: string, temporary: string, as?: number): Start {
  const shipped = readFileSync(join(bundle, 'nginx/nginx.conf'), 'utf8').replaceAll(
    '/tmp/nginx',
    join(temporary, 'nginx'),
  );
  // As root, nginx would give up its rights and could not read our temporary folder.
  const user = as === undefined && process.getuid?.() === 0 ? `user ${userInfo().username};\n` : '';
  return [user + shipped, (config) => ['-e', '/dev/stderr', '-c', config, '-g', 'daemon off;']];
}

function caddy(bundle: string): Start {
  return [
    readFileSync(join(bundle, 'caddy/Caddyfile'), 'utf8'),
    (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  ];
}
