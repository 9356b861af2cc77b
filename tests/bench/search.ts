// `npm run bench:search [-- FILE]`: the searches that people really made, through the real index in a real
// browser. Prints recall@1, recall@5 and the mean reciprocal rank, whole and by type, and every miss.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from '../../scripts/browser.ts';

interface Query {
  readonly id: string;
  readonly query: string;
  readonly expected: readonly string[];
}

const file = process.argv[2] ?? '../shared/queries-dev.json';
if (!existsSync(file)) {
  console.error(
    `${file} is not there. Name a JSON file: [{"id", "query", "expected": ["pattern-id", "part/page"]}]`,
  );
  process.exit(2);
}
const queries = JSON.parse(readFileSync(file, 'utf8')) as Query[];
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

const typeOf = (id: string) =>
  id.includes('/')
    ? 'chapter'
    : existsSync(`content/patterns/${id}.mdx`)
      ? 'pattern'
      : 'antipattern';
const rows: { type: string; rank: number; query: Query; top: string[] }[] = [];
for (const query of queries) {
  await page.goto(`http://localhost:${port}/search/?q=${encodeURIComponent(query.query)}`);
  await page.waitForSelector('[data-results], [data-no-results]');
  const top = await page.$$eval('[data-results] > li', (items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );
  const ids = top.map((href) =>
    href.replace(/^\/(guide|patterns|antipatterns)\//, '').replace(/\/$/, ''),
  );
  const rank = ids.findIndex((id) => query.expected.includes(id)) + 1;
  rows.push({ type: typeOf(query.expected[0] ?? ''), rank, query, top: ids.slice(0, 5) });
}
await browser.close();
server.kill();

console.log('| type | queries | recall@1 | recall@5 | MRR |\n|---|---:|---:|---:|---:|');
for (const [name, group] of [['all', rows] as const, ...Map.groupBy(rows, ({ type }) => type)]) {
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
