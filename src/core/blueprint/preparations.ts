import type { Raise } from './raises.ts';
import type { Workbench } from './workbench.ts';

/** Raises of one dimension that are done together. */
export interface Preparation {
  readonly id: string;
  readonly dimension: string;
  /** Which preparation of its dimension it is, from 1. */
  readonly step: number;
  readonly raises: readonly Raise[];
  /** Ids of the preparations that hold what it rests on. */
  readonly after: readonly string[];
  /** Place in the queue of the first scenario that waits for it. */
  readonly for: number;
}

/** A raise with the place of the first scenario that needs it, and the raises that it waits for. */
interface Waiting {
  readonly raise: Raise;
  readonly for: number;
  readonly dimension: string;
  readonly waits: Waiting[];
}

/**
 * Puts raises into preparations of one dimension each. `queue` holds, for each scenario in the order of
 * work, what it adds to the raises of those before. A preparation is made for the next scenario that
 * lacks something and has at most `most` raises, none with the same item twice, every one behind what it
 * rests on; where there is room, it takes along what later scenarios need of the same dimension.
 */
export function preparationsOf(
  bench: Workbench,
  queue: readonly (readonly Raise[])[],
  most: number,
): Preparation[] {
  const made: Preparation[] = [];
  const place = new Map<Waiting, Preparation>();
  let left = waitingOf(bench, queue);
  while (left[0]) {
    const due = Math.min(...left.map((each) => each.for));
    const open = new Set(left);
    const group = largestGroup(left, open, due, most);
    const step = made.filter(({ dimension }) => dimension === group[0].dimension).length + 1;
    const after = new Set(
      group.flatMap(({ waits }) => waits.flatMap((each) => place.get(each)?.id ?? [])),
    );
    const { dimension } = group[0];
    const id = `prepare-${dimension}-${step}`;
    after.delete(id);
    const preparation: Preparation = {
      id,
      dimension,
      step,
      raises: group.map(({ raise }) => raise),
      after: [...after],
      for: due,
    };
    for (const each of group) place.set(each, preparation);
    made.push(preparation);
    left = left.filter((each) => !place.has(each));
  }
  return made;
}

/** Title of a dimension, for readers; its id without a bank. */
export function dimensionTitle({ bank }: Workbench, dimension: string): string {
  return bank?.dimensions.find(({ id }) => id === dimension)?.title ?? dimension;
}

function waitingOf(bench: Workbench, queue: readonly (readonly Raise[])[]): Waiting[] {
  const all = queue.flatMap((raises, place) =>
    raises.map((raise): Waiting => ({
      raise,
      for: place,
      dimension: bench.dimensionOf.get(raise.item) ?? 'items',
      waits: [],
    })),
  );
  // What a raise rests on stands before it; only a cycle in the bank, which its lint refuses, breaks that.
  for (const [index, each] of all.entries()) {
    each.waits.push(
      ...all.slice(0, index).filter((other) => restsOn(bench, each.raise, other.raise)),
    );
  }
  return all;
}

/** Of all dimensions the group with the most raises that are due; the first one where equal. */
function largestGroup(
  left: readonly Waiting[],
  open: ReadonlySet<Waiting>,
  due: number,
  most: number,
): [Waiting, ...Waiting[]] {
  const inOrder = [
    ...left.filter((each) => each.for === due),
    ...left.filter((each) => each.for > due),
  ];
  let largest: Waiting[] = [];
  let count = 0;
  for (const dimension of new Set(inOrder.map((each) => each.dimension))) {
    const group: Waiting[] = [];
    for (const each of inOrder) {
      if (group.length >= most || each.dimension !== dimension) continue;
      const free = each.waits.every((other) => !open.has(other) || group.includes(other));
      if (free && group.every(({ raise }) => raise.item !== each.raise.item)) group.push(each);
    }
    const dueCount = group.filter((each) => each.for === due).length;
    if (dueCount > count) {
      largest = group;
      count = dueCount;
    }
  }
  const [first, ...rest] = largest;
  if (!first) throw new RangeError('A raise waits for one that stands behind it.');
  return [first, ...rest];
}

/** Whether a raise waits for another one: an earlier level of its item, or of one that it depends on. */
function restsOn({ itemById }: Workbench, { item, to }: Raise, other: Raise): boolean {
  if (other.item === item) return other.to < to;
  if (!itemById.get(item)?.dependsOn.includes(other.item)) return false;
  // A raise from "not known" may lead past the level that is needed; it is the one that has to come first.
  return other.to <= to || typeof other.from !== 'number';
}
