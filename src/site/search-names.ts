import { allPages, type Content } from '../collections/content.ts';

/** What a page is found by apart from its text. */
export interface SearchNames {
  readonly description: string;
  /** Other names of the page. */
  readonly aka: readonly string[];
  /** What people type before they know its name. */
  readonly asked: readonly string[];
}

/** The names of every page of prose, by its address below the base path. */
export function searchNames(content: Content): ReadonlyMap<string, SearchNames> {
  const names = new Map<string, SearchNames>();
  for (const { href, data } of [...content.templates, ...content.fork])
    names.set(href, { description: data.description, aka: [], asked: [] });
  for (const { href, data } of allPages(content)) names.set(href, data);
  return names;
}

/**
 * The page with its names as Pagefind's metadata. They are put in when the index is made, so that no
 * reader has to load them.
 */
export function withNames(html: string, names: SearchNames | undefined): string {
  if (!names) return html;
  const { description, aka, asked } = names;
  const meta = Object.entries({ description, aka: aka.join('. '), asked: asked.join('. ') })
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<p data-pagefind-meta="${name}">${escaped(text)}</p>`);
  return html.replace(
    /<article\b[^>]*\bdata-pagefind-body\b[^>]*>/,
    (article) => `${article}<div hidden data-pagefind-ignore>${meta.join('')}</div>`,
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
