import { sortById } from '../exact/canonical-json.ts';
import { optionOf, type Answers } from './answers.ts';
import type { PlaneFactor, PlaneModel } from './plane-model.ts';
import { NO_PULL, noisyOr, strongest, weakest } from './pulls.ts';
import { hasOneVerdict } from './verdict.ts';
import { verdictOf, zoneOf, type Pulls, type Verdict, type Zone } from './zone.ts';

/** Another answer to one factor. */
export interface Change {
  readonly factor: string;
  /** The option that is chosen now; null if the factor is unanswered. */
  readonly from: string | null;
  readonly to: string;
}

/** A set of changes that leads to another verdict, while no smaller set does. */
export interface Flip {
  /** One change or two, by factor id. */
  readonly changes: readonly Change[];
  readonly verdict: Verdict;
  readonly zone: Zone;
}

/** A factor with what it pulls now and where else it could go. */
interface Place {
  readonly factor: PlaneFactor;
  readonly from: string | null;
  readonly others: PlaneFactor['options'];
}

/**
 * Every smallest set of changed answers with which the verdict is another one: all single changes, or
 * if there are none, all pairs; empty if it takes more. Answering an open factor counts as a change,
 * with `from: null`; taking an answer back does not. Changes of what was answered come first, then
 * those that answer something open; then by factor id and in the order of the options.
 */
export function flips(model: PlaneModel, answers: Answers): Flip[] {
  const factors = sortById(model.factors);
  const chosen = factors.map((factor) => optionOf(factor, answers));
  const places = factors.map((factor, index): Place => {
    const from = chosen[index]?.id ?? null;
    return { factor, from, others: factor.options.filter(({ id }) => id !== from) };
  });
  const now = chosen.map((option): Pulls => option ?? NO_PULL);
  const found = ofSize(1, model.strong, places, now);
  const open = ({ changes }: Flip) => changes.filter(({ from }) => from === null).length;
  return (found.length > 0 ? found : ofSize(2, model.strong, places, now)).sort(
    (a, b) => open(a) - open(b),
  );
}

/** Tries every set of `size` changes, leaving out sets of factors whose reach has one verdict only. */
function ofSize(
  size: number,
  strong: Pulls,
  places: readonly Place[],
  now: readonly Pulls[],
): Flip[] {
  const verdict = verdictOf(zoneOf(strong, noisyOr(now)));
  const found: Flip[] = [];
  const change = (indexes: readonly number[], reasons: readonly Pulls[], done: Change[]): void => {
    const [index, ...rest] = indexes;
    const place = index === undefined ? undefined : places[index];
    if (index === undefined || place === undefined) {
      const zone = zoneOf(strong, noisyOr(reasons));
      if (verdictOf(zone) !== verdict) {
        found.push({ changes: done, verdict: verdictOf(zone), zone });
      }
      return;
    }
    const { factor, from } = place;
    for (const option of place.others) {
      change(rest, reasons.with(index, option), [
        ...done,
        { factor: factor.id, from, to: option.id },
      ]);
    }
  };
  for (const indexes of sets(size, places.length)) {
    if (canFlip(strong, places, now, indexes)) change(indexes, now, []);
  }
  return found;
}

/** False if the verdict cannot change whatever the factors at `indexes` are answered with. */
function canFlip(
  strong: Pulls,
  places: readonly Place[],
  now: readonly Pulls[],
  indexes: readonly number[],
): boolean {
  const reach = (extreme: (options: readonly Pulls[]) => Pulls) =>
    noisyOr(
      now.map((reason, index) =>
        indexes.includes(index) ? extreme([reason, ...(places[index]?.others ?? [])]) : reason,
      ),
    );
  const [lo, hi] = [reach(weakest), reach(strongest)];
  return !hasOneVerdict(strong, { ask: [lo.ask, hi.ask], tell: [lo.tell, hi.tell] });
}

/** The sets of `size` different indexes below `length`, each and all in rising order. */
function sets(size: number, length: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first < length; first++) {
    for (const rest of sets(size - 1, length, first + 1)) found.push([first, ...rest]);
  }
  return found;
}
