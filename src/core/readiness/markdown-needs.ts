import type { Assessment } from './assessment.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import type { Met } from './requirements.ts';
import { fill } from '../words/fill.ts';
import { rangeText, type Wording } from './markdown-wording.ts';
import { tierName } from './verdict-sentence.ts';

/** The gates of every tier with what is there now, and the reason of each that is not passed. */
export function gatesSection(wording: Wording, { gates }: Assessment): string {
  const { bank, items, page, words, verdict } = wording;
  if (gates.length === 0) return '';
  const order = new Map(bank.gates.map(({ item }, index) => [item, index]));
  const sorted = gates.toSorted(
    (a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) || a.tier - b.tier,
  );
  const rows = sorted.map(({ item, tier, need, have, met }) => {
    const ask = escapeInline(items.get(item)?.ask ?? item);
    return `| ${ask} | ${escapeInline(tierName(bank, tier, verdict))} | ${need} | ${standing(have, wording)} | ${answer(met, wording)} |`;
  });
  const closed = new Set(gates.filter(({ met }) => met !== true).map(({ item }) => item));
  const reasons = bank.gates
    .filter(({ item }) => closed.has(item))
    .map(({ item, why, unlocks, guide }) => {
      const reason = fill(words.gateReason, {
        question: escapeInline(items.get(item)?.ask ?? item),
        why: escapeInline(why),
        unlocks: escapeInline(unlocks),
        page: page(guide),
      });
      return `- ${reason}`;
    });
  return [
    `## ${words.gates}`,
    '',
    `| ${words.gatesHead} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(reasons.length > 0 ? ['', words.whyGates, '', ...reasons] : []),
  ].join('\n');
}

/** What each tier needs of the index and of dimensions. */
export function floorsSection(wording: Wording, { thresholds, floors, index }: Assessment): string {
  const { bank, words, verdict, percent } = wording;
  const row = (tier: number, need: string, now: string, met: Met) =>
    `| ${escapeInline(tierName(bank, tier, verdict))} | ${need} | ${now} | ${answer(met, wording)} |`;
  const rows = thresholds.flatMap(({ tier, need, met }) => {
    const between = fill(verdict.to, { low: percent(index.lo), high: percent(index.hi) });
    const own = bank.dimensions.flatMap(({ id, title }) =>
      floors
        .filter((floor) => floor.tier === tier && floor.dimension === id)
        .map(({ need: level, have, met: reached }) => {
          const now = have === null ? words.notAssessed : rangeText(have.lo, have.hi, verdict);
          const floor = fill(words.floor, { dimension: escapeInline(title), level });
          return row(tier, floor, now, reached);
        }),
    );
    return [row(tier, fill(words.threshold, { index: percent(need) }), between, met), ...own];
  });
  return [
    `## ${words.floors}`,
    '',
    `| ${words.floorsHead} |`,
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A level or state as words. */
export function standing(
  value: number | 'dk' | 'na' | 'unanswered',
  { words }: Pick<Wording, 'words'>,
): string {
  return typeof value === 'number' ? String(value) : words.states[value];
}

function answer(met: Met, { words: { met: words } }: Wording): string {
  return met === 'unknown' ? words.unknown : met ? words.met : words.unmet;
}
