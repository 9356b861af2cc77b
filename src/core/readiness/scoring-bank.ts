import type { Edition } from '../patch/edition.ts';
import type { BankItem, Dimension, Gate, Migration, Tier } from './bank-schema.ts';

/** What scoring needs to know of an item. */
export type ScoringItem = Pick<BankItem, 'id' | 'weight' | 'effort' | 'na' | 'dependsOn'>;

/** What scoring needs to know of a dimension. */
export type ScoringDimension = Pick<Dimension, 'id' | 'weight'> & {
  readonly items: readonly ScoringItem[];
};

/** What scoring needs to know of a tier. */
export type ScoringTier = Pick<Tier, 'tier' | 'theta' | 'floors'>;

/**
 * The bank without its wording: all that scores, answers files and links need. A page that has the
 * wording in its HTML already can embed this part only. Every `Bank` is one too.
 */
export interface ScoringBank {
  readonly id: string;
  readonly version: string;
  readonly levelShare: number;
  readonly naLimit: number;
  readonly dimensions: readonly ScoringDimension[];
  readonly tiers: readonly ScoringTier[];
  readonly gates: readonly Pick<Gate, 'item' | 'min'>[];
  readonly registry: readonly string[];
  readonly retired: readonly string[];
  readonly migrations: readonly Migration[];
  /** What an overlay made of upstream's bank; absent for upstream's own. */
  readonly edition?: Edition;
}

/** Takes the wording out of a bank; `assess` gives the same result for both. */
export function scoringPart(bank: ScoringBank): ScoringBank {
  const { id, version, levelShare, naLimit, registry, retired, migrations, edition } = bank;
  return {
    id,
    version,
    levelShare,
    naLimit,
    dimensions: bank.dimensions.map((dimension) => ({
      id: dimension.id,
      weight: dimension.weight,
      items: dimension.items.map(({ id, weight, effort, na, dependsOn }) => ({
        id,
        weight,
        effort,
        na: { allowed: na.allowed },
        dependsOn,
      })),
    })),
    tiers: bank.tiers.map(({ tier, theta, floors }) =>
      theta === undefined ? { tier, floors } : { tier, theta, floors },
    ),
    gates: bank.gates.map(({ item, min }) => ({ item, min })),
    registry,
    retired,
    migrations,
    ...(edition && { edition }),
  };
}

/** All items of a bank, in the order of its dimensions. */
export function itemsOf<Item>(bank: {
  readonly dimensions: readonly { readonly items: readonly Item[] }[];
}): Item[] {
  return bank.dimensions.flatMap((dimension) => dimension.items);
}

/** The tiers above 0 from the lowest up. */
export function tiersUpwards(bank: ScoringBank): ScoringTier[] {
  return bank.tiers.filter(({ tier }) => tier > 0).sort((a, b) => a.tier - b.tier);
}
