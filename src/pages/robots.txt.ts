import type { APIRoute } from 'astro';
import { catalog, local } from '../site/catalog.ts';

/** Everything may be crawled; the sitemap says what there is. */
export const GET: APIRoute = () => {
  const sitemap = new URL(local('/sitemap-index.xml'), catalog().site.baseUrl).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
