import type { Content } from '../collections/content.ts';
import { CHAPTERS } from './chapters.ts';
import type { Links } from './setting.ts';

/** Addresses of everything that a blueprint links to; `local` puts the base path before an address. */
export function linksOf(content: Content, local: (address: string) => string): Links {
  const { guide, patterns, decision } = content;
  const named = new Set([
    ...Object.values(CHAPTERS).flat(),
    ...(decision?.model.factors.map(({ page }) => page) ?? []),
  ]);
  return {
    pages: Object.fromEntries(
      [...guide.filter(({ id }) => named.has(id)), ...patterns].map(({ id, data, href }) => [
        id,
        { title: data.title, href: local(href) },
      ]),
    ),
    chapters: Object.fromEntries(decision?.model.factors.map(({ id, page }) => [id, page]) ?? []),
    decide: local('/decide/'),
    assess: local('/assess/'),
    cases: local('/cases/'),
  };
}
