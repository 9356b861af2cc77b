import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/collections/coverage.ts';
import { loadContent } from '../../src/collections/load-content.ts';
import { neighboursOf, partsOf } from '../../src/collections/navigation.ts';
import { plainMarkdown } from '../../src/collections/plain-markdown.ts';
import { followsFrom } from '../../src/collections/related.ts';
import { inFolder, miniContent } from './mini-content.ts';

const content = inFolder(miniContent(), loadContent);

describe('the navigation', () => {
  it('orders the pages of a part by their order', () => {
    expect(partsOf(content)[0]?.pages.map((page) => page.id)).toEqual([
      'guide/first',
      'guide/second',
    ]);
  });

  it('leads from each chapter to the next and back', () => {
    expect(neighboursOf(content, '/guide/guide/first/')).toEqual({
      next: { title: 'Second chapter', href: '/guide/guide/second/', lang: 'en' },
    });
    expect(neighboursOf(content, '/guide/guide/second/')).toEqual({
      previous: { title: 'First chapter', href: '/guide/guide/first/', lang: 'en' },
    });
  });

  it('derives what follows from a chapter', () => {
    const follows = followsFrom(content, 'guide/first');
    expect(follows.patterns.map((page) => page.id)).toEqual(['dead-letter-queue', 'outbox']);
    expect(follows.items.length).toBeGreaterThan(0);
    expect(followsFrom(content, 'guide/unknown').items).toEqual([]);
  });

  it('knows which topics are missing', () => {
    const { covered, missing } = coverageOf(content);
    expect(covered.get('T1')).toEqual(['guide/first', 'guide/second']);
    expect(missing).toHaveLength(74);
  });
});

describe('the Markdown twin of a page', () => {
  it('has absolute links and no scheme of ours', () => {
    const page = content.guide[0];
    if (!page) throw new Error('no page');
    const text = plainMarkdown(page, content);
    expect(text).toContain('[the outbox](https://test.example/patterns/outbox/)');
    expect(text).toContain('[event](https://test.example/glossary/#event)');
    expect(text).toContain('[a paper](https://test.example/paper)');
    expect(text).toContain('# First chapter');
  });
});
