import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { testBankFiles } from '../core/readiness/test-bank.ts';

const page = (front: string, body = 'The answer.\n') => `---\n${front}---\n\n${body}`;

const CHAPTER = `title: First chapter
description: A description that is long enough to say what the page answers to its readers.
order: 10
covers: [T1]
sources: [paper, book]
updated: 2026-01-01
`;
const PATTERN = `title: Outbox
description: A description that is long enough to say what the pattern does for its readers.
style: tell
concern: reliability
problem: Two writes to two systems and a crash between them leave one without the other.
forces: [one commit is atomic, two are not]
when: [a row and a message must agree, the store has transactions]
whenNot: [the message may be lost, the store has a feed of changes]
improves: [consistency]
costs: [latency]
requires: {duplicates: 2}
watch:
  - {signal: outbox age, means: the relay is behind}
related:
  - {id: dead-letter-queue, kind: pairs-with, why: failures end there}
chapters: [guide/first]
sources: [paper, book]
updated: 2026-01-01
`;

/** A whole valid content folder, small enough to read: path to text. */
export function miniContent(): Record<string, string> {
  const bank = Object.fromEntries(testBankFiles().map(({ path, data }) => [path, stringify(data)]));
  return {
    ...bank,
    'content/site.yaml': stringify({
      name: 'Ask or Tell',
      tagline: 'A tagline of the test',
      description: 'A description of a site that exists only in the tests of its content.',
      language: 'en',
      baseUrl: 'https://test.example',
      basePath: '/',
      license: 'MIT',
      header: [{ label: 'Guide', to: '/guide/' }],
      parts: [{ id: 'guide', title: 'Guide', summary: 'The one part of the test guide.' }],
    }),
    'content/glossary.yaml': stringify([
      {
        id: 'event',
        term: 'event',
        definition: 'A statement that something has happened.',
        sources: ['paper'],
      },
    ]),
    'content/sources.yaml': stringify([
      {
        id: 'paper',
        title: 'A paper',
        publisher: 'A publisher',
        url: 'https://test.example/paper',
        read: 'R',
      },
      {
        id: 'book',
        title: 'A book',
        publisher: 'A publisher',
        url: 'https://test.example/book',
        read: 'A',
      },
    ]),
    'content/guide/guide/first.mdx': page(
      CHAPTER,
      'See [the outbox](/patterns/outbox/), an [event](term:event), [a paper](source:paper).\n',
    ),
    'content/guide/guide/second.mdx': page(CHAPTER.replace('First', 'Second').replace('10', '20')),
    'content/patterns/outbox.mdx': page(PATTERN),
    'content/patterns/dead-letter-queue.mdx': page(
      PATTERN.replace('Outbox', 'Dead-letter queue').replace('id: dead-letter-queue', 'id: outbox'),
    ),
  };
}

/** Writes files below a new temporary folder, hands it over, and takes it away again. */
export function inFolder<T>(files: Record<string, string>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'ask-or-tell-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
