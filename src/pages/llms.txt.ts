import type { APIRoute } from 'astro';
import { partsOf } from '../collections/navigation.ts';
import { catalog, local } from '../site/catalog.ts';

/** The site as a list of Markdown files, in the form of llmstxt.org. */
export const GET: APIRoute = () => {
  const content = catalog();
  const { site } = content;
  const line = (page: { href: string; data: { title: string; description: string } }) =>
    `- [${page.data.title}](${new URL(local(page.href.replace(/\/$/, '.md')), site.baseUrl).href}): ${page.data.description}`;
  const sections = [
    ...partsOf(content).map((part) => [`## ${part.title}`, '', ...part.pages.map(line)]),
    ['## Patterns', '', ...content.patterns.map(line)],
    ['## Antipatterns', '', ...content.antipatterns.map(line)],
  ];
  const text = [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    ...sections.flatMap((section) => ['', ...section]),
    '',
  ];
  return new Response(text.join('\n'));
};
