import { percentText } from '../exact/display.ts';
import type { Assessment } from './assessment.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import { standing, type Wording } from './markdown-needs.ts';
import type { Pivot } from './pivotal.ts';
import { tierName } from './verdict-sentence.ts';

/** What would change the verdict: downgrades, optimism, weights, single answers. */
export function robustnessSection(wording: Wording, assessment: Assessment): string {
  const { bank } = wording;
  const { tier, radius, optimism, pivotal, weightFlips } = assessment;
  const name = (rank: number) => `*${escapeInline(tierName(bank, rank))}*`;
  const lines = ['## What would change the verdict', ''];
  if (radius === 1) {
    lines.push(
      `- One answer a level lower loses ${name(tier.lo)}: verify the answers that decide it.`,
    );
  } else if (radius !== null) {
    lines.push(`- It takes at least ${radius} answers a level lower to lose ${name(tier.lo)}.`);
  }
  if (tier.lo > 0) {
    lines.push(`- If every answer were one level too optimistic: ${name(optimism.tier)}.`);
  }
  if (weightFlips.none)
    lines.push('- No weighting of the dimensions changes the guaranteed result.');
  for (const { dimension, kind, tier: rank, share, flipsAt, direction } of weightFlips.flips) {
    const title = bank.dimensions.find(({ id }) => id === dimension)?.title ?? dimension;
    const limit = `${direction} than ${percentText(flipsAt)} % of the weight (now ${percentText(share)} %)`;
    lines.push(`- ${escapeInline(title)} with ${limit} would ${kind} ${name(rank)}.`);
  }
  if (pivotal.length > 0) lines.push('', ...pivotTable(wording, pivotal));
  return lines.join('\n');
}

/** One row for each item and verdict, with the levels that lead there. */
function pivotTable({ bank, items }: Wording, pivotal: readonly Pivot[]): string[] {
  const rows = new Map<string, { pivot: Pivot; levels: number[] }>();
  for (const pivot of pivotal) {
    const key = `${pivot.item} ${pivot.tier.lo} ${pivot.tier.hi}`;
    const row = rows.get(key) ?? { pivot, levels: [] };
    row.levels.push(pivot.to);
    rows.set(key, row);
  }
  const name = (rank: number) => escapeInline(tierName(bank, rank));
  return [
    'Answers that would change it on their own:',
    '',
    '| Answer | Now | At level | Then |',
    '| --- | --- | --- | --- |',
    ...[...rows.values()].map(({ pivot, levels }) => {
      const { lo, hi } = pivot.tier;
      const then = lo === hi ? name(lo) : `between ${name(lo)} and ${name(hi)}`;
      const ask = escapeInline(items.get(pivot.item)?.ask ?? pivot.item);
      return `| ${ask} | ${standing(pivot.from)} | ${levels.join(', ')} | ${then} |`;
    }),
  ];
}
