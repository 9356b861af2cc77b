import type { PlaneModel } from '../decision/plane-model.ts';
import { isHouseId } from '../patch/edition.ts';
import { fill, form } from '../words/fill.ts';
import type { ScenariosWords } from './record-words.ts';
import type { WrittenAnswers } from './written-answers.ts';

/** An answer that is not asked for here: why, if this edition says so, and in how many scenarios. */
interface Dropped {
  readonly name: string;
  readonly because?: string;
  readonly count: number;
}

/**
 * Leaves out answers that another edition of the model asked for: what this one took away, and, of a
 * file that names another overlay, what belongs to the house that made it. Each is named in a warning
 * with the reason. Everything else that is not known here stays, to be refused.
 */
export function askedHere<Scenario extends { readonly answers: WrittenAnswers }>(
  { factors, edition }: PlaneModel,
  overlay: string | null | undefined,
  scenarios: readonly Scenario[],
  words: ScenariosWords['scenarios']['file'],
): { scenarios: Scenario[]; warnings: string[] } {
  const foreign = typeof overlay === 'string' && overlay !== edition?.hash;
  const removed = new Map(Object.entries(edition?.removed ?? {}));
  const dropped = new Map<string, Dropped>();
  const reasonFor = (id: string, option: string | null): Omit<Dropped, 'count'> | null => {
    const factor = factors.find((each) => each.id === id);
    const name = factor ? `${id}: ${option}` : id;
    const because = removed.get(id) ?? removed.get(`${id}/${option}`);
    if (because !== undefined) return { name, because };
    const known = factor && (option === null || factor.options.some((each) => each.id === option));
    const own = isHouseId(factor ? (option ?? '') : id);
    return foreign && own && !known ? { name } : null;
  };
  const kept = scenarios.map((scenario) => ({
    ...scenario,
    answers: Object.fromEntries(
      Object.entries(scenario.answers).filter(([id, option]) => {
        const reason = reasonFor(id, option);
        if (!reason) return true;
        const count = (dropped.get(reason.name)?.count ?? 0) + 1;
        dropped.set(reason.name, { ...reason, count });
        return false;
      }),
    ),
  }));
  const warnings = [...dropped.values()].map(({ name, because, count }) =>
    because === undefined
      ? fill(form(words.otherEdition, count), { name, count })
      : fill(form(words.notAsked, count), { name, because, count }),
  );
  return { scenarios: kept, warnings };
}
