import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { inlinePieces } from '../core/text/inline-markdown.ts';
import { addressesOf, ROUTES } from './addresses.ts';
import type { Content } from './content.ts';

/** Checks what an edition says of itself: footer, banner, platforms, pages of its own. */
export function checkHouse(content: Content): Finding[] {
  const { site, hidden } = content;
  const addresses = new Set([...addressesOf(content), ...hidden]);
  const fileOf = (key: string) => content.fileOf.get(`site:${key}`) ?? 'content/site.yaml';
  const footer = (site.footer ?? []).flatMap(({ to }, index) =>
    to === undefined
      ? []
      : unknown(fileOf('footer'), `footer.${index}.to`, 'page', to, addresses, `/imprint/`),
  );
  const banner = inlinePieces(site.banner?.text ?? '').flatMap((piece): Finding[] => {
    if (piece.kind !== 'link' || /^(https?:\/\/|mailto:)/.test(piece.target)) return [];
    const at = [fileOf('banner'), 'banner.text'] as const;
    const address = piece.target.replace(/[?#].*$/, '');
    if (address.startsWith('/')) return unknown(...at, 'page', address, addresses, '/guide/');
    return [
      {
        file: at[0],
        path: at[1],
        message: 'this link is neither an address of this site nor a web or mail address',
        found: piece.target,
        allowed: '/address/, https://, http://, mailto:',
      },
    ];
  });
  return [...footer, ...banner, ...checkPlatforms(content, fileOf('platforms')), ...names(content)];
}

function checkPlatforms(
  { site, platforms, patterns, hidden, fileOf }: Content,
  file: string,
): Finding[] {
  const kinds = new Set(platforms.map(({ id }) => id));
  const known = new Set([
    ...patterns.map(({ id }) => id),
    ...[...hidden].flatMap((href) => /^\/patterns\/([^/]+)\/$/.exec(href)?.[1] ?? []),
  ]);
  return [
    ...Object.keys(site.platforms ?? {}).flatMap((kind) =>
      unknown(
        file,
        `platforms.${kind}`,
        'kind of platform',
        kind,
        kinds,
        'an entry of platforms.yaml',
      ),
    ),
    ...platforms.flatMap(({ id, patterns: needing }) =>
      needing.flatMap((pattern) =>
        unknown(
          fileOf.get(`platform:${id}`) ?? 'content/platforms.yaml',
          `${id}.patterns`,
          'pattern',
          pattern,
          known,
          'the id of a pattern',
        ),
      ),
    ),
  ];
}

/** Pages of the house stand beside the folders of the site, whose names are taken. */
function names({ house }: Content): Finding[] {
  return house
    .filter(({ id }) => ROUTES.has(id))
    .map(({ id, file }) => ({
      file,
      path: 'file name',
      message: 'this name is taken by a part of the site',
      found: id,
      allowed: `a name that is none of ${[...ROUTES].join(', ')}`,
      hint: `call it our-${id}`,
    }));
}

function unknown(
  file: string,
  path: string,
  what: string,
  id: string,
  known: ReadonlySet<string>,
  form: string,
): Finding[] {
  if (known.has(id)) return [];
  const guess = nearest(id, known);
  return [
    {
      file,
      path,
      message: `there is no such ${what}`,
      found: id,
      allowed: known.size > 20 || known.size === 0 ? form : [...known].join(', '),
      ...(guess && { hint: `did you mean ${guess}?` }),
    },
  ];
}
