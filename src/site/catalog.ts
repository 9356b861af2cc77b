import type { Content } from '../collections/content.ts';
import { loadContent } from '../collections/load-content.ts';
import { openContent } from '../collections/open-content.ts';
import { UPSTREAM } from '../collections/read-locale.ts';

let cached: Content | undefined;
let readAt = 0;

/** While a writer works, how long content counts as read, in ms: a page asks for it many times. */
const FRESH_FOR = 1000;

/**
 * All content of the site. Read once for a build, whose configuration has checked the prose before; read
 * and checked anew after a second while a writer works.
 */
export function catalog(): Content {
  if (!import.meta.env.DEV) return (cached ??= openContent(process.cwd()));
  if (!cached || Date.now() - readAt > FRESH_FOR) {
    cached = loadContent(process.cwd());
    readAt = Date.now();
  }
  return cached;
}

/** `lang` for a text: undefined for one in the language of the page, or of upstream if it says none. */
export function langOf(language: string = UPSTREAM): string | undefined {
  return language === catalog().site.language ? undefined : language;
}

/** `lang` for words of the site that stand in prose, which may be in another language; undefined in English. */
export function wordsLang(): string | undefined {
  const { language } = catalog().site;
  return language === UPSTREAM ? undefined : language;
}

/** `lang` for an entry of the assessment or the decision that is not translated, such as `items`, `on-call`. */
export function dataLang(list: string, id: string): string | undefined {
  return catalog().english.includes(`${list}:${id}`) ? UPSTREAM : undefined;
}

/** Puts the base path before an address of this site. */
export function local(address: string): string {
  return catalog().site.basePath.replace(/\/$/, '') + address;
}
