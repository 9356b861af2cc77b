import type { Content, Page } from './content.ts';

/**
 * A page as Markdown that any reader understands: the components of the guide become plain
 * paragraphs, internal links become absolute, terms lead to the glossary, sources to themselves.
 */
export function plainMarkdown(
  page: Page<{ title: string; description: string; updated: string; sources: string[] }>,
  content: Content,
): string {
  const { site } = content;
  const origin = site.baseUrl.replace(/\/$/, '') + site.basePath.replace(/\/$/, '');
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const body = outsideFences(page.body, (line) =>
    line
      .replace(
        /^<(Ask|Tell)(?: title="([^"]*)")?>$/,
        (_, side: string, title?: string) => `**${side}${title ? `: ${title}` : ''}**`,
      )
      .replace(
        /^<Callout(?: kind="(\w+)")?(?: title="([^"]*)")?>$/,
        (_, kind?: string, title?: string) =>
          `**${title ?? (kind === 'caution' ? 'Caution' : 'Note')}**`,
      )
      .replace(/^<\/?(?:Ask|Tell|Callout|Compare)>$/, '')
      .replace(/^<Comparison \/>$/, () => comparisonTable(content))
      .replace(/\]\(term:([a-z0-9-]+)\)/g, `](${origin}/glossary/#$1)`)
      .replace(/\]\(source:([a-z0-9-]+)\)/g, (_, id: string) => `](${sources.get(id)?.url ?? ''})`)
      .replace(/\]\((\/[^)]*)\)/g, `](${origin}$1)`),
  );
  const list = page.data.sources.flatMap((id) => sources.get(id) ?? []);
  return [
    `# ${page.data.title}`,
    '',
    `> ${page.data.description}`,
    '',
    body.replace(/\n{3,}/g, '\n\n').trim(),
    '',
    '## Sources',
    '',
    ...list.map((source) => `- [${source.title}](${source.url}), ${source.publisher}`),
    '',
    `${site.name}, ${origin}${page.href}, last changed ${page.data.updated}. ${site.license}.`,
    '',
  ].join('\n');
}

/** The comparison as a Markdown table. */
function comparisonTable({ comparison }: Content): string {
  const rows = comparison.map(
    ({ attribute, ask, tell, both }) => `| ${attribute} | ${ask} | ${tell} | ${both} |`,
  );
  return [
    '| Attribute | Request-response | Event-driven | Both |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function outsideFences(text: string, change: (line: string) => string): string {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*```/.test(line)) {
        fenced = !fenced;
        // The caption and the text alternative stay: they are all that a reader without pictures has.
        return line;
      }
      return fenced ? line : change(line);
    })
    .join('\n');
}
