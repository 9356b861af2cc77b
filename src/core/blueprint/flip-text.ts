import type { Change, Flip } from '../decision/flips.ts';
import { VERDICT_NAMES } from '../decision/verdict-sentence.ts';
import { fill, listed } from './fill.ts';
import type { Workbench } from './workbench.ts';

/** One flip as a sentence: the verdict, and the answers that lead to it. */
function flipText(bench: Workbench, { changes, verdict }: Flip): string {
  const parts = changes.map((change) => changeText(bench, change));
  return fill(bench.rules.wording.flip.one, {
    verdict: VERDICT_NAMES[verdict],
    changes: listed(parts),
  });
}

/** The first flips as sentences; one sentence that says so if there are none. */
export function flipTexts(bench: Workbench, flips: readonly Flip[]): string[] {
  const { none, most } = bench.rules.wording.flip;
  if (flips.length === 0) return [none];
  return flips.slice(0, most).map((flip) => flipText(bench, flip));
}

/** One changed answer as a clause. */
export function changeText({ factorById, rules }: Workbench, { factor, from, to }: Change): string {
  const found = factorById.get(factor);
  const label = (id: string) => found?.options.find((option) => option.id === id)?.label ?? id;
  const title = found?.title ?? factor;
  const { changed, opened } = rules.wording.flip;
  return from === null
    ? fill(opened, { factor: title, to: label(to) })
    : fill(changed, { factor: title, from: label(from), to: label(to) });
}
