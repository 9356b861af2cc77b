import { judge } from '../core/decision/agreement.ts';
import { knownAnswers } from '../core/decision/answers.ts';
import type { PublishedCase } from '../core/decision/case-schema.ts';
import { contributions } from '../core/decision/contributions.ts';
import { verdict } from '../core/decision/verdict.ts';
import type { Content } from './content.ts';

/** A factor carries a case from this share of a pull on. */
const CARRIES = 0.25;

/** At most so many cases stand under a chapter. */
const SHOWN = 3;

/**
 * Published cases to read with a chapter, at most three: first those whose source the chapter cites, then
 * those in which a factor of the chapter carries the pull, the most first. Only cases on which the model
 * judges as their source does count for the second, since its shares explain nothing else.
 */
export function casesForChapter(content: Content, guideId: string): PublishedCase[] {
  const { decision, cases } = content;
  const chapter = content.guide.find(({ id }) => id === guideId);
  if (!decision || !chapter) return [];
  const cited = new Set(
    chapter.data.sources.map((id) => content.sources.find((source) => source.id === id)?.url),
  );
  const factors = new Set(
    decision.model.factors.filter(({ page }) => page === guideId).map(({ id }) => id),
  );
  const shareIn = (published: PublishedCase): number => {
    const answers = knownAnswers(decision.model, published.answers.first);
    if (judge(published, verdict(decision.model, answers).verdict) !== 'same') return 0;
    const shares = contributions(decision.model, answers)
      .filter(({ factor }) => factors.has(factor))
      .map(({ share }) => share);
    return Math.max(0, ...shares);
  };
  return cases
    .map((published) => ({
      published,
      cited: cited.has(published.source.url),
      share: factors.size > 0 ? shareIn(published) : 0,
    }))
    .filter(({ cited, share }) => cited || share >= CARRIES)
    .sort((a, b) => Number(b.cited) - Number(a.cited) || b.share - a.share)
    .slice(0, SHOWN)
    .map(({ published }) => published);
}
