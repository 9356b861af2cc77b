import { patternsFor } from '../core/decision/advice.ts';
import { judge } from '../core/decision/agreement.ts';
import { knownAnswers } from '../core/decision/answers.ts';
import type { PublishedCase } from '../core/decision/case-schema.ts';
import type { Factor } from '../core/decision/model-schema.ts';
import { verdict } from '../core/decision/verdict.ts';
import type { BankItem } from '../core/readiness/bank-schema.ts';
import type { Content, Page } from './content.ts';
import type { Antipattern } from './schemas/antipattern.ts';
import type { Pattern } from './schemas/pattern.ts';

/** What follows from a chapter, derived from the data of other files. */
export interface Follows {
  readonly items: readonly BankItem[];
  /** Decision factors that the chapter is behind. */
  readonly factors: readonly Factor[];
  readonly patterns: readonly Page<Pattern>[];
  readonly antipatterns: readonly Page<Antipattern>[];
}

const index = new WeakMap<Content, Map<string, Follows>>();

/** What a reader of a chapter can do next: assessment items that name it, decision factors that it is behind, patterns and antipatterns that follow it. */
export function followsFrom(content: Content, guideId: string): Follows {
  let known = index.get(content);
  if (!known) {
    const items = content.bank?.dimensions.flatMap((dimension) => dimension.items) ?? [];
    known = new Map(
      content.guide.map(({ id }) => [
        id,
        {
          factors: content.decision?.model.factors.filter(({ page }) => page === id) ?? [],
          items: items.filter((item) => item.guide === id),
          patterns: content.patterns.filter((page) => page.data.chapters.includes(id)),
          antipatterns: content.antipatterns.filter((page) => page.data.chapters.includes(id)),
        },
      ]),
    );
    index.set(content, known);
  }
  return known.get(guideId) ?? { items: [], factors: [], patterns: [], antipatterns: [] };
}

const casesByPattern = new WeakMap<Content, Map<string, PublishedCase[]>>();

/**
 * Published cases whose design needs a pattern, by id: those that the model judges as their source
 * does, and to which the advice names the pattern.
 */
export function casesFor(content: Content, patternId: string): readonly PublishedCase[] {
  let known = casesByPattern.get(content);
  if (!known) {
    known = new Map();
    for (const published of content.decision ? content.cases : []) {
      for (const pattern of neededBy(content, published))
        known.set(pattern, [...(known.get(pattern) ?? []), published]);
    }
    casesByPattern.set(content, known);
  }
  return known.get(patternId) ?? [];
}

function neededBy({ decision }: Content, published: PublishedCase): string[] {
  if (!decision) return [];
  const answers = knownAnswers(decision.model, published.answers.first);
  const { zone, verdict: given } = verdict(decision.model, answers);
  if (judge(published, given) !== 'same') return [];
  return patternsFor(decision.advice, { zone, answers }).map(({ pattern }) => pattern);
}
