import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const guide = readFileSync('deploy/object-storage.md', 'utf8');
const fence = (language: string) => {
  const found = new RegExp('```' + language + '\\n([\\s\\S]*?)\\n *```').exec(guide)?.[1];
  if (!found) throw new Error(`no ${language} in the guide`);
  return found;
};
/** The passes of the upload in their order: what each takes, and the headers it gives. */
const passes = fence('bash')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.startsWith('aws s3'))
  .map((line) => ({
    cache: /--cache-control (?:'([^']*)'|(\S+))/.exec(line)?.slice(1).find(Boolean),
    type: /--content-type '([^']*)'/.exec(line)?.[1],
    takes: (path: string) => {
      const one = /^aws s3 cp dist\/(\S+)/.exec(line)?.[1];
      if (one) return path === one;
      // The last filter that fits decides; `*` stands for any characters, slashes too.
      let taken = true;
      for (const [, kind, quoted, plain] of line.matchAll(
        /--(exclude|include) (?:'([^']*)'|(\S+))/g,
      )) {
        const pattern = (quoted ?? plain ?? '')
          .split('*')
          .map((part) => part.replaceAll('.', '\\.'))
          .join('.*');
        if (new RegExp(`^${pattern}$`).test(path)) taken = kind === 'include';
      }
      return taken;
    },
  }));

describe('the upload to object storage', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join('dist', path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  const passOf = (path: string) => passes.findIndex(({ takes }) => takes(path));

  it('takes every file in one pass', () => {
    for (const path of files)
      expect(
        passes.filter(({ takes }) => takes(path)),
        path,
      ).toHaveLength(1);
  });

  it('sends hashed files first and pages last', () => {
    for (const path of files) {
      const hashed = /^(?:_astro|pagefind\/(?:filter|fragment|index))\//.test(path);
      if (hashed) expect(passOf(path), path).toBe(0);
      if (path.endsWith('.html')) expect(passOf(path), path).toBe(passes.length - 1);
      expect(passes[passOf(path)]?.cache, path).toBe(
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
  });

  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['patterns/webhook.md', 'text/markdown; charset=utf-8'],
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ])('says what %s is', (path, type) => expect(passes[passOf(path)]?.type).toBe(type));
});

describe('the function for the CDN', () => {
  const answer = (uri: string): { uri?: string; headers?: { location: { value: string } } } =>
    runInNewContext(`${fence('javascript')}\nhandler({ request: { uri } })`, { uri }) as object;

  it.each([
    ['/', '/index.html'],
    ['/guide/', '/guide/index.html'],
    ['/feed.xml', '/feed.xml'],
    ['/_astro/store.CH4_xvIp.js', '/_astro/store.CH4_xvIp.js'],
  ])('asks storage for %s as %s', (uri, asked) => expect(answer(uri).uri).toBe(asked));

  it.each([
    ['/guide', '/guide/'],
    ['/docs/async', '/docs/async/'],
    ['//evil', '/evil/'],
    ['/\\evil', '/evil/'],
  ])('leads %s to %s', (uri, to) => expect(answer(uri).headers?.location.value).toBe(to));
});
