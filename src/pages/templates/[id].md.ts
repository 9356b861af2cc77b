import type { APIRoute, GetStaticPaths } from 'astro';
import type { Page } from '../../collections/content.ts';
import { catalog } from '../../site/catalog.ts';

/** Each template as the file that goes into a repository, without our frontmatter. */
export const getStaticPaths = (() =>
  catalog().templates.map((page) => ({
    params: { id: page.id },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Page<{ title: string }> }> = ({ props: { page } }) => {
  const body = page.body.trim();
  return new Response(`${body.startsWith('# ') ? '' : `# ${page.data.title}\n\n`}${body}\n`);
};
