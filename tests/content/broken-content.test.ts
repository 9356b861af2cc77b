import { describe, expect, it } from 'vitest';
import { ContentError, loadContent } from '../../src/collections/load-content.ts';
import { inFolder, miniContent } from './mini-content.ts';

const CHAPTER = 'content/guide/guide/first.mdx';
const PATTERN = 'content/patterns/outbox.mdx';

type Change = (files: Record<string, string>) => void;
const replace =
  (path: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const before = files[path] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`the test changes nothing in ${path}`);
    files[path] = after;
  };
const append =
  (path: string, text: string): Change =>
  (files) => {
    files[path] = `${files[path] ?? ''}${text}`;
  };

const BROKEN: Record<string, Change> = {
  'a file without frontmatter': (files) => (files[CHAPTER] = 'Just text.\n'),
  'frontmatter that is not YAML': replace(CHAPTER, 'title: First chapter', 'title: First: chapter'),
  'an unknown key': replace(CHAPTER, 'description:', 'desciption:'),
  'a missing title': replace(CHAPTER, 'title: First chapter\n', ''),
  'a title that is too long': replace(CHAPTER, 'First chapter', 'F'.repeat(91)),
  'an order that is not a number': replace(CHAPTER, 'order: 10', 'order: first'),
  'a topic that does not exist': replace(CHAPTER, '[T1]', '[X1]'),
  'a date that is no date': replace(CHAPTER, '2026-01-01', 'yesterday'),
  'one source only': replace(CHAPTER, '[paper, book]', '[paper]'),
  'a source that does not exist': replace(CHAPTER, '[paper, book]', '[paper, bok]'),
  'a dead internal link': replace(CHAPTER, '/patterns/outbox/', '/patterns/outbx/'),
  'a link without its slash': replace(CHAPTER, '/patterns/outbox/', '/patterns/outbox'),
  'a relative link': replace(CHAPTER, '/patterns/outbox/', '../outbox'),
  'a term that does not exist': replace(CHAPTER, 'term:event', 'term:evnt'),
  'an inline source that the page does not list': replace(CHAPTER, '[paper, book]', '[book, book]'),
  'a pattern with an unknown concern': replace(
    PATTERN,
    'concern: reliability',
    'concern: relyability',
  ),
  'a pattern with an unknown assessment item': replace(PATTERN, 'duplicates: 2', 'duplicate: 2'),
  'a pattern with a level out of range': replace(PATTERN, 'duplicates: 2', 'duplicates: 5'),
  'a pattern related to nothing': replace(PATTERN, 'id: dead-letter-queue', 'id: dead-letter-que'),
  'a pattern after a chapter that does not exist': replace(
    PATTERN,
    '[guide/first]',
    '[guide/frist]',
  ),
  'two files with one id': (files) =>
    (files['content/guide/guide/first.md'] = files[CHAPTER] ?? ''),
  'a chapter in a part that site.yaml does not name': (files) => {
    files['content/guide/gide/third.mdx'] = (files[CHAPTER] ?? '').replace('First', 'Third');
  },
  'the same term twice': append(
    'content/glossary.yaml',
    '- {id: event, term: event, definition: The same term once more., sources: [paper]}\n',
  ),
  'a glossary page that does not exist': append(
    'content/glossary.yaml',
    '- {id: command, term: command, definition: A request to do something., sources: [paper], page: /guide/guide/thrid/}\n',
  ),
  'a source with an address that is none': replace(
    'content/sources.yaml',
    'https://test.example/book',
    'test.example/book',
  ),
  'a diagram with an unknown participant': append(
    CHAPTER,
    '\n```mermaid title="A" alt="B"\nsequenceDiagram\n  participant A\n  participant B\n  A->>C: hello\n```\n',
  ),
  'a diagram without text alternative': append(
    CHAPTER,
    '\n```mermaid title="A"\nsequenceDiagram\n```\n',
  ),
  'an item of the bank that points to no page': replace(
    'content/assessment/people.yaml',
    'guide: guide/first',
    'guide: guide/nowhere',
  ),
  'a site without a name': replace('content/site.yaml', 'name: Ask or Tell\n', ''),
  'a header link that leads nowhere': replace('content/site.yaml', 'to: /guide/', 'to: /gude/'),
};

describe('content that is broken', () => {
  it('is not what the base of these tests is', () => {
    expect(inFolder(miniContent(), loadContent).guide).toHaveLength(2);
  });

  it.each(Object.entries(BROKEN))('stops the build: %s', (_, change) => {
    const files = miniContent();
    change(files);
    const error = inFolder(files, (root) => {
      try {
        loadContent(root);
        return undefined;
      } catch (caught) {
        return caught;
      }
    });
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).message).toMatchSnapshot();
  });
});
