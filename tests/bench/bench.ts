// `npm run bench`: sizes by kind of page, scoring time, and the time from a click to the updated result in a
// real browser under four times CPU slowdown. Run `npm run build` first. Times are medians of this machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { loadContent } from '../../src/collections/load-content.ts';
import { assess } from '../../src/core/readiness/assess.ts';
import { itemsOf } from '../../src/core/readiness/scoring-bank.ts';
import { benchBlueprint } from './blueprint.ts';
import { benchDecision } from './decision.ts';
import { median } from './median.ts';
import { onSlowPage } from './slow-page.ts';

const brotli = (path: string) => brotliCompressSync(readFileSync(path)).length / 1000;

sizes();
scoring();
await clicks();
await benchDecision();
await benchBlueprint();

function sizes(): void {
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  const kinds = Map.groupBy(pages, (path) => path.split('/')[0] ?? '');
  console.log(
    '| kind of page | pages | HTML with styles, kB brotli, median | largest |\n|---|---:|---:|---:|',
  );
  for (const [kind, paths] of kinds) {
    const all = paths.map((path) => brotli(join('dist', path)));
    console.log(
      `| ${kind} | ${all.length} | ${median(all).toFixed(1)} | ${Math.max(...all).toFixed(1)} |`,
    );
  }
}

function scoring(): void {
  const { bank } = loadContent(process.cwd());
  if (!bank) throw new Error('no question bank');
  const answers = Object.fromEntries(
    itemsOf(bank).map(({ id }, index) => [id, { value: index % 5 }]),
  );
  const times = Array.from({ length: 60 }, () => {
    const started = performance.now();
    assess(bank, answers);
    return performance.now() - started;
  });
  console.log(
    `\nscoring 40 answers with pivots, radius and steps: ${median(times).toFixed(1)} ms (median of 60)`,
  );
}

async function clicks(): Promise<void> {
  const times = await onSlowPage(4, async (page) => {
    await page.goto('/assess/');
    await page.check('#schema-change input[value="1"]');
    await page.waitForSelector('.verdict');
    return page.evaluate(async () => {
      const frames: number[] = [];
      const results: number[] = [];
      const body = document.querySelector('#result-body');
      if (!body) return { frames, results };
      for (const question of [...document.querySelectorAll('fieldset.question')].slice(1, 21)) {
        const started = performance.now();
        const changed = new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(undefined);
          });
          observer.observe(body, {
            childList: true,
            subtree: true,
            characterData: true,
            attributes: true,
          });
        });
        question.querySelector<HTMLInputElement>('input[value="2"]')?.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        frames.push(performance.now() - started);
        await changed;
        results.push(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      return { frames, results };
    });
  });
  console.log(
    `click to next frame at CPU x4: median ${median(times.frames).toFixed(1)} ms, worst ${Math.max(...times.frames).toFixed(1)} ms`,
  );
  console.log(
    `click to updated result at CPU x4: median ${median(times.results).toFixed(0)} ms, worst ${Math.max(...times.results).toFixed(0)} ms`,
  );
}
