import { loadContent } from '../../src/collections/load-content.ts';
import { decide } from '../../src/core/decision/decide.ts';
import { verdict } from '../../src/core/decision/verdict.ts';
import { portfolioOf, serializePortfolio } from '../../src/core/record/portfolio-file.ts';
import { manyScenarios, SCENARIOS } from './many-scenarios.ts';
import { median } from './median.ts';
import { onSlowPage } from './slow-page.ts';

/** Prints decisions per second in the core, and the time from an answer to the repainted plane with 50 scenarios. */
export async function benchDecision(): Promise<void> {
  const { decision, cases } = loadContent(process.cwd());
  if (!decision) throw new Error('no decision model');
  const { model, advice } = decision;
  const scenarios = manyScenarios(model);
  const perSecond = (work: () => unknown) => {
    const times = Array.from({ length: 9 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    });
    return Math.round((SCENARIOS * 1000) / median(times));
  };
  const standings = perSecond(() => scenarios.map(({ answers }) => verdict(model, answers)));
  const decisions = perSecond(() =>
    scenarios.map((each) => decide({ model, advice, cases }, each)),
  );
  console.log(
    `\nverdicts per second in core: ${standings}; whole decisions with flips, cases and what to answer next: ${decisions}`,
  );
  const stored = serializePortfolio(portfolioOf(model, scenarios));
  for (const rate of [1, 4]) {
    const { drawn, painted } = await onSlowPage(rate, (page) => repaints(page, stored));
    const text = (times: number[]) =>
      `median ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`;
    console.log(
      `answer to repainted plane, ${SCENARIOS} scenarios, CPU x${rate}: drawn ${text(drawn)}; frame painted ${text(painted)}`,
    );
  }
}

async function repaints(
  page: import('@playwright/test').Page,
  stored: string,
): Promise<{ drawn: number[]; painted: number[] }> {
  await page.addInitScript((text) => localStorage.setItem('ask-or-tell:portfolio', text), stored);
  await page.goto('/decide/');
  await page.waitForSelector('#plane .marks circle.here');
  await page.waitForTimeout(1000);
  return page.evaluate(async () => {
    const drawn: number[] = [];
    const painted: number[] = [];
    const marks = document.querySelector('#plane .marks');
    const inputs = [...document.querySelectorAll<HTMLInputElement>('.question input')].filter(
      (input) => input.value !== 'unknown' && !input.checked,
    );
    for (const input of inputs.slice(0, 30)) {
      const before = marks?.innerHTML;
      const started = performance.now();
      let moved = 0;
      const observer = new MutationObserver(() => (moved ||= performance.now()));
      if (marks)
        observer.observe(marks, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        });
      input.click();
      // A frame is painted when the task after its animation callbacks runs.
      for (let frame = 0; frame < 8; frame++) {
        await new Promise((resolve) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = resolve;
            channel.port2.postMessage(0);
          }),
        );
        if (moved) break;
      }
      const ended = performance.now();
      observer.disconnect();
      // An answer that pulls as little as the one before moves no mark.
      if (moved && marks?.innerHTML !== before) {
        drawn.push(moved - started);
        painted.push(ended - started);
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return { drawn, painted };
  });
}
