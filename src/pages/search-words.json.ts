import type { APIRoute } from 'astro';
import { allPages } from '../collections/content.ts';
import { contentWords } from '../core/search/words.ts';
import { catalog } from '../site/catalog.ts';

/** The words of titles, other names and terms: what a mistyped search word is compared with. */
export const GET: APIRoute = () => {
  const content = catalog();
  const stopWords = new Set(content.words.site.stopWords.words.split(/\s+/));
  const texts = [
    ...allPages(content).flatMap(({ data }) => [data.title, data.description, ...data.aka]),
    ...content.glossary.flatMap(({ term, aka }) => [term, ...aka]),
  ];
  const words = new Set(
    texts
      .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
      .flatMap((word) => contentWords(word, stopWords))
      .filter((word) => word.length > 3),
  );
  return new Response(JSON.stringify([...words].sort()));
};
