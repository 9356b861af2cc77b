import type { APIRoute } from 'astro';
import { partsOf } from '../collections/navigation.ts';
import { catalog, local } from '../site/catalog.ts';

/** The site as a list of Markdown files, in the form of llmstxt.org. */
export const GET: APIRoute = () => {
  const content = catalog();
  const { site } = content;
  const line = (page: { href: string; data: { title: string; description: string } }) =>
    `- [${page.data.title}](${new URL(local(page.href.replace(/\/$/, '.md')), site.baseUrl).href}): ${page.data.description}`;
  const tools = [
    ['Readiness assessment', '/assess/', 'what an organization can carry, with its next steps'],
    ['Decide', '/decide/', 'a verdict for each scenario, its reasons and what would change it'],
    ['Blueprint', '/blueprint/', 'the design document that follows from both'],
    ['Published cases', '/cases/', 'decisions that others made, with their sources'],
  ].map(
    ([title = '', address = '', what = '']) =>
      `- [${title}](${new URL(local(address), site.baseUrl).href}): ${what}`,
  );
  const sections = [
    ...partsOf(content).map((part) => [`## ${part.title}`, '', ...part.pages.map(line)]),
    ['## Patterns', '', ...content.patterns.map(line)],
    ['## Antipatterns', '', ...content.antipatterns.map(line)],
    ['## Tools and cases', '', ...tools],
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
