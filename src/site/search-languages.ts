import { allPages, type Content } from '../collections/content.ts';
import { UPSTREAM } from '../collections/read-locale.ts';

/** The language of each page that search finds, by its address below the base path. */
export function languagesByAddress(content: Content): Map<string, string> {
  const pages = [...allPages(content), ...content.templates];
  return new Map([
    ...pages.map(({ href, lang }) => [href, lang] as const),
    ...content.cases.map(({ id }) => [`/cases/${id}/`, UPSTREAM] as const),
    ...content.glossary.map(({ id, lang }) => [`/glossary/#${id}`, lang ?? UPSTREAM] as const),
  ]);
}

/** The languages that pages are in, as Pagefind names them, first that of the site if it has any. */
export function searchLanguages(content: Content): string[] {
  const own = content.site.language.toLowerCase();
  const used = new Set([...languagesByAddress(content).values()].map((tag) => tag.toLowerCase()));
  const others = [...used].filter((tag) => tag !== own).sort();
  return used.has(own) || others.length === 0 ? [own, ...others] : others;
}
