import type { APIRoute, GetStaticPaths } from 'astro';
import { allPages, type Page } from '../collections/content.ts';
import { plainMarkdown } from '../collections/plain-markdown.ts';
import { catalog } from '../site/catalog.ts';

/** Every page of prose as plain Markdown, at its address + .md. */
export const getStaticPaths = (() =>
  allPages(catalog()).map((page) => ({
    params: { page: page.href.replace(/^\/|\/$/g, '') },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{
  page: Page<{ title: string; description: string; updated: string; sources: string[] }>;
}> = ({ props }) => new Response(plainMarkdown(props.page, catalog()));
