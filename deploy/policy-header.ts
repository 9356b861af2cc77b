import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The longest policy we send, in bytes. Reverse proxies often have 4 kB for all headers of an answer. */
const LONGEST = 3000;

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;
/** Scripts and styles that stand in the page. Data in a script element is not run and needs no hash. */
const INLINE =
  /<(script|style)(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * The Content-Security-Policy to send as a header with every page of a built site, without
 * `frame-ancestors`, which the host sets.
 *
 * Each page carries a policy with the hashes of its own scripts and styles. A browser obeys both, so the
 * header must allow what any page needs: every directive of the pages, and the hashes of all that stands
 * inline in some page. That is a few dozen hashes, because components, not pages, make them.
 *
 * @throws Error if a page has no policy, if its own policy blocks what stands in it, or if the header
 * gets too long to pass the usual proxies.
 */
export function policyHeader(folder: string): string {
  const directives = new Map<string, Set<string>>();
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort();
  if (pages.length === 0)
    throw new Error(`${folder} holds no page. Build the site first: npm run build`);
  for (const page of pages) add(join(folder, page), directives);
  const header = [...directives]
    .map(([name, sources]) => [name, ...[...sources].sort()].join(' '))
    .join('; ');
  if (header.length > LONGEST)
    throw new Error(
      `The policy of ${folder} is ${header.length} bytes, at most ${LONGEST} pass the usual proxies. ` +
        'Put styles or scripts that many components have for themselves into one file.',
    );
  return header;
}

function add(page: string, directives: Map<string, Set<string>>): void {
  const html = readFileSync(page, 'utf8');
  const policy = META.exec(html)?.[1];
  if (!policy) throw new Error(`${page} carries no policy. See security.csp in astro.config.mjs.`);
  for (const directive of policy.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (!name) continue;
    const known = directives.get(name) ?? new Set();
    directives.set(name, known);
    for (const source of sources) if (!source.startsWith("'sha256-")) known.add(source);
  }
  for (const [, element, text = ''] of html.matchAll(INLINE)) {
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    if (!policy.includes(hash))
      throw new Error(`${page}: its own policy blocks an inline ${element} (${hash} is missing).`);
    directives.get(`${element}-src`)?.add(hash);
  }
}
