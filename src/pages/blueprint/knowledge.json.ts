import type { APIRoute } from 'astro';
import type { KnowledgeData } from '../../blueprint/knowledge-data.ts';
import { knowledgeOf, leanKnowledge } from '../../blueprint/knowledge-of.ts';
import { linksOf } from '../../blueprint/links-of.ts';
import { catalog, local } from '../../site/catalog.ts';

/** What plans rest on and the addresses behind ids; fetched once this browser holds something to plan. */
export const GET: APIRoute = () => {
  const content = catalog();
  const data: KnowledgeData = {
    knowledge: leanKnowledge(knowledgeOf(content)),
    links: linksOf(content, local),
  };
  return new Response(JSON.stringify(data));
};
