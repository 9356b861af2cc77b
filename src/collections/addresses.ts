import { allPages, type Content } from './content.ts';

/** Addresses of routes that are not made from one content file each. */
const FIXED = [
  '/',
  '/guide/',
  '/patterns/',
  '/antipatterns/',
  '/glossary/',
  '/sources/',
  '/templates/',
  '/search/',
  '/assess/',
  '/assess/result/',
  '/decide/',
  '/blueprint/',
  '/cases/',
];

/** First steps of addresses that a page of the house cannot have. */
export const ROUTES: ReadonlySet<string> = new Set([
  ...FIXED.flatMap((address) => address.split('/')[1] || []),
  ...['404', 'api', 'embed', 'favicon', 'feed', 'fork', 'index', 'pagefind', 'robots', 'social'],
]);

/** Every address that an internal link may name, without base path, query or fragment. */
export function addressesOf(content: Content): Set<string> {
  const parts = new Set(content.guide.map((page) => page.id.split('/')[0]));
  return new Set([
    ...FIXED,
    ...[...parts].map((part) => `/guide/${part}/`),
    ...allPages(content).map((page) => page.href),
    ...content.templates.map((page) => page.href),
    ...content.cases.map(({ id }) => `/cases/${id}/`),
    ...content.fork.map((page) => page.href),
    ...content.house.map((page) => page.href),
  ]);
}

/** Pages that are made anew for each reader, or hold nothing of their own. */
const WITHOUT_NOTES = new Set(['search', 'assess/result']);

/** The ids of pages that a house note may stand on: addresses without outer slashes; `home` for `/`. */
export function notePages(content: Content): Set<string> {
  const ids = [...addressesOf(content)].map((address) => address.slice(1, -1) || 'home');
  return new Set(ids.filter((id) => !WITHOUT_NOTES.has(id)));
}
