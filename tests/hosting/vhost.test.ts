import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBundle, type TestBundle } from './bundles.ts';
import { haveServer } from './servers.ts';

const nginx = haveServer('nginx');
const caddy = haveServer('caddy');

// The servers read these and say whether they would start: the ports and names are not ours to take.
describe('beside other sites, with TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aot-vhost-'));
  let made: TestBundle;
  beforeAll(async () => {
    made = await testBundle('dist');
  }, 120_000);
  afterAll(() => {
    made.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(nginx)('nginx takes the virtual host into the configuration that Debian ships', () => {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const subject = ['-subj', '/CN=docs.example.com', '-keyout', key, '-out', certificate];
    const openssl = spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      ...subject,
    ]);
    expect(openssl.status).toBe(0);
    const vhost = join(folder, 'vhost.conf');
    writeFileSync(
      vhost,
      readFileSync(join(made.folder, 'nginx/vhost.conf'), 'utf8')
        .replace('/etc/ssl/certs/docs.example.com.pem', certificate)
        .replace('/etc/ssl/private/docs.example.com.key', key)
        .replace('/var/log/nginx', folder),
    );
    const debian = readFileSync('/etc/nginx/nginx.conf', 'utf8');
    expect(debian).toContain('include /etc/nginx/sites-enabled/*;');
    const config = join(folder, 'nginx.conf');
    writeFileSync(
      config,
      debian
        .replace('/etc/nginx/sites-enabled/*', vhost)
        .replaceAll('/var/log/nginx', folder)
        .replace('/run/nginx.pid', join(folder, 'pid')),
    );
    const { status, stderr } = spawnSync(
      '/usr/sbin/nginx',
      ['-t', '-e', '/dev/null', '-c', config],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).not.toContain('[warn]');
    expect({ status, stderr }).toEqual({ status: 0, stderr });
  });

  it.runIf(caddy)(
    'Caddy takes a name in place of the port and then sees to its certificate',
    () => {
      const config = join(made.folder, 'caddy/named');
      const shipped = readFileSync(join(made.folder, 'caddy/Caddyfile'), 'utf8');
      writeFileSync(
        config,
        shipped.replace(/^:8080 /m, 'docs.example.com ').replace(/^\tauto_https off\n/m, ''),
      );
      const { stdout } = spawnSync(
        '/usr/bin/caddy',
        ['adapt', '--adapter', 'caddyfile', '--config', config],
        {
          encoding: 'utf8',
          env: { HOME: folder, PATH: process.env['PATH'] },
        },
      );
      const { apps } = JSON.parse(stdout) as {
        apps: { http: { servers: Record<string, { listen: string[]; automatic_https?: object }> } };
      };
      const [server] = Object.values(apps.http.servers);
      expect(server?.listen).toEqual([':443']);
      expect(server?.automatic_https).toBeUndefined();
    },
  );
});
