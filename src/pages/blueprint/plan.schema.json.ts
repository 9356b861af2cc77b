import type { APIRoute } from 'astro';
import { planJsonSchema } from '../../core/blueprint/plan-schema.ts';
import { catalog, local } from '../../site/catalog.ts';

/** The JSON Schema of the file plan.json that the blueprint exports. */
export const GET: APIRoute = () => {
  const base = new URL(local('/'), catalog().site.baseUrl).href;
  return new Response(`${JSON.stringify(planJsonSchema(base), null, 2)}\n`);
};
