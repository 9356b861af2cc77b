import { byCodeUnit } from '../exact/canonical-json.ts';
import { display } from '../exact/display.ts';
import { compare, over, ratio, type Ratio } from '../exact/ratio.ts';
import { standingOf, type Answers } from './answer.ts';
import { contributionOf } from './contribution.ts';
import { levelOf } from './dimension-score.ts';
import { talliesOf, tierOf } from './evaluate.ts';
import { levelsOf, TOP } from './levels.ts';
import { needsOf } from './needs.ts';
import type { ScoringBank } from './scoring-bank.ts';
import { prerequisitesFirst } from './prerequisites-first.ts';

/** One thing to do next: raise an item by a level, or find out where it stands. */
export interface NextStep {
  readonly item: string;
  readonly kind: 'raise' | 'find-out';
  readonly from: number | 'dk';
  /** The next level; null where it has to be found out first. */
  readonly to: number | null;
  /** What the item keeps closed at the next tier. */
  readonly blocks: {
    readonly gate?: { readonly tier: number; readonly need: number };
    readonly floor?: { readonly dimension: string; readonly tier: number; readonly need: number };
  };
  /** What one level adds to the index, 0 to 1. */
  readonly gain: number;
  /** 1, 2, 3, 5 or 8; finding out is 1, since it takes a question to somebody. */
  readonly effort: number;
  /** Items of other steps that wait for this one. */
  readonly unlocks: readonly string[];
  /** Items of other steps that come before this one. */
  readonly dependsOn: readonly string[];
}

/** A candidate with its exact rank. */
interface Candidate {
  readonly step: Omit<NextStep, 'unlocks' | 'dependsOn'>;
  readonly rank: Ratio;
}

/**
 * Steps towards the tier above the guaranteed one. Candidates are known items below level 4 and items
 * that nobody knows; unanswered ones give no step, they only lower the coverage. Ranked by: blocks a
 * gate, blocks a floor, gain for the effort, id. Then a prerequisite that is still too low for a step
 * moves up to stand before it.
 */
export function nextSteps(bank: ScoringBank, answers: Answers): NextStep[] {
  const ranked = candidates(bank, answers)
    .sort(byRank)
    .map(({ step }) => step);
  const listed = new Map(ranked.map((step) => [step.item, step]));
  const declared = new Map(
    bank.dimensions.flatMap(({ items }) => items.map((item) => [item.id, item.dependsOn] as const)),
  );
  /** Finding out waits for nothing, and a prerequisite that has the level already holds nothing up. */
  const before = (step: Candidate['step']): string[] =>
    (declared.get(step.item) ?? [])
      .filter((id) => {
        const other = listed.get(id);
        if (!other || step.to === null || id === step.item) return false;
        return other.from === 'dk' || other.from < step.to;
      })
      .sort();
  const waits = new Map(ranked.map((step) => [step.item, before(step)]));
  return prerequisitesFirst(ranked, waits).map((step) => ({
    ...step,
    unlocks: [...waits]
      .filter(([, ids]) => ids.includes(step.item))
      .map(([id]) => id)
      .sort(),
    dependsOn: waits.get(step.item) ?? [],
  }));
}

function candidates(bank: ScoringBank, answers: Answers): Candidate[] {
  const levels = levelsOf(bank, answers, { unknown: 0 });
  const target = tierOf(bank, levels) + 1;
  const exists = bank.tiers.some(({ tier }) => tier === target);
  const needs = needsOf(bank, target);
  const tallies = talliesOf(bank, levels);
  return tallies.flatMap((tally) => {
    const { dimension } = tally;
    const floor = needs.floors.get(dimension.id) ?? 0;
    const short = exists && levelOf(bank, tally) < floor;
    return dimension.items.flatMap((item): Candidate[] => {
      const from = standingOf(answers, item.id);
      if (from === 'na' || from === 'unanswered' || from === TOP) return [];
      const level = from === 'dk' ? 0 : from;
      const gate = needs.gates.get(item.id) ?? 0;
      const gain = contributionOf(bank, tallies, tally, item);
      const effort = from === 'dk' ? 1 : item.effort;
      const step: Candidate['step'] = {
        item: item.id,
        kind: from === 'dk' ? 'find-out' : 'raise',
        from,
        to: from === 'dk' ? null : from + 1,
        blocks: {
          ...(exists && level < gate && { gate: { tier: target, need: gate } }),
          ...(short &&
            level < floor && { floor: { dimension: dimension.id, tier: target, need: floor } }),
        },
        gain: display(gain, 5),
        effort,
      };
      return [{ step, rank: over(gain, ratio(effort)) }];
    });
  });
}

function byRank(a: Candidate, b: Candidate): number {
  const [x, y] = [a.step, b.step];
  return (
    Number('gate' in y.blocks) - Number('gate' in x.blocks) ||
    Number('floor' in y.blocks) - Number('floor' in x.blocks) ||
    compare(b.rank, a.rank) ||
    byCodeUnit(x.item, y.item)
  );
}
