import { counted, fill, listed } from './fill.ts';
import { byCodeUnit } from '../exact/canonical-json.ts';
import type { OpenQuestion } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import { raisesFor } from './raises.ts';
import { askOf, whoKnows } from './requirements.ts';
import { standing, type Workbench } from './workbench.ts';

/**
 * What to find out: factors that are open, each once over its scenarios, those whose answer can change
 * most verdicts first; then items that nobody knows (or that were set aside) and that some pattern of
 * the plan rests on, directly or by what has to come before, the one that most scenarios wait for first.
 */
export function questionsOf(bench: Workbench, worked: readonly WorkedScenario[]): OpenQuestion[] {
  return [...factorQuestions(bench, worked), ...itemQuestions(bench, worked)];
}

function factorQuestions(
  { model, rules }: Workbench,
  worked: readonly WorkedScenario[],
): OpenQuestion[] {
  const { factors, verdict } = rules.wording.question;
  return model.factors
    .flatMap(({ id, question }) => {
      const open = worked.filter(({ decision }) => decision.unanswered.includes(id));
      if (open.length === 0) return [];
      const next = open.flatMap(
        ({ decision }) => decision.next.find(({ factor }) => factor === id) ?? [],
      );
      const deciding = next.length;
      const words = factors[id];
      const also = words?.decides ?? question;
      const scenarios = counted(deciding, 'scenario');
      return [
        {
          deciding,
          gain: next.reduce((sum, { gain }) => sum + gain, 0),
          entry: {
            id: `factor-${id}`,
            kind: 'factor' as const,
            question,
            decides: deciding > 0 ? fill(verdict, { scenarios, also }) : also,
            ask: words?.ask ?? rules.wording.requirement.who,
            scenarios: open.map(({ planned }) => planned.id),
          },
        },
      ];
    })
    .sort(
      (a, b) =>
        b.deciding - a.deciding ||
        b.gain - a.gain ||
        b.entry.scenarios.length - a.entry.scenarios.length,
    )
    .map(({ entry }) => entry);
}

function itemQuestions(bench: Workbench, worked: readonly WorkedScenario[]): OpenQuestion[] {
  const { item: known, before, notApplicable } = bench.rules.wording.question;
  const waiting = new Map<string, Set<string>>();
  const resting = new Map<string, Set<string>>();
  for (const { planned } of worked) {
    for (const { item, from } of raisesFor(bench, planned.requirements, new Map())) {
      if (typeof from !== 'number') add(waiting, item, planned.id);
    }
    for (const { item, patterns } of planned.requirements) {
      for (const id of patterns) add(resting, item, bench.patternById.get(id)?.title ?? id);
    }
  }
  return [...waiting]
    .map(([item, scenarios]): OpenQuestion => {
      const titles = [...(resting.get(item) ?? [])].sort(byCodeUnit);
      const aside = standing(bench, item) === 'na';
      const words = aside ? notApplicable : titles.length > 0 ? known : before;
      return {
        id: `item-${item}`,
        kind: 'item',
        question: askOf(bench, item),
        decides: fill(words, { patterns: listed(titles) }),
        ask: whoKnows(bench, item),
        scenarios: [...scenarios],
      };
    })
    .sort((a, b) => b.scenarios.length - a.scenarios.length || byCodeUnit(a.id, b.id));
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
