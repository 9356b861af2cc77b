import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { addressesOf } from './addresses.ts';
import { proseOf, type Content, type Page } from './content.ts';

const LINK = /\]\(\s*([^)\s]+)(?:\s+"[^"]*")?\s*\)/g;

/** Finds every link in the prose that leads nowhere: addresses, terms, sources, odd schemes. */
export function checkLinks(content: Content): Finding[] {
  const known = {
    addresses: addressesOf(content),
    terms: new Set(content.glossary.map((term) => term.id)),
    sources: new Set(content.sources.map((source) => source.id)),
    hidden: content.hidden,
  };
  return proseOf(content).flatMap((page) =>
    linksIn(page).flatMap(({ target, line }) => checkTarget(page, line, target, known)),
  );
}

/** The links of a page's prose with their lines. */
export function linksIn(page: Page<unknown>): { target: string; line: number }[] {
  return proseLines(page).flatMap(({ text, line }) =>
    [...text.matchAll(LINK)].map((match) => ({ target: match[1] ?? '', line })),
  );
}

/** A link's target without query and fragment, as `hidden` and the lists of addresses have it. */
export function bareTarget(target: string): string {
  return target.replace(/[?#].*$/, '');
}

interface Known {
  readonly addresses: Set<string>;
  readonly terms: Set<string>;
  readonly sources: Set<string>;
  readonly hidden: ReadonlySet<string>;
}

function checkTarget(
  { file, data: { sources } }: Page<{ sources?: string[]; updated?: string }>,
  line: number,
  target: string,
  known: Known,
): Finding[] {
  const at = { file: file, path: `line ${line}` };
  const [, scheme, id = ''] = /^([a-z]+):(.*)$/.exec(target) ?? [];
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto' || target.startsWith('#'))
    return [];
  // What an overlay takes away may still be named: the link becomes text.
  if (known.hidden.has(bareTarget(target))) return [];
  if (scheme === 'term') return dead(at, 'glossary term', id, known.terms, 'content/glossary.yaml');
  if (scheme === 'source') {
    const unknown = dead(at, 'source', id, known.sources, 'content/sources.yaml');
    if (unknown.length > 0 || !sources || sources.includes(id)) return unknown;
    return [
      {
        ...at,
        message: 'the page cites a source that its frontmatter does not list',
        found: id,
        allowed: sources.join(', '),
        hint: `add ${id} to sources:`,
      },
    ];
  }
  const address = bareTarget(target);
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
