import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/collections/load-content.ts';
import { partsOf } from '../../src/collections/navigation.ts';
import { plainMarkdown } from '../../src/collections/plain-markdown.ts';
import { formatFinding } from '../../src/core/finding.ts';
import { inFolder, miniContent } from './mini-content.ts';

const overlay = (files: Record<string, string>) =>
  inFolder({ ...miniContent(), ...files }, loadContent);
const chapter = (title: string) =>
  (miniContent()['content/guide/guide/first.mdx'] ?? '').replace('First chapter', title);
const HIDDEN = '---\nhidden: true\n---\n';
const warningsOf = (files: Record<string, string>) => overlay(files).warnings.map(formatFinding);

describe('an overlay', () => {
  it('replaces a page of the same path', () => {
    const { guide } = overlay({ 'overlay/guide/guide/first.mdx': chapter('House chapter') });
    expect(guide.map((page) => page.data.title)).toEqual(['House chapter', 'Second chapter']);
    expect(guide[0]?.file).toBe('overlay/guide/guide/first.mdx');
  });

  it('replaces a page by one with the other ending', () => {
    const { guide } = overlay({ 'overlay/guide/guide/first.md': chapter('House chapter') });
    expect(guide.map((page) => page.data.title)).toEqual(['House chapter', 'Second chapter']);
  });

  it('adds a page with a new path', () => {
    const { guide } = overlay({ 'overlay/guide/guide/third.mdx': chapter('House chapter') });
    expect(guide.map((page) => page.id)).toEqual(['guide/first', 'guide/second', 'guide/third']);
  });

  it('adds a part of the guide and keeps the parts that upstream adds later', () => {
    const content = overlay({
      'overlay/site.yaml': stringify({
        parts: [
          { id: 'guide', title: 'The guide' },
          { id: 'house', title: 'House', summary: 'What holds in our house only.', before: 'guide' },
        ],
      }),
      'overlay/guide/house/rule.mdx': chapter('House rule'),
    });
    expect(partsOf(content).map(({ id, title }) => [id, title])).toEqual([
      ['house', 'House'],
      ['guide', 'The guide'],
    ]);
    expect(partsOf(content)[1]?.summary).toBe('The one part of the test guide.');
  });

  it('hides a page, and a link to it is not dead', () => {
    const content = overlay({
      'overlay/guide/guide/second.mdx': HIDDEN,
      'overlay/guide/guide/third.mdx': chapter('House chapter').replace(
        '(/patterns/outbox/)',
        '(/guide/guide/second/)',
      ),
      'overlay/site.yaml': 'name: House edition\n',
    });
    expect(content.guide.map((page) => page.id)).toEqual(['guide/first', 'guide/third']);
    expect([...content.hidden]).toEqual(['/guide/guide/second/']);
  });

  it('warns about every place that names a hidden page', () => {
    expect(warningsOf({ 'overlay/patterns/outbox.mdx': HIDDEN })).toMatchInlineSnapshot(`
      [
        "content/guide/guide/first.mdx: line 10: this link becomes text, since the overlay hides what it leads to
        found: /patterns/outbox/",
        "content/patterns/dead-letter-queue.mdx: related.0.id: this is left out, since the overlay hides it
        found: /patterns/outbox/",
        "content/assessment/processing.yaml: items.duplicates.patterns: this is left out, since the overlay hides it
        found: /patterns/outbox/",
        "content/assessment/processing.yaml: items.ordering.patterns: this is left out, since the overlay hides it
        found: /patterns/outbox/",
        "content/assessment/people.yaml: items.skills.patterns: this is left out, since the overlay hides it
        found: /patterns/outbox/",
        "content/assessment/people.yaml: items.on-call.patterns: this is left out, since the overlay hides it
        found: /patterns/outbox/",
      ]
    `);
  });

  it('hides a whole part with its last page, and drops the header link to it', () => {
    const content = overlay({
      'overlay/site.yaml': stringify({
        header: [
          { label: 'Guide', to: '/guide/' },
          { label: 'Part', to: '/guide/house/' },
        ],
        parts: [{ id: 'house', title: 'House', summary: 'What holds in our house only.' }],
      }),
      'content/guide/house/rule.mdx': chapter('House rule'),
      'overlay/guide/house/rule.mdx': HIDDEN,
    });
    expect(content.hidden).toContain('/guide/house/');
    expect(content.site.header.map(({ to }) => to)).toEqual(['/guide/']);
    expect(content.warnings.map(({ path }) => path)).toEqual(['header.1.to']);
  });

  it('changes only the settings that it names', () => {
    const { site } = overlay({ 'overlay/site.yaml': 'name: House edition\n' });
    expect(site.name).toBe('House edition');
    expect(site.tagline).toBe('A tagline of the test');
  });

  it('may hold a file of settings in which all is commented out', () => {
    expect(overlay({ 'overlay/site.yaml': '# name: House edition\n' }).site.name).toBe('Ask or Tell');
  });

  it('replaces, adds and removes glossary terms by id; a link to a removed one becomes text', () => {
    const content = overlay({
      'overlay/glossary.yaml': `- {id: event, remove: true}
- {id: command, term: command, definition: A request that one owner does something., sources: [paper]}
`,
    });
    expect(content.glossary.map((term) => term.id)).toEqual(['command']);
    expect(content.warnings.map(formatFinding)).toEqual([
      'content/guide/guide/first.mdx: line 10: this link becomes text, since the overlay hides what it leads to\n  found: term:event',
    ]);
    const page = content.guide[0];
    expect(page && plainMarkdown(page, content)).toContain('an event, [a paper]');
  });

  it('removes a source, and whoever rests on it is named', () => {
    const content = overlay({ 'overlay/sources.yaml': '- {id: book, remove: true}\n' });
    expect(content.sources.map(({ id }) => id)).toEqual(['paper']);
    expect(content.warnings.map(({ file, path }) => `${file} ${path}`)).toContain(
      'content/guide/guide/second.mdx sources.1',
    );
  });
});

describe('a house note', () => {
  const first = 'overlay/notes/guide/guide/first.mdx';

  it('stands in the Markdown of its page behind the lead, as the words of the organization', () => {
    const content = overlay({
      'overlay/site.yaml': 'organization: Example Ltd\n',
      [first]: '---\ntitle: Ten seconds\n---\n\nOurs: [the outbox](/patterns/outbox/).\n\n- one\n',
    });
    expect(content.notes.map(({ id, href }) => [id, href])).toEqual([
      ['guide/guide/first', '/guide/guide/first/'],
    ]);
    const page = content.guide[0];
    expect(page && plainMarkdown(page, content)).toContain(`
> **Note of Example Ltd**: Ten seconds
>
> Ours: [the outbox](https://test.example/patterns/outbox/).
>
> - one
`);
  });

  it('needs no frontmatter, and may stand on a tool, a part and the home page', () => {
    const content = overlay({
      'overlay/notes/assess.mdx': 'Ours.\n',
      'overlay/notes/home.mdx': 'Ours.\n',
      'overlay/notes/guide/guide.mdx': 'Ours.\n',
    });
    expect(content.notes.map(({ id }) => id)).toEqual(['assess', 'guide/guide', 'home']);
  });

  it('is no page: it is in no navigation and needs no sources', () => {
    const content = overlay({ [first]: 'Ours, see [the book](source:book).\n' });
    expect(content.guide.map((page) => page.id)).toEqual(['guide/first', 'guide/second']);
    expect(content.warnings).toEqual([]);
  });

  it('is not shown when its page is hidden, with a warning', () => {
    const warnings = warningsOf({ [first]: 'Ours.\n', 'overlay/guide/guide/first.mdx': HIDDEN });
    expect(warnings).toContain(
      `${first}: file name: this note is not shown, since the overlay hides its page\n  found: /guide/guide/first/`,
    );
  });
});
