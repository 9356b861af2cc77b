import type { BankItem } from '../core/readiness/bank-schema.ts';
import type { Content, Page } from './content.ts';
import type { Antipattern } from './schemas/antipattern.ts';
import type { Pattern } from './schemas/pattern.ts';

/** What follows from a chapter, derived from the data of other files. */
export interface Follows {
  readonly items: readonly BankItem[];
  readonly patterns: readonly Page<Pattern>[];
  readonly antipatterns: readonly Page<Antipattern>[];
}

const index = new WeakMap<Content, Map<string, Follows>>();

/** What a reader of a chapter can do next: assessment items that name it, patterns and antipatterns that follow it. */
export function followsFrom(content: Content, guideId: string): Follows {
  let known = index.get(content);
  if (!known) {
    const items = content.bank?.dimensions.flatMap((dimension) => dimension.items) ?? [];
    known = new Map(
      content.guide.map(({ id }) => [
        id,
        {
          items: items.filter((item) => item.guide === id),
          patterns: content.patterns.filter((page) => page.data.chapters.includes(id)),
          antipatterns: content.antipatterns.filter((page) => page.data.chapters.includes(id)),
        },
      ]),
    );
    index.set(content, known);
  }
  return known.get(guideId) ?? { items: [], patterns: [], antipatterns: [] };
}

/** Assessment items that name a pattern as their help. */
export function itemsFor(content: Content, patternId: string): BankItem[] {
  return (content.bank?.dimensions ?? [])
    .flatMap((dimension) => dimension.items)
    .filter((item) => item.patterns.includes(patternId));
}
