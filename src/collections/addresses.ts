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
  '/cases/',
];

/** Every address that an internal link may name, without base path, query or fragment. */
export function addressesOf(content: Content): Set<string> {
  const parts = new Set(content.guide.map((page) => page.id.split('/')[0]));
  return new Set([
    ...FIXED,
    ...[...parts].map((part) => `/guide/${part}/`),
    ...allPages(content).map((page) => page.href),
    ...content.templates.map((page) => page.href),
    ...content.cases.map(({ id }) => `/cases/${id}/`),
  ]);
}
