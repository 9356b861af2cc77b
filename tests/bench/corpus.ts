import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const WORDS = (
  'order payment invoice shipment stock customer partner ledger claim tariff tenant voucher broker consumer producer queue topic ' +
  'stream partition offset schema registry deadline timeout retry backoff bulkhead gateway outbox inbox saga event command query ' +
  'latency throughput staleness replay retention cutover runbook alert trace span baggage quota lease snapshot projection'
).split(' ');
const VERBS =
  'publishes rejects retries enriches persists replays validates correlates throttles compensates forwards archives'.split(
    ' ',
  );
const ENDS = [
  'before the caller times out',
  'without a lock',
  'once per business key',
  'in the same transaction',
  'after three attempts',
  'during peak hours',
];

const nameOf = (part: number) => `area-${String(part + 1).padStart(3, '0')}`;
/** The part in which a page stands: ten pages a part. */
const partOf = (page: number) => nameOf(Math.floor(page / 10));

/** A repeatable sequence of numbers in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/**
 * Writes a content folder with `pages` chapters of about 1,000 words each, ten a part: six headings,
 * a table, a list, code, links and a diagram-free body, so that only the house itself is measured. The
 * tools come along, with what they rest on.
 */
export function writeCorpus(root: string, folder: string, pages: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const tool of ['assessment', 'decision', 'blueprint'])
    copyTool(join(root, 'content', tool), join(folder, tool));
  copyPatterns(join(root, 'content/patterns'), join(folder, 'patterns'), pages);
  const parts = Math.ceil(pages / 10);
  const site = {
    name: 'Ask or Tell',
    tagline: 'A generated corpus for the scale benchmark',
    description: 'A generated corpus that measures how the build grows with the number of pages.',
    language: 'en',
    baseUrl: 'https://bench.example',
    basePath: '/',
    license: 'generated text',
    header: [{ label: 'Guide', to: '/guide/' }],
    parts: Array.from({ length: parts }, (_, part) => ({
      id: nameOf(part),
      title: `Area ${part + 1}`,
      summary: 'Ten generated pages of the benchmark.',
    })),
  };
  writeFileSync(join(folder, 'site.yaml'), stringify(site));
  writeFileSync(join(folder, 'glossary.yaml'), '[]\n');
  const sources = ['one', 'two'].map((id) => ({
    id,
    title: `Source ${id}`,
    publisher: 'Bench',
    url: `https://bench.example/${id}`,
    read: 'R',
  }));
  writeFileSync(join(folder, 'sources.yaml'), stringify(sources));
  for (let index = 0; index < pages; index += 1) {
    const part = partOf(index);
    mkdirSync(join(folder, 'guide', part), { recursive: true });
    writeFileSync(join(folder, 'guide', part, `page-${index + 1}.md`), page(index, pages));
  }
}

/** Copies the data of a tool, with every reference to real pages led to the first generated one. */
function copyTool(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const data: unknown = parse(
      readFileSync(join(from, file), 'utf8'),
      (key: unknown, value: unknown) => {
        if (key === 'guide' || key === 'page') return 'area-001/page-1';
        if (key === 'source') return 'one';
        if (key === 'sources') return ['one'];
        return value;
      },
    );
    writeFileSync(join(to, file), stringify(data));
  }
}

/**
 * Copies what patterns say of themselves, which the tools rest on, without their text: about fifty short
 * pages that no peer has to build.
 */
function copyPatterns(from: string, to: string, pages: number): void {
  mkdirSync(to, { recursive: true });
  for (const [index, file] of readdirSync(from).entries()) {
    const chapter = index % pages;
    const [, front = ''] = readFileSync(join(from, file), 'utf8').split(/^---$/m);
    const data = parse(front) as { related: { kind: string }[] };
    const own = {
      ...data,
      related: data.related.filter(({ kind }) => kind !== 'guards-against'),
      chapters: [`${partOf(chapter)}/page-${chapter + 1}`],
      sources: ['one', 'two'],
    };
    writeFileSync(join(to, file), `---\n${stringify(own)}---\n\nIts text is not measured here.\n`);
  }
}

function page(index: number, pages: number): string {
  const random = sequence(index + 1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const sentence = () =>
    `The ${pick(WORDS)} ${pick(WORDS)} ${pick(VERBS)} a ${pick(WORDS)} ${pick(WORDS)} ${pick(ENDS)}, so the ${pick(WORDS)} stays small.`;
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  const other = Math.floor(random() * pages);
  const link = `/guide/${partOf(other)}/page-${other + 1}/`;
  const topic =
    index === 0
      ? 'Dead letter queue'
      : index === 1
        ? 'Idempotent consumer'
        : `${pick(WORDS)} and ${pick(WORDS)}`;
  const sections = Array.from({ length: 6 }, (_, section) =>
    [
      `## The ${pick(WORDS)} and the ${pick(WORDS)} ${section + 1}`,
      paragraph(),
      `### How a ${pick(WORDS)} fails ${section + 1}`,
      `${paragraph()} See [another page](${link}).`,
      section === 1 ? '| Setting | Value |\n|---|---|\n| retries | 3 |\n| timeout | 800 ms |' : '',
      section === 2 ? '```json\n{"orderId": "A-1042", "attempt": 3}\n```' : '',
      section === 3 ? `- ${sentence()}\n- ${sentence()}` : '',
    ].join('\n\n'),
  );
  const front = stringify({
    title: `${topic[0]?.toUpperCase()}${topic.slice(1)} ${index + 1}`,
    description: 'A generated page that stands for a chapter of the guide in the scale benchmark.',
    order: (index % 10) + 1,
    covers: [],
    sources: ['one', 'two'],
    updated: '2026-01-01',
  });
  return `---\n${front}---\n\n${paragraph()}\n\n${sections.join('\n\n')}\n`;
}
