import { allOf, firstOf, type Situation } from './condition.ts';
import { fill, listed, type Values } from './fill.ts';
import type { Interim, Requirement } from './plan.ts';
import type { Workbench } from './workbench.ts';

/** An interim with the id of its rule, by which increments bundle it. */
export interface PlannedInterim {
  readonly rule: string;
  readonly interim: Interim;
}

/**
 * What to build while something is not there: the first design of the rules that holds, with a
 * sentence for the gravest missing items. In an organization that should stay with request-response for
 * now, event-driven scenarios begin with an interim even if their own needs are met. Else null.
 */
export function interimOf(
  { rules, patternById, tier, bank }: Workbench,
  situation: Situation,
  requirements: readonly Requirement[],
  values: Values,
): PlannedInterim | null {
  const stay = tier?.lo === 0 && situation.zone === 'event-driven';
  if (requirements.length === 0 && !stay) return null;
  const { interims, items, sentences, until } = rules.interims;
  const rule = firstOf(interims, situation);
  if (!rule) return null;
  const about = allOf(items, situation).filter(
    ({ item, interims: fits }) => situation.missing.has(item) && (fits?.includes(rule.id) ?? true),
  );
  const added = about
    .filter((each, index) => about.findIndex(({ item }) => item === each.item) === index)
    .map(({ text }) => text);
  const levels = requirements.map(({ item, need }) => fill(until.item, { item, level: `${need}` }));
  const pilot = bank?.tiers.find((each) => each.tier === 1)?.name ?? '';
  const ends = requirements.length === 0 ? until.tier : stay ? until.both : until.items;
  return {
    rule: rule.id,
    interim: {
      title: fill(rule.title, values),
      text: [rule.text, ...added.slice(0, sentences)].map((text) => fill(text, values)).join(' '),
      cost: fill(rule.cost, values),
      until: fill(ends, { items: listed(levels), tier: pilot }),
      patterns: rule.uses.filter((id) => patternById.has(id)),
    },
  };
}
