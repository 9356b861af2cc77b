import { describe, expect, it } from 'vitest';
import { proseFaults } from '../../src/collections/prose-rules.ts';

const faults = (text: string) =>
  proseFaults(text.split('\n').map((line, index) => ({ text: line, line: index + 1 }))).map(
    (fault) => fault.message,
  );

describe('the prose rules', () => {
  it.each([
    ['A robust queue.', ['filler word: robust']],
    ['We leverage events.', ['filler word: leverage']],
    ['It works!', ['exclamation mark']],
    ['Read the the page.', ['word twice: the the']],
    [
      '## How The Relay Fails Twice',
      ['heading not in sentence case: ## How The Relay Fails Twice'],
    ],
    ['## Kafka and RabbitMQ repeat', []],
    [`${'some word '.repeat(23).trim()}.`, [`sentence of 46 words: ${'some word '.repeat(6)}...`]],
    [
      `${'some word '.repeat(15)}\n${'some word '.repeat(10)}end.`,
      [`sentence of 51 words: ${'some word '.repeat(6)}...`],
    ],
    ['A plain sentence. Another one.', []],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});
