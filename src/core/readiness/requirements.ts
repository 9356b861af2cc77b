import { byCodeUnit } from '../exact/canonical-json.ts';
import { display } from '../exact/display.ts';
import { compare, type Ratio } from '../exact/ratio.ts';
import { isUnknown, standingOf, type Answers, type Standing } from './answer.ts';
import { minimumFor, thetaOf } from './evaluate.ts';
import { tiersUpwards, type ScoringBank } from './scoring-bank.ts';

/** Whether a need is met; `unknown` while open answers decide it. */
export type Met = boolean | 'unknown';

/** One item that a tier stands on. */
export interface GateStatus {
  readonly item: string;
  readonly tier: number;
  readonly need: number;
  readonly have: Standing;
  readonly met: Met;
}

/** One level of a dimension that a tier needs. */
export interface FloorStatus {
  readonly dimension: string;
  readonly tier: number;
  readonly need: number;
  /** Guaranteed and possible level; null if the dimension is not assessed. */
  readonly have: { readonly lo: number; readonly hi: number } | null;
  readonly met: Met;
}

/** The index that a tier needs, 0 to 1. */
export interface ThresholdStatus {
  readonly tier: number;
  readonly need: number;
  readonly met: Met;
}

/** Every gate at every tier that it names, by item and then, sorting being stable, by tier. `na` never passes. */
export function gateStatuses(bank: ScoringBank, answers: Answers): GateStatus[] {
  return bank.gates
    .flatMap(({ item, min }) =>
      tiersUpwards(bank).flatMap(({ tier }): GateStatus[] => {
        const need = minimumFor(min, tier);
        if (need === undefined) return [];
        const have = standingOf(answers, item);
        const met = isUnknown(have) ? 'unknown' : have !== 'na' && have >= need;
        return [{ item, tier, need, have, met }];
      }),
    )
    .sort((a, b) => byCodeUnit(a.item, b.item));
}

/** Every floor from level 1, by tier and dimension. */
export function floorStatuses(
  bank: ScoringBank,
  levelsOfDimensions: ReadonlyMap<string, FloorStatus['have']>,
): FloorStatus[] {
  return tiersUpwards(bank).flatMap(({ tier, floors }) =>
    Object.entries(floors)
      .filter(([, need]) => need > 0)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([dimension, need]) => {
        const have = levelsOfDimensions.get(dimension) ?? null;
        return { dimension, tier, need, have, met: have ? metBetween(have, need) : false };
      }),
  );
}

/** The threshold of every tier above 0. */
export function thresholdStatuses(
  bank: ScoringBank,
  index: { readonly lo: Ratio; readonly hi: Ratio } | null,
): ThresholdStatus[] {
  return tiersUpwards(bank).map((tier) => {
    const theta = thetaOf(tier);
    const met = (value: Ratio) => compare(value, theta) >= 0;
    return {
      tier: tier.tier,
      need: display(theta),
      met: index === null ? false : met(index.lo) ? true : met(index.hi) ? 'unknown' : false,
    };
  });
}

function metBetween({ lo, hi }: { lo: number; hi: number }, need: number): Met {
  return lo >= need ? true : hi >= need ? 'unknown' : false;
}
