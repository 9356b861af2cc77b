import type { AstroIntegration } from 'astro';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { Content } from '../collections/content.ts';

/**
 * Astro integration: indexes the built pages for full-text search when the build is done. Each
 * glossary term is a record of its own, so that a hit leads to the term and not to a long page.
 */
export function searchIndex({ site, glossary }: Content): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({});
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const terms = await Promise.all(
          glossary.map(({ id, term, aka, definition }) =>
            index.addCustomRecord({
              url: `/glossary/#${id}`,
              content: [term, ...aka, definition].join('. '),
              language: site.language,
              meta: { title: term },
              filters: { type: ['term'] },
            }),
          ),
        );
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        const faults = [
          ...added.errors,
          ...terms.flatMap((record) => record.errors),
          ...written.errors,
        ];
        if (faults.length > 0)
          throw new Error(`Pagefind could not index ${path}: ${faults.join('; ')}`);
        await pagefind.close();
        // Pagefind ships interfaces of its own along with the index; this site has one.
        for (const file of readdirSync(`${path}pagefind`)) {
          if (/-ui\.|highlight/.test(file)) rmSync(`${path}pagefind/${file}`);
        }
        logger.info(`${added.page_count} pages and ${terms.length} terms indexed for search`);
      },
    },
  };
}
