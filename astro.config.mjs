// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { loadContent } from './src/collections/load-content.ts';
import { diagrams } from './src/prose/markdown/diagrams.ts';
import { links, linkTargets } from './src/prose/markdown/links.ts';
import { scrollRegions } from './src/prose/markdown/scroll-regions.ts';
import { buildTag } from './src/site/build-tag.ts';
import { policy } from './src/site/policy.ts';
import { searchIndex } from './src/site/search-index.ts';

// A broken content file stops the build here, before anything is built, with every finding at once.
const content = loadContent(fileURLToPath(new URL('.', import.meta.url)));
const { site } = content;
const tag = buildTag(content);

export default defineConfig({
  site: site.baseUrl,
  base: site.basePath,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // Shiki writes style attributes, which the policy blocks; Prism writes classes.
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({
      mdastPlugins: [diagrams],
      hastPlugins: [links(linkTargets(content)), scrollRegions()],
    }),
  },
  security: { csp: policy },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !/\/(404|search|assess\/result)\/$/.test(page) }),
    searchIndex(content, tag),
  ],
  vite: {
    define: { 'import.meta.env.PUBLIC_BUILD_TAG': JSON.stringify(tag) },
    build: {
      target: 'es2023',
      rolldownOptions: {
        // Astro marks each MDX module with a directive of its own and takes it out again later.
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
