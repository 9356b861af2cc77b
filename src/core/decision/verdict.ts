import { sortById } from '../exact/canonical-json.ts';
import { optionOf, type Answers } from './answers.ts';
import type { PlaneFactor, PlaneModel, PlaneOption } from './plane-model.ts';
import { NO_PULL, noisyOr, strongest } from './pulls.ts';
import { verdictOf, zoneOf, type Pulls, type Verdict, type Zone } from './zone.ts';

/** A pull that is not fully known: `[lo, hi]`, both 0 to 1, equal if every factor is answered. */
export type Interval = readonly [lo: number, hi: number];

/** A point of the plane that is not fully known. */
export interface Rectangle {
  readonly ask: Interval;
  readonly tell: Interval;
}

/** Where a scenario stands on the plane. */
export interface Standing extends Rectangle {
  /** Zone of what is known: of the corner `[lo, lo]`. */
  readonly zone: Zone;
  /** The verdict of that zone. */
  readonly verdict: Verdict;
  /** No further answer can change the verdict. */
  readonly settled: boolean;
  /** No further answer can change the zone. Stricter: from `neither` on, asking may still grow strong. */
  readonly zoneSettled: boolean;
}

/** What each factor pulls at the least and at the most, factors by id. */
export interface Reach {
  readonly factors: readonly PlaneFactor[];
  /** The chosen option of each factor; undefined where it is open. */
  readonly chosen: readonly (PlaneOption | undefined)[];
  readonly lo: readonly Pulls[];
  readonly hi: readonly Pulls[];
}

/**
 * What is known, and how far it can still move: `lo` comes from the answers, with nothing from
 * unanswered factors; `hi` takes, on each side, the strongest option of each unanswered factor.
 */
export function reach(model: PlaneModel, answers: Answers): Reach {
  const factors = sortById(model.factors);
  const chosen = factors.map((factor) => optionOf(factor, answers));
  return {
    factors,
    chosen,
    lo: chosen.map((option) => option ?? NO_PULL),
    hi: factors.map(({ options }, index) => chosen[index] ?? strongest(options)),
  };
}

/** The rectangle between what factors pull at the least and at the most. */
export function rectangle({ lo, hi }: Pick<Reach, 'lo' | 'hi'>): Rectangle {
  const [from, to] = [noisyOr(lo), noisyOr(hi)];
  return { ask: [from.ask, to.ask], tell: [from.tell, to.tell] };
}

/**
 * Whether the verdict is the same all over a rectangle. Pulls only grow with answers, and each `hi`
 * is reached by some answers (on its side at least), so this is exact: it is true if and only if no
 * way of answering more, in part or in full, gives another verdict, although no answers may reach the
 * corner where both are `hi`.
 *
 * Hybrid cannot be left by adding reasons. Event-driven becomes hybrid if asking can grow strong.
 * Request-response, for whichever of its two reasons, is left if telling can grow strong; asking that
 * grows from `neither` to strong changes the zone and the reason, not the verdict.
 */
export function hasOneVerdict(strong: Pulls, { ask, tell }: Rectangle): boolean {
  if (tell[0] < strong.tell) return tell[1] < strong.tell;
  return ask[0] >= strong.ask || ask[1] < strong.ask;
}

/** The verdict on what is answered, and whether it can still change. */
export function verdict(model: PlaneModel, answers: Answers): Standing {
  const { strong } = model;
  const { ask, tell } = rectangle(reach(model, answers));
  const zone = zoneOf(strong, { ask: ask[0], tell: tell[0] });
  return {
    zone,
    verdict: verdictOf(zone),
    settled: hasOneVerdict(strong, { ask, tell }),
    zoneSettled: zone === zoneOf(strong, { ask: ask[1], tell: tell[1] }),
    ask,
    tell,
  };
}
