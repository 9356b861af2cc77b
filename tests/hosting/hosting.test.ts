import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBundle, type TestBundle } from './bundles.ts';
import { haveServer, startServer, type Server, type ServerName } from './servers.ts';

const YEAR = 'public, max-age=31536000, immutable';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as written: no decoding, no redirects, and the path is sent as it stands. */
function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const servers = (['nginx', 'caddy'] satisfies ServerName[]).filter(haveServer);
const bundles = new Map<string, Promise<TestBundle>>();
const bundled = (site: string) => {
  const made = bundles.get(site) ?? testBundle(site);
  bundles.set(site, made);
  return made;
};
afterAll(async () => {
  for (const made of bundles.values()) (await made).remove();
});

const cases = [
  { site: 'dist', base: '/' },
  { site: '.cache/base-dist', base: '/docs/async/' },
]
  .filter(({ site }) => site === 'dist' || existsSync(site))
  .flatMap((entry) => servers.map((name) => ({ name, ...entry })));

describe.each(cases)('$name with $site under $base', ({ name, site, base }) => {
  let server: Server;
  const get = (path: string, headers?: Record<string, string>, method?: string) =>
    ask(server.origin, base + path, headers, method);
  const first = (path: string) => {
    const [name] = readdirSync(join(site, path));
    if (!name) throw new Error(`${path} is empty`);
    return `${path}/${name}`;
  };

  beforeAll(async () => {
    const made = await bundled(site);
    expect(made.base).toBe(base);
    server = await startServer(name, made.folder);
  }, 120_000);
  afterAll(() => server.stop());

  it.each([
    ['a page', '', 200],
    ['a file', 'robots.txt', 200],
    ['a hashed file', first('_astro'), 200],
    ['what is not there', 'nowhere/', 404],
    ['a redirect', 'guide', name === 'nginx' ? 301 : 308],
  ])('sends the security headers with %s', async (_, path, status) => {
    const { status: got, headers } = await get(path);
    expect(got).toBe(status);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(headers['server'] ?? 'nginx').toBe('nginx');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each(['', 'guide/', 'patterns/webhook/', 'assess/', '404.html', 'nowhere/', 'nowhere.js'])(
    'sends a policy with the page at "%s" that lets nobody frame it',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers['content-security-policy'];
      expect(policy).toMatch(/; frame-ancestors 'none'$/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain("'unsafe-eval'");
    },
  );

  it('lets those frame the pages for frames whom the host named', async () => {
    const { status, headers } = await get('embed/test/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(
      /; frame-ancestors 'self' https:\/\/wiki\.example\.com$/,
    );
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends the %s copy of a page, and the same text', async (coding, decode) => {
    const plain = await get('guide/', { 'accept-encoding': 'identity' });
    const packed = await get('guide/', { 'accept-encoding': coding });
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(packed.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(decode(packed.body).equals(plain.body)).toBe(true);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(readFileSync(join(site, 'guide/index.html')))).toBe(true);
    for (const { headers } of [plain, packed])
      expect(headers['vary']?.toLowerCase()).toBe('accept-encoding');
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
  });

  it('prefers brotli, and sends the 404 page compressed too', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    expect((await get('', headers)).headers['content-encoding']).toBe('br');
    const missing = await get('nowhere/', headers);
    expect(missing.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(missing.body).toString()).toContain('<title>');
  });

  it.each([
    [first('_astro'), YEAR],
    [first('pagefind/fragment'), YEAR],
    [first('pagefind/index'), YEAR],
    [first('pagefind/filter'), YEAR],
    ['pagefind/pagefind.js', 'no-cache'],
    ['pagefind/pagefind-entry.json', 'no-cache'],
    [
      `pagefind/${readdirSync(`${site}/pagefind`).find((file) => file.endsWith('.pf_meta'))}`,
      'no-cache',
    ],
    ['search-words.json', 'no-cache'],
    ['', 'no-cache'],
    ['guide/', 'no-cache'],
    ['patterns/webhook.md', 'no-cache'],
    ['feed.xml', 'no-cache'],
    ['favicon.svg', 'no-cache'],
    ['social/home.png', 'no-cache'],
  ])('caches %s as "%s"', async (path, cache) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe(cache);
    expect(headers['etag']).toBeTruthy();
  });

  it.each(['_astro/gone.0000.js', 'pagefind/fragment/en_0000.pf_fragment'])(
    'does not let a missing hashed file (%s) be remembered',
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['br', 'gzip', 'identity'])('says 304 to whoever has the page (%s)', async (coding) => {
    const accept = { 'accept-encoding': coding };
    const { headers } = await get('guide/', accept);
    const again = await get('guide/', { ...accept, 'if-none-match': headers['etag'] ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['cache-control']).toBe('no-cache');
    // A browser takes over the headers of a 304: they must be those of the page.
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it.each([
    ['', /^text\/html; charset=utf-8$/i],
    ['patterns/webhook.md', /^text\/markdown; charset=utf-8$/i],
    ['search-words.json', /^application\/json/],
    ['feed.xml', /^application\/rss\+xml; charset=utf-8$/i],
    ['sitemap-index.xml', /^text\/xml/],
    ['robots.txt', /^text\/plain; charset=utf-8$/i],
    ['llms.txt', /^text\/plain; charset=utf-8$/i],
    ['favicon.svg', /^image\/svg\+xml/],
    ['social/home.png', /^image\/png$/],
    ['pagefind/pagefind.js', /^(?:text|application)\/javascript/],
  ])('sends "%s" as %s', async (path, type) => {
    expect((await get(path)).headers['content-type']).toMatch(type);
  });

  it.each([
    ['an address', 'nowhere/'],
    ['a file', 'nowhere.md'],
    ['a folder without a page', '_astro/'],
    ['the page itself', '404.html'],
  ])('answers 404 with our page for %s', async (_, path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.equals(readFileSync(join(site, '404.html')))).toBe(true);
  });

  it('answers 404 outside of the base path', async () => {
    expect((await ask(server.origin, '/nowhere')).status).toBe(404);
    expect((await ask(server.origin, '/')).status).toBe(base === '/' ? 200 : 404);
  });

  it.each(['/../../../../../../etc/passwd', '/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd'])(
    'does not leave its folder: %s',
    async (path) => {
      const { status, body } = await ask(server.origin, path);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toMatch(/^root:.*:0:0:/m);
    },
  );

  it.each([
    ['guide', 'guide/'],
    ['guide/criteria/latency-tolerance', 'guide/criteria/latency-tolerance/'],
    ['search?q=retry%20storm', 'search/?q=retry%20storm'],
  ])('leads %s to %s on whatever host was asked', async (from, to) => {
    const { status, headers } = await get(from, { host: 'docs.internal' });
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe(base + to);
  });

  it.each([
    '//evil.example/..%2fguide',
    '//evil.example/../guide',
    '/%5cevil.example/../guide',
    '/\\evil.example/../guide',
    '//evil.example/search?q=1',
    '//evil.example/../search?q=1',
  ])('never leads away: %s', async (path) => {
    const { headers } = await ask(server.origin, path);
    expect(headers['location'] ?? '/').toMatch(/^\/(?![/\\])/);
  });

  it('says that it is well', async () => {
    const { status, headers, body } = await ask(server.origin, '/healthz');
    expect(status).toBe(200);
    expect(body.toString()).toBe('ok\n');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toMatch(/^text\/plain/);
  });

  it('answers HEAD as GET without the body', async () => {
    const got = await get('guide/');
    const head = await get('guide/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    for (const name of ['etag', 'content-type', 'content-length', 'content-security-policy'])
      expect(head.headers[name], name).toBe(got.headers[name]);
  });

  it('sends a part of a file', async () => {
    const whole = readFileSync(join(site, 'social/home.png'));
    const part = await get('social/home.png', { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.length}`);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    expect((await get('social/home.png', { range: 'bytes=9999999-' })).status).toBe(416);
  });

  it.each(['POST', 'PUT', 'DELETE'])('does not take a %s', async (method) => {
    expect((await get('', {}, method)).status).toBe(405);
  });

  it('lets other origins show the preview pictures only', async () => {
    const of = async (path: string) => (await get(path)).headers['cross-origin-resource-policy'];
    expect(await of('social/home.png')).toBe('cross-origin');
    expect(await of('favicon.svg')).toBe('same-origin');
  });
});
