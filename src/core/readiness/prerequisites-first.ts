/**
 * A stable topological sort: keeps the order of `steps`, but moves what a step waits for up to just
 * before it, so that the most important step keeps its urgency and passes it on to its prerequisites.
 * `waits` names the items of a step's prerequisites. A cycle is cut where it is entered; a bank that
 * passed the lint has none.
 */
export function prerequisitesFirst<Step extends { readonly item: string }>(
  steps: readonly Step[],
  waits: ReadonlyMap<string, readonly string[]>,
): Step[] {
  const byItem = new Map(steps.map((step) => [step.item, step]));
  const rank = new Map(steps.map((step, index) => [step.item, index]));
  const entered = new Set<string>();
  const sorted: Step[] = [];
  const visit = (step: Step): void => {
    if (entered.has(step.item)) return;
    entered.add(step.item);
    [...(waits.get(step.item) ?? [])]
      .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .flatMap((item) => byItem.get(item) ?? [])
      .forEach(visit);
    sorted.push(step);
  };
  steps.forEach(visit);
  return sorted;
}
