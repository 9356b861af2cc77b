import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = 'dist';
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const pages = files
  .filter((path) => path.endsWith('.html'))
  .map((path) => ({ path, html: readFileSync(join(DIST, path), 'utf8') }));
const content = pages.filter(({ path }) => !/^(assess|decide|embed|404|search)/.test(path));
const brotli = (text: string | Buffer) => brotliCompressSync(text).length;
const source = (address: string) => readFileSync(join(DIST, address.replace(/^\//, '')));

/** The module scripts that a page loads at once, with everything they import statically. */
function scriptsOf(html: string): Set<string> {
  const found = new Set<string>();
  const follow = (address: string) => {
    if (found.has(address)) return;
    found.add(address);
    for (const [, name] of source(address)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      follow(`/_astro/${name}`);
  };
  for (const [, address] of html.matchAll(/<script type="module" src="([^"]+)"/g))
    if (address) follow(address);
  return found;
}

describe('the built pages', () => {
  it('are all there', () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  it.each(
    content
      .filter(({ path }) => !/^(glossary|sources|blueprint\/sample)\//.test(path))
      .map(({ path, html }) => [path, html]),
  )('%s needs at most 14 kB before its first paint and 4 kB of script', (_, html) => {
    expect(brotli(html)).toBeLessThanOrEqual(14_000);
    const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].reduce(
      (sum, [, text]) => sum + brotli(text ?? ''),
      0,
    );
    const external = [...scriptsOf(html)].reduce(
      (sum, address) => sum + brotli(source(address)),
      0,
    );
    expect(inline + external).toBeLessThanOrEqual(4_000);
    expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/);
  });

  it('the search page needs at most 14 kB before its first paint', () => {
    expect(brotli(readFileSync(join(DIST, 'search/index.html')))).toBeLessThanOrEqual(14_000);
  });

  it('the assessment needs at most 25 kB of script until the first answer is scored', () => {
    const html = readFileSync(join(DIST, 'assess/index.html'), 'utf8');
    const first = scriptsOf(html);
    const answering = files.find((path) => /_astro\/answering\./.test(path));
    if (!answering) throw new Error('what the first answer loads has no file of its own');
    const lazy = scriptsOf(`<script type="module" src="/${answering}"`);
    const bytes = [...new Set([...first, ...lazy])].reduce(
      (sum, address) => sum + brotli(source(address)),
      0,
    );
    expect(bytes).toBeLessThanOrEqual(25_000);
    expect([...first, ...lazy].some((address) => address.includes('radar'))).toBe(false);
  });

  it('carry a strict policy and nothing that it would block', () => {
    for (const { path, html } of pages) {
      const policy = /content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      expect(policy, path).toContain("connect-src 'self'");
      for (const directive of [
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "default-src 'none'",
      ])
        expect(policy, path).toContain(directive);
      expect(policy, path).not.toContain('unsafe-inline');
      expect(html, path).not.toMatch(/\son[a-z]+="/);
      expect(html, path).not.toMatch(/\sstyle="/);
    }
  });

  it('name their address, description and picture', () => {
    for (const { path, html } of pages) {
      expect(html, path).toMatch(/<meta name="description" content="[^"]{25,}"/);
      if (/<meta name="robots" content="noindex"/.test(html)) continue;
      expect(html, path).toMatch(/<link rel="canonical" href="https?:\/\/[^"]+"/);
      const picture = /og:image" content="https?:\/\/[^/]+([^"]+)"/.exec(html)?.[1] ?? '';
      expect(existsSync(join(DIST, picture)), `${path}: ${picture}`).toBe(true);
    }
  });

  it('have no dead internal link and no dead anchor', () => {
    const ids = new Map(
      pages.map(({ path, html }) => [
        `/${path.replace(/index\.html$/, '')}`,
        new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const dead: string[] = [];
    for (const { path, html } of pages) {
      const here = `/${path.replace(/index\.html$/, '')}`;
      for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(href)) continue;
        const [address = '', anchor] = href.split('#');
        const target = new URL(address || here, `http://x${here}`).pathname;
        const known = ids.get(target);
        if (!known && !existsSync(join(DIST, target))) dead.push(`${path}: ${href}`);
        if (anchor && known && !known.has(decodeURIComponent(anchor)))
          dead.push(`${path}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('are at most three clicks from home', () => {
    const links = new Map(
      pages.map(({ path, html }) => [
        `/${path.replace(/index\.html$/, '')}`,
        [...html.matchAll(/<a\s[^>]*?href="(\/[^"#?]*)/g)].map(([, href]) => href ?? ''),
      ]),
    );
    let reached = new Set(['/']);
    for (let clicks = 0; clicks < 3; clicks += 1)
      reached = new Set([
        ...reached,
        ...[...reached].flatMap((address) => links.get(address) ?? []),
      ]);
    const orphans = [...links.keys()].filter(
      (address) => !reached.has(address) && !/^\/(404|assess\/result|embed)/.test(address),
    );
    expect(orphans).toEqual([]);
  });

  it('print only the part of the navigation that the reader is in', () => {
    const html = readFileSync(join(DIST, 'guide/criteria/latency-tolerance/index.html'), 'utf8');
    const side = /<nav class="side"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    expect(side).toContain('/guide/criteria/scalability/');
    expect(side).not.toContain('/guide/governance/');
  });
});

describe('the machine-readable files', () => {
  it.each([
    'robots.txt',
    'sitemap-index.xml',
    'sitemap-0.xml',
    'feed.xml',
    'llms.txt',
    'favicon.svg',
    '404.html',
    'pagefind/pagefind.js',
  ])('%s is there', (path) => {
    expect(existsSync(join(DIST, path))).toBe(true);
  });

  it('the sitemap lists the content and leaves out what is no content', () => {
    const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/patterns/idempotent-consumer/');
    expect(sitemap).not.toMatch(/\/(404|search|assess\/result|embed)\//);
  });

  it('llms.txt names Markdown files that exist', () => {
    const names = [
      ...readFileSync(join(DIST, 'llms.txt'), 'utf8').matchAll(
        /\]\(https?:\/\/[^/]+\/([^)]+\.md)\)/g,
      ),
    ].map(([, path]) => path ?? '');
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((path) => !existsSync(join(DIST, path)))).toEqual([]);
  });

  it('no Markdown twin shows a component, outside of its listings', () => {
    const raw = files
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => {
        const text = readFileSync(join(DIST, path), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
        return [...text.matchAll(/^<[A-Z].*/gm)].map(([line]) => `${path}: ${line}`);
      });
    expect(raw).toEqual([]);
  });

  it('the search index holds no interface of its own', () => {
    expect(files.filter((path) => /pagefind\/.*(-ui\.|highlight)/.test(path))).toEqual([]);
  });
});
