import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { allPages } from '../collections/content.ts';
import { catalog, local } from '../site/catalog.ts';

/** Feed of changes: the pages that were changed last, newest first. */
export const GET: APIRoute = () => {
  const content = catalog();
  const { site } = content;
  const newest = allPages(content)
    .toSorted(
      (a, b) => b.data.updated.localeCompare(a.data.updated) || a.href.localeCompare(b.href),
    )
    .slice(0, 40);
  return rss({
    title: site.name,
    description: site.description,
    site: site.baseUrl,
    items: newest.map(({ href, data }) => ({
      title: data.title,
      description: data.description,
      link: new URL(local(href), site.baseUrl).href,
      pubDate: new Date(`${data.updated}T00:00:00Z`),
    })),
    customData: `<language>${site.language}</language>`,
  });
};
