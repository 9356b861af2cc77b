import { percentText } from '../exact/display.ts';
import type { Assessment } from './assessment.ts';
import type { Bank, BankItem } from './bank-schema.ts';
import { autolink, escapeInline } from '../text/escape-markdown.ts';
import type { Met } from './requirements.ts';
import { tierName } from './verdict-sentence.ts';

/** What the sections of the Markdown result take their words from. */
export interface Wording {
  readonly bank: Bank;
  readonly items: ReadonlyMap<string, BankItem>;
  readonly page: (id: string) => string;
}

/** A guide page as a link, or as its id where no address is known. */
export function pageLink(id: string, pageUrl?: (page: string) => string): string {
  return pageUrl ? autolink(pageUrl(id)) : escapeInline(id);
}

/** The gates of every tier with what is there now, and the reason of each that is not passed. */
export function gatesSection({ bank, items, page }: Wording, { gates }: Assessment): string {
  if (gates.length === 0) return '';
  const order = new Map(bank.gates.map(({ item }, index) => [item, index]));
  const sorted = gates.toSorted(
    (a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) || a.tier - b.tier,
  );
  const rows = sorted.map(({ item, tier, need, have, met }) => {
    const ask = escapeInline(items.get(item)?.ask ?? item);
    return `| ${ask} | ${escapeInline(tierName(bank, tier))} | ${need} | ${standing(have)} | ${answer(met)} |`;
  });
  const closed = new Set(gates.filter(({ met }) => met !== true).map(({ item }) => item));
  const reasons = bank.gates
    .filter(({ item }) => closed.has(item))
    .map(({ item, why, unlocks, guide }) => {
      const ask = escapeInline(items.get(item)?.ask ?? item);
      return `- ${ask} ${escapeInline(why)} Passing it unlocks: ${escapeInline(unlocks)} Read: ${page(guide)}`;
    });
  return [
    '## Gates',
    '',
    '| Gate | For | Needs level | Now | Passed |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(reasons.length > 0 ? ['', 'Why these gates are there:', '', ...reasons] : []),
  ].join('\n');
}

/** What each tier needs of the index and of dimensions. */
export function floorsSection(
  { bank }: Wording,
  { thresholds, floors, index }: Assessment,
): string {
  const row = (tier: number, need: string, now: string, met: Met) =>
    `| ${escapeInline(tierName(bank, tier))} | ${need} | ${now} | ${answer(met)} |`;
  const rows = thresholds.flatMap(({ tier, need, met }) => {
    const between = `${percentText(index.lo)} to ${percentText(index.hi)}`;
    const own = bank.dimensions.flatMap(({ id, title }) =>
      floors
        .filter((floor) => floor.tier === tier && floor.dimension === id)
        .map(({ need: level, have, met: reached }) => {
          const now =
            have === null
              ? 'not assessed'
              : have.lo === have.hi
                ? `${have.lo}`
                : `${have.lo} to ${have.hi}`;
          return row(tier, `${escapeInline(title)} at level ${level}`, now, reached);
        }),
    );
    return [row(tier, `index ${percentText(need)}`, between, met), ...own];
  });
  return [
    '## Thresholds and floors',
    '',
    '| For | Needs | Now | Met |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A level or state as words. */
export function standing(value: number | string): string {
  if (typeof value === 'number') return String(value);
  return value === 'dk' ? "don't know" : value === 'na' ? 'not applicable' : 'not answered';
}

function answer(met: Met): string {
  return met === 'unknown' ? 'unknown' : met ? 'yes' : 'no';
}
