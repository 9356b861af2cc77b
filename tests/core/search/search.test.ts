import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptPieces } from '../../../src/core/search/excerpt.ts';
import { titleMatches } from '../../../src/core/search/title-matches.ts';
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
  const hits = (score: number, ...ids: string[]) =>
    ids.map((id, index) => ({ id, score: score - index }));
  const order = (...lists: Parameters<typeof fuse>[0]) => fuse(lists).map(({ id }) => id);

  it('prefers a page that has more of the words', () => {
    expect(order(hits(10, 'one', 'both'), hits(10, 'other', 'both'))[0]).toBe('both');
  });

  it('lets a rare word, for which the engine gives more, count for more than a common one', () => {
    expect(order(hits(4, 'common', 'page-1'), hits(40, 'rare'))).toEqual([
      'rare',
      'common',
      'page-1',
    ]);
  });

  it('lets one loud word not outshout three quiet ones', () => {
    const quiet = [hits(10, 'quiet'), hits(10, 'quiet'), hits(10, 'quiet')];
    expect(order(hits(1000, 'loud'), ...quiet)[0]).toBe('quiet');
  });

  it('gives the same ranking whatever the order of the lists', () => {
    const list = fc
      .array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.nat(1000) }), {
        maxLength: 4,
      })
      .map(unique);
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        expect(fuse([c, a, b])).toEqual(fuse([a, b, c]));
      }),
      { numRuns: 1000 },
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

describe('titleMatches', () => {
  const entries = [
    'Dead-letter queue',
    'Queue metrics',
    'Durable queues and dead letters',
    'Retry',
  ].map((title) => ({ title }));
  it.each([
    ['dead letter queue', ['Dead-letter queue', 'Durable queues and dead letters']],
    ['DLQ', ['Dead-letter queue', 'Durable queues and dead letters']],
    ['que', ['Queue metrics', 'Dead-letter queue', 'Durable queues and dead letters']],
    ['re', []],
    ['retry twice', []],
    ['what is the', []],
    ['', []],
  ])('%s', (query, titles) => {
    expect(titleMatches(entries, query, stopWords).map(({ title }) => title)).toEqual(titles);
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
