import { byCodeUnit } from '../exact/canonical-json.ts';
import { isUnknown, standingOf, type Answers } from './answer.ts';
import { tierOf } from './evaluate.ts';
import { levelsOf, TOP } from './levels.ts';
import { needsOf } from './needs.ts';
import { itemsOf, type ScoringBank } from './scoring-bank.ts';

/** Guaranteed tier (unknown counts 0) and possible tier (unknown counts 4). */
export interface TierRange {
  readonly lo: number;
  readonly hi: number;
}

/** One answer that, changed alone, changes the verdict. */
export interface Pivot {
  readonly item: string;
  readonly from: number | 'dk' | 'unanswered';
  readonly to: number;
  /** The verdict after the change. */
  readonly tier: TierRange;
  /** True if the item has no level yet: answering it is what could change the verdict. */
  readonly open: boolean;
}

/** The verdict as it stands. */
export function tierRange(bank: ScoringBank, answers: Answers): TierRange {
  return {
    lo: tierOf(bank, levelsOf(bank, answers, { unknown: 0 })),
    hi: tierOf(bank, levelsOf(bank, answers, { unknown: TOP })),
  };
}

/**
 * Tries every other level of every item that applies and lists the changes that move either end of
 * the verdict. By item, then by level.
 */
export function pivotalAnswers(bank: ScoringBank, answers: Answers): Pivot[] {
  const lo = levelsOf(bank, answers, { unknown: 0 });
  const hi = levelsOf(bank, answers, { unknown: TOP });
  const now: TierRange = { lo: tierOf(bank, lo), hi: tierOf(bank, hi) };
  const pivots: Pivot[] = [];
  for (const { id } of itemsOf(bank)) {
    const from = standingOf(answers, id);
    if (from === 'na') continue;
    const [least, most] = [lo.get(id) ?? 0, hi.get(id) ?? 0];
    for (let to = 0; to <= TOP; to++) {
      if (to === from) continue;
      lo.set(id, to);
      hi.set(id, to);
      const tier = { lo: tierOf(bank, lo), hi: tierOf(bank, hi) };
      if (tier.lo === now.lo && tier.hi === now.hi) continue;
      pivots.push({ item: id, from, to, tier, open: isUnknown(from) });
    }
    lo.set(id, least);
    hi.set(id, most);
  }
  return pivots.sort((a, b) => byCodeUnit(a.item, b.item) || a.to - b.to);
}

/**
 * The open items that decide between the two ends of the verdict: the pivotal ones; if no single
 * answer moves it, the open gates and the open items under the floors of the next tier; if there are
 * none of these either, every open item. Empty if the verdict is definite. Sorted by id.
 */
export function decidingItems(
  bank: ScoringBank,
  answers: Answers,
  tier: TierRange,
  pivots: readonly Pivot[],
): string[] {
  if (tier.lo === tier.hi) return [];
  const single = new Set(pivots.filter(({ open }) => open).map(({ item }) => item));
  if (single.size > 0) return [...single].sort();
  const { gates, floors } = needsOf(bank, tier.lo + 1);
  const open = bank.dimensions.flatMap((dimension) =>
    dimension.items
      .filter(({ id }) => isUnknown(standingOf(answers, id)))
      .map(({ id }) => ({ id, needed: gates.has(id) || floors.has(dimension.id) })),
  );
  const needed = open.filter((item) => item.needed);
  return (needed.length > 0 ? needed : open).map(({ id }) => id).sort();
}
