import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/collections/load-content.ts';
import { inFolder, miniContent } from './mini-content.ts';

const overlay = (files: Record<string, string>) =>
  inFolder({ ...miniContent(), ...files }, loadContent);
const chapter = (title: string) =>
  (miniContent()['content/guide/guide/first.mdx'] ?? '').replace('First chapter', title);

describe('an overlay', () => {
  it('replaces a page of the same path', () => {
    const { guide } = overlay({ 'overlay/guide/guide/first.mdx': chapter('House chapter') });
    expect(guide.map((page) => page.data.title)).toEqual(['House chapter', 'Second chapter']);
    expect(guide[0]?.file).toBe('overlay/guide/guide/first.mdx');
  });

  it('adds a page with a new path', () => {
    const { guide } = overlay({ 'overlay/guide/guide/third.mdx': chapter('House chapter') });
    expect(guide.map((page) => page.id)).toEqual(['guide/first', 'guide/second', 'guide/third']);
  });

  it('hides a page, and a link to it is not dead', () => {
    const content = overlay({
      'overlay/guide/guide/second.mdx': '---\nhidden: true\n---\n',
      'overlay/guide/guide/third.mdx': chapter('House chapter').replace(
        '(/patterns/outbox/)',
        '(/guide/guide/second/)',
      ),
      'overlay/site.yaml': 'name: House edition\n',
    });
    expect(content.guide.map((page) => page.id)).toEqual(['guide/first', 'guide/third']);
    expect([...content.hidden]).toEqual(['/guide/guide/second/']);
  });

  it('changes only the settings that it names', () => {
    const { site } = overlay({ 'overlay/site.yaml': 'name: House edition\n' });
    expect(site.name).toBe('House edition');
    expect(site.tagline).toBe('A tagline of the test');
  });

  it('replaces, adds and hides glossary terms by id', () => {
    const { glossary } = overlay({
      'overlay/guide/guide/first.mdx': chapter('House chapter').replace(
        '[event](term:event)',
        'event',
      ),
      'overlay/glossary.yaml': `- {id: event, hidden: true, term: event, definition: Not shown in the house edition., sources: [paper]}
- {id: command, term: command, definition: A request that one owner does something., sources: [paper]}
`,
    });
    expect(glossary.map((term) => term.id)).toEqual(['command']);
  });
});
