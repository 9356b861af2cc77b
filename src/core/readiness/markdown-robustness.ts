import type { Assessment } from './assessment.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import { fill } from '../words/fill.ts';
import { standing } from './markdown-needs.ts';
import { emphasised, type Wording } from './markdown-wording.ts';
import type { Pivot } from './pivotal.ts';
import { tierName } from './verdict-sentence.ts';

/** What would change the verdict: downgrades, optimism, weights, single answers. */
export function robustnessSection(wording: Wording, assessment: Assessment): string {
  const { bank, words, verdict, percent } = wording;
  const { tier, radius, optimism, pivotal, weightFlips } = assessment;
  const name = (rank: number) => tierName(bank, rank, verdict);
  const lines = [`## ${words.robustness}`, ''];
  if (radius === 1) {
    lines.push(`- ${emphasised(words.oneOptimistic, { tier: name(tier.lo) })}`);
  } else if (radius !== null) {
    lines.push(`- ${emphasised(words.radius, { count: radius, tier: name(tier.lo) })}`);
  }
  if (tier.lo > 0) lines.push(`- ${emphasised(words.optimism, { tier: name(optimism.tier) })}`);
  if (weightFlips.none) lines.push(`- ${words.noWeights}`);
  for (const { dimension, kind, tier: rank, share, flipsAt, direction } of weightFlips.flips) {
    const title = bank.dimensions.find(({ id }) => id === dimension)?.title ?? dimension;
    const values = {
      title: escapeInline(title),
      limit: percent(flipsAt),
      share: percent(share),
      tier: name(rank),
    };
    lines.push(`- ${emphasised(words.flips[`${direction}-${kind}`], values)}`);
  }
  if (pivotal.length > 0) lines.push('', ...pivotTable(wording, pivotal));
  return lines.join('\n');
}

/** One row for each item and verdict, with the levels that lead there. */
function pivotTable(wording: Wording, pivotal: readonly Pivot[]): string[] {
  const { bank, items, words, verdict } = wording;
  const rows = new Map<string, { pivot: Pivot; levels: number[] }>();
  for (const pivot of pivotal) {
    const key = `${pivot.item} ${pivot.tier.lo} ${pivot.tier.hi}`;
    const row = rows.get(key) ?? { pivot, levels: [] };
    row.levels.push(pivot.to);
    rows.set(key, row);
  }
  const name = (rank: number) => escapeInline(tierName(bank, rank, verdict));
  return [
    words.pivotal,
    '',
    `| ${words.pivotalHead} |`,
    '| --- | --- | --- | --- |',
    ...[...rows.values()].map(({ pivot, levels }) => {
      const { lo, hi } = pivot.tier;
      const then = lo === hi ? name(lo) : fill(words.between, { low: name(lo), high: name(hi) });
      const ask = escapeInline(items.get(pivot.item)?.ask ?? pivot.item);
      return `| ${ask} | ${standing(pivot.from, wording)} | ${levels.join(', ')} | ${then} |`;
    }),
  ];
}
