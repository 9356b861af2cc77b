import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { addressesOf } from './addresses.ts';
import { allPages, type Content, type Page } from './content.ts';

const LINK = /\]\(\s*([^)\s]+)(?:\s+"[^"]*")?\s*\)/g;

/** Finds every link in the prose that leads nowhere: addresses, terms, sources, odd schemes. */
export function checkLinks(content: Content): Finding[] {
  const known = {
    addresses: addressesOf(content),
    terms: new Set(content.glossary.map((term) => term.id)),
    sources: new Set(content.sources.map((source) => source.id)),
    hidden: content.hidden,
  };
  return allPages(content).flatMap((page) =>
    proseLines(page).flatMap(({ text, line }) =>
      [...text.matchAll(LINK)].flatMap((match) => checkTarget(page, line, match[1] ?? '', known)),
    ),
  );
}

interface Known {
  readonly addresses: Set<string>;
  readonly terms: Set<string>;
  readonly sources: Set<string>;
  readonly hidden: ReadonlySet<string>;
}

function checkTarget(
  page: Page<{ sources: string[] }>,
  line: number,
  target: string,
  known: Known,
): Finding[] {
  const at = { file: page.file, path: `line ${line}` };
  const [, scheme, id = ''] = /^([a-z]+):(.*)$/.exec(target) ?? [];
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto' || target.startsWith('#'))
    return [];
  if (scheme === 'term') return dead(at, 'glossary term', id, known.terms, 'content/glossary.yaml');
  if (scheme === 'source') {
    const unknown = dead(at, 'source', id, known.sources, 'content/sources.yaml');
    if (unknown.length > 0 || page.data.sources.includes(id)) return unknown;
    return [
      {
        ...at,
        message: 'the page cites a source that its frontmatter does not list',
        found: id,
        allowed: page.data.sources.join(', '),
        hint: `add ${id} to sources:`,
      },
    ];
  }
  const address = target.replace(/[?#].*$/, '');
  if (!target.startsWith('/')) {
    return [
      {
        ...at,
        message: 'this link is neither an address of this site nor a known scheme',
        found: target,
        allowed: '/address/, #heading, term:ID, source:ID, https://, mailto:',
      },
    ];
  }
  if (known.hidden.has(address)) return [];
  return dead(
    at,
    'page',
    address,
    known.addresses,
    'an address of this site, with slashes at both ends',
  );
}

function dead(
  at: Pick<Finding, 'file' | 'path'>,
  what: string,
  id: string,
  ids: Set<string>,
  allowed: string,
): Finding[] {
  if (ids.has(id)) return [];
  const guess = nearest(id, [...ids]);
  return [
    {
      ...at,
      message: `there is no such ${what}`,
      found: id,
      allowed,
      ...(guess && { hint: `did you mean ${guess}?` }),
    },
  ];
}

/** The lines of a body outside of code fences, with inline code blanked out. */
export function proseLines(page: Page<unknown>): { text: string; line: number }[] {
  let fenced = false;
  return page.body.split('\n').flatMap((raw, index) => {
    if (/^\s*(```|~~~)/.test(raw)) {
      fenced = !fenced;
      return [];
    }
    return fenced ? [] : [{ text: raw.replace(/`[^`]*`/g, ''), line: page.bodyLine + index }];
  });
}
