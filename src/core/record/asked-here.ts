import type { PlaneModel } from '../decision/plane-model.ts';
import { isHouseId } from '../patch/edition.ts';
import type { WrittenAnswers } from './written-answers.ts';

/**
 * Leaves out answers that another edition of the model asked for: what this one took away, and, of a
 * file that names another overlay, what belongs to the house that made it. Each is named in a warning
 * with the reason. Everything else that is not known here stays, to be refused.
 */
export function askedHere<Scenario extends { readonly answers: WrittenAnswers }>(
  { factors, edition }: PlaneModel,
  overlay: string | null | undefined,
  scenarios: readonly Scenario[],
): { scenarios: Scenario[]; warnings: string[] } {
  const foreign = typeof overlay === 'string' && overlay !== edition?.hash;
  const removed = new Map(Object.entries(edition?.removed ?? {}));
  const dropped = new Map<string, { because: string; count: number }>();
  const reasonFor = (id: string, option: string | null): [name: string, because: string] | null => {
    const factor = factors.find((each) => each.id === id);
    const name = factor ? `${id}: ${option}` : id;
    const because = removed.get(id) ?? removed.get(`${id}/${option}`);
    if (because !== undefined) return [name, `is not asked in this edition (${because})`];
    const known = factor && (option === null || factor.options.some((each) => each.id === option));
    const own = isHouseId(factor ? (option ?? '') : id);
    return foreign && own && !known ? [name, 'belongs to another edition'] : null;
  };
  const kept = scenarios.map((scenario) => ({
    ...scenario,
    answers: Object.fromEntries(
      Object.entries(scenario.answers).filter(([id, option]) => {
        const reason = reasonFor(id, option);
        if (!reason) return true;
        const [name, because] = reason;
        dropped.set(name, { because, count: (dropped.get(name)?.count ?? 0) + 1 });
        return false;
      }),
    ),
  }));
  const warnings = [...dropped].map(([name, { because, count }]) => {
    const where = count === 1 ? 'one scenario' : `${count} scenarios`;
    return `"${name}" ${because}, so its answer was dropped in ${where}.`;
  });
  return { scenarios: kept, warnings };
}
