import type { Content } from '../collections/content.ts';
import { loadContent } from '../collections/load-content.ts';

let cached: Content | undefined;

/** All content of the site. Read once for a build; read anew for each request while a writer works. */
export function catalog(): Content {
  if (import.meta.env.DEV) return loadContent(process.cwd());
  cached ??= loadContent(process.cwd());
  return cached;
}

/** Puts the base path before an address of this site. */
export function local(address: string): string {
  return catalog().site.basePath.replace(/\/$/, '') + address;
}
