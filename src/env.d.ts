/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Names this build; see src/site/build-tag.ts. */
  readonly PUBLIC_BUILD_TAG: string;
  /** Languages of the search indexes, lower-case tags; see src/site/search-languages.ts. */
  readonly PUBLIC_SEARCH_LANGUAGES: readonly string[];
}
