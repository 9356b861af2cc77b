/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Names this build; see src/site/build-tag.ts. */
  readonly PUBLIC_BUILD_TAG: string;
}
