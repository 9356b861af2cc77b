// `npm run bench:search [-- FILE ...]`: the searches that people really made, through the real index in a
// real browser. Prints recall@1, recall@5 and the mean reciprocal rank of each list, whole and by type, and
// every miss. `queries.json` beside this file was made without sight of the pages' words, to see whether what
// was tuned on the development list carries over.
import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from '../../scripts/browser.ts';

interface Query {
  readonly id: string;
  readonly query: string;
  readonly expected: readonly string[];
}
interface Row {
  readonly type: string;
  /** Place of the first expected page, from 1; 0 if it was not found. */
  readonly rank: number;
  readonly query: Query;
  readonly top: readonly string[];
}

const named = process.argv.slice(2);
const missing = named.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(
    `${missing.join(', ')} is not there. Name JSON files: [{"id", "query", "expected": ["pattern-id", "part/page"]}]`,
  );
  process.exit(2);
}
const lists = ['../shared/queries-dev.json', 'tests/bench/queries.json'].filter(existsSync);
const port = 4331;
const server = spawn('node', ['scripts/serve.ts', 'dist'], {
  env: { ...process.env, PORT: String(port), BASE_PATH: '/' },
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const file of named.length > 0 ? named : lists) {
  const rows: Row[] = [];
  for (const query of JSON.parse(readFileSync(file, 'utf8')) as Query[])
    rows.push(await search(page, query));
  print(file, rows);
}
await browser.close();
server.kill();

async function search(page: Page, query: Query): Promise<Row> {
  await page.goto(`http://localhost:${port}/search/?q=${encodeURIComponent(query.query)}`);
  await page.waitForSelector('[data-results], [data-no-results]');
  const hrefs = await page.$$eval('[data-results] > li', (items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );
  const ids = hrefs.map((href) =>
    href.replace(/^\/(guide|patterns|antipatterns)\//, '').replace(/\/$/, ''),
  );
  const rank = ids.findIndex((id) => query.expected.includes(id)) + 1;
  return { type: typeOf(query.expected[0] ?? ''), rank, query, top: ids.slice(0, 5) };
}

function typeOf(id: string): string {
  if (id.includes('/')) return 'chapter';
  return existsSync(`content/patterns/${id}.mdx`) ? 'pattern' : 'antipattern';
}

function print(file: string, rows: readonly Row[]): void {
  console.log(
    `\n${file}\n\n| type | queries | recall@1 | recall@5 | MRR |\n|---|---:|---:|---:|---:|`,
  );
  const groups = new Map<string, readonly Row[]>([
    ['all', rows],
    ...Map.groupBy(rows, ({ type }) => type),
  ]);
  for (const [name, group] of groups) {
    const share = (limit: number) =>
      (group.filter(({ rank }) => rank > 0 && rank <= limit).length / group.length).toFixed(3);
    const reciprocal =
      group.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / group.length;
    console.log(
      `| ${name} | ${group.length} | ${share(1)} | ${share(5)} | ${reciprocal.toFixed(3)} |`,
    );
  }
  for (const { rank, query, top } of rows.filter((row) => row.rank === 0 || row.rank > 5)) {
    console.log(
      `miss (rank ${rank || 'none'}): ${query.query} -> ${query.expected.join(', ')}; got ${top.join(', ')}`,
    );
  }
}
