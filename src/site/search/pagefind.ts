/** What this site uses of Pagefind's browser API (pagefind 1.6). */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  preload(term: string, options?: SearchOptions): Promise<void>;
  search(term: string | null, options?: SearchOptions): Promise<{ results: Hit[] }>;
}

/** The module that Pagefind writes beside its index. */
interface PagefindModule extends Pagefind {
  createInstance(options: { basePath: string }): Pagefind;
}

/** Restricts a search to pages with this filter value. */
export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
}

/** A hit before its text is fetched. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<HitData>;
}

/** The text of a hit. */
export interface HitData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/** What a page is called: the part of a hit that needs no further request. */
export interface PageCard {
  readonly url: string;
  readonly title: string;
  readonly type: string;
  /** Language of the page, where it is not that of the site. */
  readonly lang?: string | undefined;
}

/** The base path of this build, with a slash at its end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Names this build in the addresses of files that keep their name, so that no cache mixes two builds. */
export const TAG = import.meta.env.PUBLIC_BUILD_TAG;

/** The languages that pages are in, first that of the site if it has any. */
const LANGUAGES = import.meta.env.PUBLIC_SEARCH_LANGUAGES;

let engine: Promise<Pagefind> | undefined;
let cards: Promise<Map<string, PageCard>> | undefined;

/** Loads the engine once. The shell has asked for all that it needs already, at the first sign of intent. */
export function loadPagefind(): Promise<Pagefind> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** The titles of all pages by the ids of hits, written beside the index. */
export function loadPages(): Promise<Map<string, PageCard>> {
  cards ??= fetch(`${BASE}pagefind/pages.json?ts=${TAG}`)
    .then((response) => response.json() as Promise<[string, string, string, string, string?][]>)
    .then(
      (rows) =>
        new Map(
          rows.map(([id, url, title, type, lang]) => [
            id,
            { url: BASE + url.slice(1), title, type, lang },
          ]),
        ),
    )
    .catch((error: unknown) => {
      cards = undefined;
      throw error;
    });
  return cards;
}

/**
 * One engine for each language that pages are in, since each stems words in its own way; asked as one.
 * The first language's index lies in `pagefind/`, each other one's in a folder below it.
 */
async function start(): Promise<Pagefind> {
  const url = `${BASE}pagefind/pagefind.js`;
  const module = (await import(/* @vite-ignore */ url)) as PagefindModule;
  const engines = LANGUAGES.map((language, index) =>
    index === 0 ? module : module.createInstance({ basePath: `${BASE}pagefind/${language}/` }),
  );
  await Promise.all(engines.map(startOne));
  return engines.length === 1 ? module : asOne(engines);
}

function asOne(engines: readonly Pagefind[]): Pagefind {
  const all = (each: (engine: Pagefind) => Promise<void>) =>
    Promise.all(engines.map(each)).then(() => undefined);
  return {
    options: (options) => all((engine) => engine.options(options)),
    init: () => all((engine) => engine.init()),
    preload: (term, options) => all((engine) => engine.preload(term, options)),
    search: async (term, options) => {
      const found = await Promise.all(engines.map((engine) => engine.search(term, options)));
      const results = found.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
      return { results };
    },
  };
}

async function startOne(engine: Pagefind): Promise<void> {
  await engine.options({
    // A worker would fetch its own copy of the engine, one round trip later.
    noWorker: true,
    metaCacheTag: TAG,
    excerptLength: 24,
    // Titles and other names count more than body text, long pages are not punished for being
    // thorough, and a word that only begins like the query's word counts little.
    ranking: {
      pageLength: 0.6,
      termSaturation: 1.2,
      termSimilarity: 1.6,
      metaWeights: { title: 6, aka: 5, asked: 3, description: 3 },
    },
  });
  await engine.init();
}
