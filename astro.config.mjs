// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { loadContent } from './src/collections/load-content.ts';
import { formatFinding } from './src/core/finding.ts';
import { diagrams } from './src/prose/markdown/diagrams.ts';
import { noteFiles, noteHeadings, noteMarks } from './src/prose/markdown/house-notes.ts';
import { links, linkTargets } from './src/prose/markdown/links.ts';
import { scrollRegions } from './src/prose/markdown/scroll-regions.ts';
import { taskBoxes } from './src/prose/markdown/task-boxes.ts';
import { buildTag } from './src/site/build-tag.ts';
import { houseAssets } from './src/site/house-assets.ts';
import { policy } from './src/site/policy.ts';
import { searchIndex } from './src/site/search-index.ts';
import { searchLanguages } from './src/site/search-languages.ts';
import { wordsModules } from './src/site/words-modules.ts';

// A broken content file stops the build here, before anything is built, with every finding at once.
const root = fileURLToPath(new URL('.', import.meta.url));
const content = loadContent(root);
const { site } = content;
const tag = buildTag(content);
const notes = noteFiles(content, root);
for (const warning of content.warnings) console.warn(`Warning: ${formatFinding(warning)}`);

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
      mdastPlugins: [diagrams, noteMarks(content, root)],
      hastPlugins: [
        links(linkTargets(content, root)),
        scrollRegions(content, root),
        taskBoxes,
        noteHeadings(notes),
      ],
    }),
  },
  security: { csp: policy },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !/\/(404|search|assess\/result|embed\/\w+)\/$/.test(page) }),
    houseAssets(content),
    searchIndex(content, tag),
  ],
  vite: {
    plugins: [wordsModules(content.words)],
    define: {
      'import.meta.env.PUBLIC_BUILD_TAG': JSON.stringify(tag),
      'import.meta.env.PUBLIC_SEARCH_LANGUAGES': JSON.stringify(searchLanguages(content)),
    },
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
