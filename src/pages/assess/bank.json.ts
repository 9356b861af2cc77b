import type { APIRoute } from 'astro';
import { catalog, langOf, local } from '../../site/catalog.ts';

/** The question bank and the titles behind its ids, for the result and for files; fetched at the first answer. */
export const GET: APIRoute = () => {
  const { bank, guide, patterns } = catalog();
  const links = Object.fromEntries(
    [
      ...guide.map((page) => [page.id, page] as const),
      ...patterns.map((page) => [page.id, page] as const),
    ].map(([id, page]) => [
      id,
      { title: page.data.title, href: local(page.href), lang: langOf(page.lang) },
    ]),
  );
  return new Response(JSON.stringify({ bank, links }));
};
