import type { Page } from '@playwright/test';
import { knowledgeOf } from '../../src/blueprint/knowledge-of.ts';
import { loadContent } from '../../src/collections/load-content.ts';
import { makePlan } from '../../src/core/blueprint/make-plan.ts';
import { portfolioOf, serializePortfolio } from '../../src/core/record/portfolio-file.ts';
import { serializeAnswersFile, templateAnswersFile } from '../../src/core/record/answers-file.ts';
import { itemsOf } from '../../src/core/readiness/scoring-bank.ts';
import { manyScenarios, SCENARIOS } from './many-scenarios.ts';
import { median } from './median.ts';
import { onSlowPage } from './slow-page.ts';

/**
 * Prints the time that a plan of 50 scenarios takes in the core, the time to the first document on the
 * page, and the time from a changed answer (in another tab) to the updated and painted document.
 */
export async function benchBlueprint(): Promise<void> {
  const content = loadContent(process.cwd());
  const knowledge = knowledgeOf(content);
  const { model, bank } = knowledge;
  if (!bank) throw new Error('no question bank');
  const scenarios = manyScenarios(model);
  const answers = Object.fromEntries(
    itemsOf(bank).map(({ id }, index) => [
      id,
      index % 7 === 0 ? { state: 'dk' as const } : { value: (index % 4) as 0 | 1 | 2 | 3 },
    ]),
  );
  const times = Array.from({ length: 30 }, () => {
    const started = performance.now();
    makePlan(knowledge, { scenarios, profile: { answers } });
    return performance.now() - started;
  });
  const text = (list: number[]) =>
    `median ${median(list).toFixed(1)} ms, worst ${Math.max(...list).toFixed(1)} ms`;
  console.log(`\nplan of ${SCENARIOS} scenarios in core: ${text(times.slice(10))} (20 after 10)`);

  const records = {
    portfolio: serializePortfolio(portfolioOf(model, scenarios)),
    assessment: serializeAnswersFile({ ...templateAnswersFile(bank, '2026-01-31'), answers }),
  };
  for (const rate of [1, 4]) {
    const { first, drawn, painted } = await onSlowPage(rate, (page) => updates(page, records));
    console.log(
      `blueprint of ${SCENARIOS} scenarios, CPU x${rate}: first document after ${first.toFixed(0)} ms; ` +
        `changed answer to updated document ${text(drawn)}; frame painted ${text(painted)}`,
    );
  }
}

async function updates(
  page: Page,
  records: Readonly<Record<string, string>>,
): Promise<{ first: number; drawn: number[]; painted: number[] }> {
  await page.addInitScript((texts) => {
    for (const [key, text] of Object.entries(texts))
      localStorage.setItem(`ask-or-tell:${key}`, text);
  }, records);
  await page.goto('/blueprint/');
  await page.waitForSelector('#document .part');
  const first = await page.evaluate(() => performance.now());
  await page.waitForFunction(
    (count) => document.querySelectorAll('.scenario:has(h4)').length === count,
    SCENARIOS,
  );
  await page.waitForTimeout(1000);
  const times = await page.evaluate(async (key) => {
    const drawn: number[] = [];
    const painted: number[] = [];
    for (let round = 0; round < 20; round++) {
      const record = JSON.parse(localStorage.getItem(key) ?? '') as {
        scenarios: { answers: Record<string, string> }[];
      };
      const answers = record.scenarios[(round * 7) % record.scenarios.length]?.answers ?? {};
      answers['answer-now'] = answers['answer-now'] === 'result' ? 'nothing' : 'result';
      localStorage.setItem(key, JSON.stringify(record));
      const started = performance.now();
      // What the browser sends to this tab when another one has saved.
      dispatchEvent(new StorageEvent('storage', { key }));
      drawn.push(performance.now() - started);
      // A frame is painted when the task after its animation callbacks runs.
      await new Promise((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(0);
        }),
      );
      painted.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return { drawn, painted };
  }, 'ask-or-tell:portfolio');
  return { first, ...times };
}
