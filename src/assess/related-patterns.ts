import { standingOf, type Answers } from '../core/readiness/answer.ts';
import { patternsByTerms, type RelatedPattern } from '../site/search/patterns-by-terms.ts';
import type { BankData } from './bank-data.ts';

/** Where the list comes from: full-text search, or the curated links because search could not be loaded. */
export interface RelatedPatterns {
  readonly from: 'search' | 'curated';
  readonly patterns: readonly RelatedPattern[];
}

type Item = BankData['bank']['dimensions'][number]['items'][number];
const WEAK = 8;
const SHOWN = 8;

/** The items that need help most: known levels below 3, weakest first, heavier dimensions first. */
export function weakestItems({ bank }: BankData, answers: Answers): Item[] {
  return bank.dimensions
    .flatMap((dimension) =>
      dimension.items.map((item) => ({ item, weight: dimension.weight * item.weight })),
    )
    .flatMap(({ item, weight }) => {
      const level = standingOf(answers, item.id);
      const known = level === 'dk' ? 1 : level;
      return typeof known === 'number' && known < 3 ? [{ item, need: (4 - known) * weight }] : [];
    })
    .sort((a, b) => b.need - a.need || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, WEAK)
    .map(({ item }) => item);
}

/** Patterns for the weakest answers, found by full-text search among the pattern pages. */
export async function relatedPatterns(data: BankData, answers: Answers): Promise<RelatedPatterns> {
  const items = weakestItems(data, answers);
  const needs = items.map(({ search, ask }) => ({ terms: search, because: ask }));
  try {
    return { from: 'search', patterns: await patternsByTerms(needs, SHOWN) };
  } catch {
    return { from: 'curated', patterns: curated(items, data) };
  }
}

function curated(items: readonly Item[], { links }: BankData): RelatedPattern[] {
  const because = new Map<string, string[]>();
  for (const item of items) {
    for (const pattern of item.patterns.slice(0, 2))
      because.set(pattern, [...(because.get(pattern) ?? []), item.ask]);
  }
  return [...because].slice(0, SHOWN).flatMap(([id, asks]) => {
    const link = links[id];
    return link ? [{ ...link, because: asks }] : [];
  });
}
