import type { Factor } from '../decision/model-schema.ts';
import { optionOf, type Answers } from '../decision/answers.ts';
import { caseFinder } from '../decision/nearest-cases.ts';
import { standingOf, type Standing } from '../readiness/answer.ts';
import type { BankItem } from '../readiness/bank-schema.ts';
import { tierRange } from '../readiness/pivotal.ts';
import { itemsOf } from '../readiness/scoring-bank.ts';
import type { BlueprintKnowledge, PlanPattern, Profile } from './knowledge.ts';
import type { Summary } from './plan.ts';

/** Knowledge with its entries at hand by id, and what the profile says. Made once for a plan. */
export interface Workbench extends BlueprintKnowledge {
  readonly profile: Profile | null;
  readonly factorById: ReadonlyMap<string, Factor>;
  readonly patternById: ReadonlyMap<string, PlanPattern>;
  readonly itemById: ReadonlyMap<string, BankItem>;
  /** Id of the dimension by item. */
  readonly dimensionOf: ReadonlyMap<string, string>;
  /** The published cases that are most like some answers. */
  readonly casesLike: ReturnType<typeof caseFinder>;
  readonly tier: Summary['tier'];
}

/** Lays out the knowledge for one plan. Without a bank a profile cannot be read and counts as none. */
export function workbenchOf(knowledge: BlueprintKnowledge, given: Profile | null): Workbench {
  const { bank } = knowledge;
  const profile = bank ? given : null;
  return {
    ...knowledge,
    profile,
    factorById: new Map(knowledge.model.factors.map((factor) => [factor.id, factor])),
    patternById: new Map(knowledge.patterns.map((pattern) => [pattern.id, pattern])),
    itemById: new Map(bank ? itemsOf(bank).map((item) => [item.id, item]) : []),
    dimensionOf: new Map(
      bank?.dimensions.flatMap(({ id, items }) => items.map((item) => [item.id, id] as const)),
    ),
    casesLike: caseFinder(knowledge.model, knowledge.cases),
    tier: tierOf(knowledge, profile),
  };
}

/** Where an item stands; without a profile nothing is answered. */
export function standing({ profile }: Workbench, item: string): Standing {
  return profile ? standingOf(profile.answers, item) : 'unanswered';
}

/** Label of the option that answers a factor; undefined if it is open. */
export function labelOf(
  { factorById }: Workbench,
  answers: Answers,
  factor: string,
): string | undefined {
  const found = factorById.get(factor);
  return found && optionOf(found, answers)?.label;
}

function tierOf({ bank }: BlueprintKnowledge, profile: Profile | null): Summary['tier'] {
  if (!bank || !profile) return null;
  const { lo, hi } = tierRange(bank, profile.answers);
  const name = (tier: number) => bank.tiers.find((each) => each.tier === tier)?.name ?? `${tier}`;
  return { lo, hi, loName: name(lo), hiName: name(hi) };
}
