import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Content } from '../collections/content.ts';
import { languagesByAddress, searchLanguages } from './search-languages.ts';
import { searchNames, withNames } from './search-names.ts';

/**
 * Postings in one file of the index. Pagefind's own 20,000 make files of 29 kB, and a query of three words
 * fetches three of them; with these, a word costs about 4 kB and the list of files grows by 3 kB. The setting
 * has no place in Pagefind's API yet; the build test holds the size of the files.
 */
const INDEX_CHUNK_SIZE = '2000';

/**
 * Astro integration: indexes the built pages for full-text search when the build is done. Each
 * glossary term is a record of its own, so that a hit leads to the term and not to a long page. Each
 * language has an index of its own, because words are stemmed by language; an English page of a German
 * site is in the English one.
 *
 * @param tag names this build in the files that keep their name
 */
export function searchIndex(content: Content, tag: string): AstroIntegration {
  const spoken = languagesByAddress(content);
  const languages = searchLanguages(content);
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const counts = { pages: 0, terms: 0 };
        const cards: Card[] = [];
        for (const [place, language] of languages.entries()) {
          const isHere = (address: string) =>
            (spoken.get(address) ?? content.site.language).toLowerCase() === language;
          const folder = place === 0 ? `${path}pagefind` : `${path}pagefind/${language}`;
          const { pages, terms } = await indexOne(content, path, folder, language, isHere);
          counts.pages += pages;
          counts.terms += terms;
          if (place > 0) rmSync(`${folder}/pagefind.js`);
          const mark = language === content.site.language.toLowerCase() ? undefined : language;
          cards.push(...tidy(folder, tag, mark));
        }
        await pagefind.close();
        writeFileSync(`${path}pagefind/pages.json`, JSON.stringify(cards));
        logger.info(`${counts.pages} pages and ${counts.terms} terms indexed for search`);
      },
    },
  };
}

/** Indexes the pages and terms of one language into a folder. @throws Error if Pagefind cannot. */
async function indexOne(
  content: Content,
  path: string,
  folder: string,
  language: string,
  isHere: (address: string) => boolean,
): Promise<{ pages: number; terms: number }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = INDEX_CHUNK_SIZE;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const names = searchNames(content);
  const pages = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ file, address: `/${file.slice(0, -'index.html'.length)}` }))
    .filter(({ address }) => isHere(address))
    .map((page) => ({ ...page, html: readFileSync(path + page.file, 'utf8') }))
    .filter(({ html }) => html.includes('data-pagefind-body'))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const added = await Promise.all(
    pages.map(({ file, address, html }) =>
      index.addHTMLFile({ sourcePath: file, content: withNames(html, names.get(address)) }),
    ),
  );
  const terms = await Promise.all(
    content.glossary
      .filter(({ id }) => isHere(`/glossary/#${id}`))
      .map(({ id, term, aka, definition }) =>
        index.addCustomRecord({
          url: `/glossary/#${id}`,
          content: [term, ...aka, definition].join('. '),
          language,
          meta: { title: term },
          filters: { type: ['term'] },
        }),
      ),
  );
  const written = await index.writeFiles({ outputPath: folder });
  const faults = [...added, ...terms].flatMap((record) => record.errors).concat(written.errors);
  if (faults.length > 0) throw new Error(`Pagefind could not index ${path}: ${faults.join('; ')}`);
  return { pages: added.length, terms: terms.length };
}

/** Id of a hit, address, title, type, and the language where it is not the site's. */
type Card = readonly [string, string, string, string, string?];

/**
 * Makes the index ready to be asked for before its entry file is read: the metadata get a name that the
 * shell knows, and the titles of all pages are given back by the ids of hits, so that a list can be
 * shown without fetching each page's text. Pagefind's own interfaces go; this site has one.
 */
function tidy(folder: string, tag: string, mark: string | undefined): Card[] {
  const entryFile = `${folder}/pagefind-entry.json`;
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  // A language that Pagefind cannot stem is searched by the engine that stems nothing.
  const stems = Object.values(entry.languages).every(({ wasm }) => wasm !== null);
  for (const file of readdirSync(folder)) {
    if (/-ui\.|highlight|worker/.test(file) || (stems && /unknown/.test(file)))
      rmSync(`${folder}/${file}`);
  }
  for (const [language, index] of Object.entries(entry.languages)) {
    const name = `${language}_${tag}`;
    renameSync(`${folder}/pagefind.${index.hash}.pf_meta`, `${folder}/pagefind.${name}.pf_meta`);
    index.hash = name;
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  return readdirSync(`${folder}/fragment`).map((file): Card => {
    const text = gunzipSync(readFileSync(`${folder}/fragment/${file}`)).toString();
    // A fragment is JSON behind the mark `pagefind_dcd`.
    const { url, meta, filters } = JSON.parse(text.slice(text.indexOf('{'))) as {
      url: string;
      meta: { title?: string };
      filters: { type?: string[] };
    };
    const card = [
      file.replace(/\.pf_fragment$/, ''),
      url,
      meta.title ?? url,
      filters.type?.[0] ?? 'chapter',
    ] as const;
    return mark === undefined ? card : [...card, mark];
  });
}
