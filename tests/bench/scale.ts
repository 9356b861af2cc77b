// `npm run bench:scale [-- 60,500,2000]`: how the build grows with the number of pages. Prints one row a
// size and the exponent b of cost ~ pages^b between the two largest.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';

const root = process.cwd();
const sizes = (process.argv[2] ?? '60,500,2000').split(',').map(Number);
const rows = sizes.map((pages) => {
  const folder = join(root, '.cache', `corpus-${pages}`);
  const out = join(root, '.cache', `corpus-${pages}-dist`);
  writeCorpus(root, folder, pages);
  for (const path of [out, '.astro', 'node_modules/.astro'])
    rmSync(path, { recursive: true, force: true });
  const started = performance.now();
  const { status, stderr } = spawnSync('astro', ['build', '--silent'], {
    env: { ...process.env, CONTENT_DIR: folder, OVERLAY_DIR: join(folder, 'none'), OUT_DIR: out },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build of ${pages} pages failed:\n${stderr}`);
  return { pages, seconds: (performance.now() - started) / 1000, megabytes: sizeOf(out) / 1e6 };
});
console.log('| pages | build and index s | ms a page | dist MB |\n|---:|---:|---:|---:|');
for (const { pages, seconds, megabytes } of rows) {
  console.log(
    `| ${pages} | ${seconds.toFixed(1)} | ${((seconds * 1000) / pages).toFixed(1)} | ${megabytes.toFixed(1)} |`,
  );
}
const [a, b] = rows.slice(-2);
if (a && b) {
  const exponent = (x: number, y: number) =>
    (Math.log(y / x) / Math.log(b.pages / a.pages)).toFixed(2);
  console.log(
    `\nexponent ${a.pages}-${b.pages}: time ${exponent(a.seconds, b.seconds)}, output ${exponent(a.megabytes, b.megabytes)}`,
  );
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
