import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptPieces } from '../../../src/core/search/excerpt.ts';
import { titleOverlap } from '../../../src/core/search/title-overlap.ts';
import { fuse } from '../../../src/core/search/fuse.ts';
import { stopWords } from '../../english.ts';
import { contentWords } from '../../../src/core/search/words.ts';

describe('contentWords', () => {
  it.each([
    ['How does a gRPC deadline work?', ['grpc', 'deadline', 'work']],
    ["can't send very large message", ['cant', 'send', 'large', 'message']],
    ['what is the', ['what', 'is', 'the']],
    ['DLQ retry', ['dead', 'letter', 'queue', 'retry']],
    ['   ', []],
    ['retry retry', ['retry']],
  ])('%s', (query, words) => {
    expect(contentWords(query, stopWords)).toEqual(words);
  });

  it('never throws and never gives more than twelve words, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (query) => contentWords(query, stopWords).length <= 12,
      ),
      { numRuns: 1000 },
    );
  });
});

describe('fuse', () => {
  const hits = (...ids: string[]) => ids.map((id, index) => ({ id, score: 10 - index }));

  it('prefers a page that has more of the words', () => {
    const fused = fuse(
      [
        { word: 'dead', hits: hits('one', 'both') },
        { word: 'letter', hits: hits('other', 'both') },
      ],
      50,
    );
    expect(fused[0]?.id).toBe('both');
    expect(fused[0]?.words).toBe(2);
  });

  it('lets a rare word count for more than a common one', () => {
    const common = hits('common', ...Array.from({ length: 40 }, (_, index) => `page-${index}`));
    const fused = fuse(
      [
        { word: 'queue', hits: common },
        { word: 'tombstone', hits: hits('rare') },
      ],
      50,
    );
    expect(fused[0]?.id).toBe('rare');
  });

  it('gives the same order whatever the order of the lists', () => {
    const list = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(list, list, (a, b) => {
        const lists = [
          { word: 'one', hits: unique(a) },
          { word: 'two', hits: unique(b) },
        ];
        const order = (fused: ReturnType<typeof fuse>) => fused.map(({ id }) => id);
        expect(new Set(order(fuse(lists, 20)))).toEqual(
          new Set(order(fuse(lists.toReversed(), 20))),
        );
      }),
      { numRuns: 500 },
    );
  });
});

const unique = (hits: { id: string; score: number }[]) =>
  [...new Map(hits.map((hit) => [hit.id, hit])).values()].sort((a, b) => b.score - a.score);

describe('titleOverlap', () => {
  it.each([
    ['Circuit breaker', ['circuit', 'breaker'], 1],
    ['Circuit breakers', ['circuit', 'breaker'], 1],
    ['Timeouts, retries and circuit breakers', ['circuit', 'breaker'], 0.5],
    ['Webhook', ['circuit', 'breaker'], 0],
    ['', [], 0],
  ])('%s for %j', (title, words, overlap) => {
    expect(titleOverlap(title, words, stopWords)).toBe(overlap);
  });
});

describe('excerptPieces', () => {
  it('marks words and keeps everything else as text', () => {
    expect(excerptPieces('a <mark>dead</mark> letter &lt;b&gt; &amp;amp;')).toEqual([
      { text: 'a ', marked: false },
      { text: 'dead', marked: true },
      { text: ' letter <b> &amp;', marked: false },
    ]);
  });
});
