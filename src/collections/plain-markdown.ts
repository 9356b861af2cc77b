import { bareTarget } from './check-links.ts';
import type { Content, Page } from './content.ts';
import { noteTitle } from './note-title.ts';
import { plainComponent } from './plain-components.ts';
import type { Note } from './schemas/note.ts';

/**
 * A page as Markdown that any reader understands: the components of the guide become plain
 * paragraphs, internal links become absolute, terms lead to the glossary, sources to themselves. A house
 * note stands behind the lead as a quotation, so that nobody takes it for upstream's text.
 */
export function plainMarkdown(
  page: Page<{ title: string; description: string; updated: string; sources: string[] }>,
  content: Content,
): string {
  const { site } = content;
  const origin = site.baseUrl.replace(/\/$/, '') + site.basePath.replace(/\/$/, '');
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const note = content.notes.find(({ href }) => href === page.href);
  const plain = (text: string) => plainBody(text, content, origin, page.href);
  const body = note
    ? behindLead(plain(page.body), noteText(note, content, plain))
    : plain(page.body);
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

/** The text of a page or a note without components and schemes of our own. */
function plainBody(text: string, content: Content, origin: string, href: string): string {
  const sources = new Map(content.sources.map(({ id, url }) => [id, url]));
  return outsideFences(text, (line) =>
    line
      .replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (link, label: string, target: string) =>
        content.hidden.has(bareTarget(target)) ? label : link,
      )
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
      .replace(/^<[A-Z].*\/>$/, (component) => plainComponent(component, content, href))
      .replace(/\]\(term:([a-z0-9-]+)\)/g, `](${origin}/glossary/#$1)`)
      .replace(/\]\(source:([a-z0-9-]+)\)/g, (_, id: string) => `](${sources.get(id) ?? ''})`)
      .replace(/\]\((\/[^)]*)\)/g, `](${origin}$1)`),
  );
}

/** A note as a quotation that says whose words it is. */
function noteText(
  { data, body }: Page<Note>,
  content: Content,
  plain: (text: string) => string,
): string {
  const title = `**${noteTitle(content)}**${data.title ? `: ${data.title}` : ''}`;
  const lines = `${title}\n\n${plain(body).trim()}`.split('\n');
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Puts a block behind the first paragraph; first of all, if something else stands there. */
function behindLead(body: string, block: string): string {
  const [, lead, rest] = /^(\s*(?![#<|>-])\S[\s\S]*?)\n\s*\n([\s\S]*)$/.exec(body) ?? [];
  return lead === undefined ? `${block}\n\n${body}` : `${lead}\n\n${block}\n\n${rest}`;
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
