import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policyHeader } from '../../deploy/policy-header.ts';

const ORIGIN = 'http://localhost:4333';
/** The build with the overlay of tests/fixtures, which names a receiver, and upstream's own. */
const [EDITION, UPSTREAM] = ['.cache/base-dist', 'dist'] as const;

function connecting(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .filter((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      const policy = /content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      return !/connect-src 'self'(;|$)/.test(policy);
    })
    .map((path) => path.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .sort();
}

it('only the pages that can send may connect to the receiver, and to nothing else', () => {
  const pages = connecting(EDITION);
  expect(pages).toEqual(['assess/', 'assess/result/', 'decide/', 'embed/assess/', 'embed/decide/']);
  for (const page of pages) {
    const html = readFileSync(join(EDITION, page, 'index.html'), 'utf8');
    expect(html).toContain(`connect-src 'self' ${ORIGIN};`);
  }
});

it('the header carries the receiver for those pages', () => {
  expect(policyHeader(EDITION)).toContain(`connect-src 'self' ${ORIGIN};`);
});

it('without a sink nothing may be connected to, and no page has a place to send from', () => {
  expect(connecting(UPSTREAM)).toEqual([]);
  expect(policyHeader(UPSTREAM)).toContain("connect-src 'self';");
  expect(readFileSync(join(UPSTREAM, 'assess/index.html'), 'utf8')).not.toContain('id="sink"');
});
