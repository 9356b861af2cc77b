import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Content } from '../collections/content.ts';

/**
 * Astro integration: indexes the built pages for full-text search when the build is done. Each
 * glossary term is a record of its own, so that a hit leads to the term and not to a long page.
 *
 * @param tag names this build in the files that keep their name
 */
export function searchIndex({ site, glossary }: Content, tag: string): AstroIntegration {
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
        tidy(`${path}pagefind`, tag);
        logger.info(`${added.page_count} pages and ${terms.length} terms indexed for search`);
      },
    },
  };
}

/**
 * Makes the index ready to be asked for before its entry file is read: the metadata get a name that the
 * shell knows, and the titles of all pages are written down by the ids of hits, so that a list can be
 * shown without fetching each page's text. Pagefind's own interfaces go; this site has one.
 */
function tidy(folder: string, tag: string): void {
  for (const file of readdirSync(folder)) {
    if (/-ui\.|highlight|worker|unknown/.test(file)) rmSync(`${folder}/${file}`);
  }
  const entryFile = `${folder}/pagefind-entry.json`;
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const [language, index] of Object.entries(entry.languages)) {
    const name = `${language}_${tag}`;
    renameSync(`${folder}/pagefind.${index.hash}.pf_meta`, `${folder}/pagefind.${name}.pf_meta`);
    index.hash = name;
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  const cards = readdirSync(`${folder}/fragment`).map((file) => {
    const text = gunzipSync(readFileSync(`${folder}/fragment/${file}`)).toString();
    // A fragment is JSON behind the mark `pagefind_dcd`.
    const { url, meta, filters } = JSON.parse(text.slice(text.indexOf('{'))) as {
      url: string;
      meta: { title?: string };
      filters: { type?: string[] };
    };
    return [
      file.replace(/\.pf_fragment$/, ''),
      url,
      meta.title ?? url,
      filters.type?.[0] ?? 'chapter',
    ];
  });
  writeFileSync(`${folder}/pages.json`, JSON.stringify(cards));
}
