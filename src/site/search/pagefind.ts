/** What this site uses of Pagefind's browser API (pagefind 1.6). */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  preload(term: string, options?: SearchOptions): Promise<void>;
  search(term: string | null, options?: SearchOptions): Promise<{ results: Hit[] }>;
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

/** The base path of this build, with a slash at its end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

let engine: Promise<Pagefind> | undefined;

/** Loads the engine once. What does not depend on the query is fetched at the same time, not one after the other. */
export function loadPagefind(): Promise<Pagefind> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start(): Promise<Pagefind> {
  const url = `${BASE}pagefind/pagefind.js`;
  const module = (await import(/* @vite-ignore */ url)) as Pagefind;
  // Titles count more than body text, long pages are not punished for being thorough, and a word
  // that only begins like the query's word counts little.
  await module.options({
    ranking: {
      pageLength: 0.6,
      termSaturation: 1.2,
      termSimilarity: 1.6,
      termFrequency: 0.8,
      metaWeights: { title: 6, aka: 5, description: 3 },
    },
    excerptLength: 24,
  });
  await module.init();
  return module;
}
