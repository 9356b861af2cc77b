import { sortById } from '../exact/canonical-json.ts';
import { optionOf, type Answers } from './answers.ts';
import type { PlaneModel, PlaneOption } from './plane-model.ts';
import { NO_PULL, noisyOr, onGrid, strongest, weakest } from './pulls.ts';
import { hasOneVerdict, type Rectangle } from './verdict.ts';
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

/** A factor with its answer and where else it could go. */
interface Place {
  readonly factor: string;
  readonly from: string | null;
  readonly now: Pulls;
  readonly others: readonly PlaneOption[];
  /** What it pulls at the least and at the most, whether changed or not. */
  readonly least: Pulls;
  readonly most: Pulls;
}

/**
 * Every smallest set of changed answers with which the verdict is another one: all single changes, or
 * if there are none, all pairs; empty if it takes more. Answering an open factor counts as a change,
 * with `from: null`; taking an answer back does not. Changes of what was answered come first, then
 * those that answer something open; then by factor id and in the order of the options.
 */
export function flips(model: PlaneModel, answers: Answers): Flip[] {
  const places = sortById(model.factors).map((factor): Place => {
    const option = optionOf(factor, answers);
    const now = option ?? NO_PULL;
    const others = factor.options.filter((other) => other !== option);
    return {
      factor: factor.id,
      from: option?.id ?? null,
      now,
      others,
      least: weakest([now, ...others]),
      most: strongest([now, ...others]),
    };
  });
  const found = ofSize(1, model.strong, places);
  const open = ({ changes }: Flip) => changes.filter(({ from }) => from === null).length;
  return (found.length > 0 ? found : ofSize(2, model.strong, places)).sort(
    (a, b) => open(a) - open(b),
  );
}

/** Tries every set of `size` changes, leaving out sets of factors whose reach has one verdict only. */
function ofSize(size: number, strong: Pulls, places: readonly Place[]): Flip[] {
  const now = places.map((place) => place.now);
  const verdict = verdictOf(zoneOf(strong, noisyOr(now)));
  const found: Flip[] = [];
  const change = (some: readonly number[], pulls: readonly Pulls[], done: readonly Change[]) => {
    const [index, ...rest] = some;
    const place = index === undefined ? undefined : places[index];
    if (index === undefined || place === undefined) {
      const zone = zoneOf(strong, noisyOr(pulls));
      if (verdictOf(zone) !== verdict) {
        found.push({ changes: done, verdict: verdictOf(zone), zone });
      }
      return;
    }
    const { factor, from } = place;
    for (const option of place.others) {
      change(rest, pulls.with(index, option), [...done, { factor, from, to: option.id }]);
    }
  };
  for (const some of sets(size, places.length)) {
    if (hasOneVerdict(strong, reachOf(some, places))) continue;
    change(some, now, []);
  }
  return found;
}

/**
 * Between what and what the pulls lie if some places may change: `noisyOr` of their least and of their
 * most. A plain loop without lists: pairs ask this a hundred times for each scenario.
 */
function reachOf(some: readonly number[], places: readonly Place[]): Rectangle {
  let lessAsk = 1;
  let lessTell = 1;
  let moreAsk = 1;
  let moreTell = 1;
  let index = 0;
  for (const place of places) {
    const open = some.includes(index++);
    const low = open ? place.least : place.now;
    const high = open ? place.most : place.now;
    lessAsk *= 1 - low.ask;
    lessTell *= 1 - low.tell;
    moreAsk *= 1 - high.ask;
    moreTell *= 1 - high.tell;
  }
  return {
    ask: [onGrid(1 - lessAsk), onGrid(1 - moreAsk)],
    tell: [onGrid(1 - lessTell), onGrid(1 - moreTell)],
  };
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
