import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../deploy/bundle.ts';
import { policyHeader } from '../../deploy/policy-header.ts';
import { compress } from '../../scripts/compress.ts';

const HASH = "'sha256-FdkSmCuhP1EKkyd5Z5miQqmFy6ljZ1Bq0eWy6udgBnw='"; // of `x {}`
const page = (policy: string, body = '', base = '/') =>
  `<html><head><link rel="canonical" href="https://docs.example.com${base}">` +
  `<meta http-equiv="content-security-policy" content="${policy}"></head>${body}</html>`;

const root = mkdtempSync(join(tmpdir(), 'aot-files-'));
const site = join(root, 'site');
const out = join(root, 'out');
const write = (path: string, text: string) => writeFileSync(join(site, path), text);
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(site, 'guide'), { recursive: true });
  write('index.html', page("default-src 'none'; style-src 'self'"));
  write('404.html', page("default-src 'none'"));
});

describe('compression', () => {
  it('writes both copies of a text, with its time of change', async () => {
    const text = '# Guide\n'.repeat(400);
    write('guide/long.md', text);
    expect(await compress(site)).toMatchObject({ files: 1, bytes: { plain: text.length } });
    const copy = (suffix: string) => readFileSync(join(site, `guide/long.md.${suffix}`));
    expect(brotliDecompressSync(copy('br')).toString()).toBe(text);
    expect(gunzipSync(copy('gz')).toString()).toBe(text);
    for (const suffix of ['br', 'gz'])
      expect(Math.trunc(statSync(join(site, `guide/long.md.${suffix}`)).mtimeMs / 1000)).toBe(
        Math.trunc(statSync(join(site, 'guide/long.md')).mtimeMs / 1000),
      );
  });

  it.each([
    ['short.md', 1023],
    ['picture.png', 5000],
    ['en.pf_fragment', 5000],
    ['page.html.gz', 5000],
  ])('leaves %s of %i bytes alone', async (name, size) => {
    write(name, 'a'.repeat(size));
    await compress(site);
    expect(readdirSync(site).filter((file) => file.startsWith(`${name}.`))).toEqual([]);
  });

  it('says what to do if there is no site', async () => {
    await expect(compress(join(root, 'none'))).rejects.toThrow(
      /none is not there\. Build the site first: npm run build/,
    );
  });
});

describe('the policy header', () => {
  it('allows what each page allows, and the hashes of what stands in one', () => {
    const own = "style-src 'self' 'sha256-unused=' " + HASH;
    write(
      'index.html',
      page(`default-src 'none'; connect-src 'self'; ${own}`, '<style>x {}</style>'),
    );
    write('guide/index.html', page("default-src 'none'; connect-src 'self' https://sink.example"));
    expect(policyHeader(site)).toBe(
      `default-src 'none'; connect-src 'self' https://sink.example; style-src 'self' ${HASH}`,
    );
  });

  it('does not count data, and scripts that have a file', () => {
    const policy = "default-src 'none'; script-src 'self'";
    const body =
      '<script type="application/json">x {}</script><script type="module" src="/a.js"></script>';
    write('index.html', page(policy, body));
    expect(policyHeader(site)).toBe(policy);
  });

  it.each([
    [
      'a page without a policy',
      '<html></html>',
      /index\.html carries no policy\. See security\.csp/,
    ],
    [
      'a page whose own policy blocks its style',
      page("style-src 'self'", '<style>x {}</style>'),
      /index\.html: its own policy blocks an inline style \('sha256-FdkS/,
    ],
    [
      'a policy that proxies would not pass',
      page(`img-src ${'https://a.example '.repeat(1).padEnd(3100, 'b')}`),
      /is 3\d\d\d bytes, at most 3000 pass the usual proxies/,
    ],
  ])('refuses %s', (_, html, message) => {
    write('index.html', html);
    expect(() => policyHeader(site)).toThrow(message);
  });
});

describe('the bundle', () => {
  it('holds the site at its base path, the 404 page at the top and the configurations', async () => {
    write('index.html', page("default-src 'none'", '', '/docs/async/'));
    expect((await bundle({ from: site, out, to: '/opt/docs' })).base).toBe('/docs/async/');
    expect(existsSync(join(out, 'www/docs/async/index.html'))).toBe(true);
    expect(existsSync(join(out, 'www/404.html'))).toBe(true);
    for (const [server, files] of [
      [
        'nginx',
        ['brotli.conf', 'http.conf', 'nginx.conf', 'policy.conf', 'site.conf', 'vhost.conf'],
      ],
      ['caddy', ['Caddyfile', 'policy.caddy', 'site.caddy']],
    ] as const) {
      expect(readdirSync(join(out, server)).sort()).toEqual([...files].sort());
      for (const file of files)
        expect(readFileSync(join(out, server, file), 'utf8')).not.toContain('/srv/ask-or-tell');
    }
    expect(readFileSync(join(out, 'nginx/site.conf'), 'utf8')).toContain('root /opt/docs/www;');
    expect(readFileSync(join(out, 'policy.txt'), 'utf8')).toBe(
      "default-src 'none'; frame-ancestors 'none'\n",
    );
  });

  it('leaves out what tools have left behind', async () => {
    write('.env', 'SECRET=1');
    mkdirSync(join(site, '.well-known'));
    write('.well-known/security.txt', 'Contact: mailto:a@example.com');
    await bundle({ from: site, out });
    expect(readdirSync(join(out, 'www')).filter((name) => name.startsWith('.'))).toEqual([
      '.well-known',
    ]);
  });

  it('replaces an older bundle, and nothing else', async () => {
    await bundle({ from: site, out });
    rmSync(join(site, 'guide'), { recursive: true });
    await bundle({ from: site, out });
    expect(existsSync(join(out, 'www/guide'))).toBe(false);
    await expect(bundle({ from: site, out: site })).rejects.toThrow(
      /--out: .*site holds something else than a bundle\. Name a new folder\./,
    );
    expect(existsSync(join(site, 'index.html'))).toBe(true);
  });

  it.each([
    [
      { embedAncestors: ['*'] },
      /--embed-ancestors: \* is not allowed\. Allowed: 'self', 'none', origins/,
    ],
    [{ embedAncestors: ['https://a.example;script-src'] }, /is not allowed/],
    [{ embedAncestors: [] }, /--embed-ancestors: nothing is not allowed/],
    [{ to: 'srv' }, /--to: srv is not an absolute path/],
    [{ to: '/srv/a;b' }, /--to: \/srv\/a;b is not an absolute path/],
    [{ from: '/nowhere' }, /\/nowhere holds no built site\. Build it first: npm run build/],
  ])('refuses %j', async (options, message) => {
    await expect(bundle({ from: site, out, ...options })).rejects.toThrow(message);
    expect(existsSync(out)).toBe(false);
  });
});
