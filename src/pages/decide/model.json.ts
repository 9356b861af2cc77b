import type { APIRoute } from 'astro';
import type { ModelData } from '../../decide/model-data.ts';
import { catalog, langOf, local } from '../../site/catalog.ts';

/** The decision model, its advice, the cases and the titles behind their ids; fetched at the first answer. */
export const GET: APIRoute = () => {
  const { decision, cases, guide, patterns, sources } = catalog();
  if (!decision) throw new Error('content/decision/ holds no model; the decision tool needs one');
  const { model, advice, scenarios } = decision;
  const behind = new Set(
    model.factors.flatMap(({ options }) => options.map(({ source }) => source)),
  );
  const data: ModelData = {
    model,
    advice,
    cases: [...cases],
    ready: scenarios,
    links: Object.fromEntries(
      [...guide, ...patterns].map((page) => [
        page.id,
        { title: page.data.title, href: local(page.href), lang: langOf(page.lang) },
      ]),
    ),
    sources: Object.fromEntries(
      sources
        .filter(({ id }) => behind.has(id))
        .map(({ id, publisher, url }) => [id, { title: publisher, href: url }]),
    ),
    casesHref: local('/cases/'),
    casesLang: langOf(),
  };
  return new Response(JSON.stringify(data));
};
