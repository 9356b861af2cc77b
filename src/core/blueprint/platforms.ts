import type { PlannedPlatform, SharedPattern } from './plan.ts';

/** A platform that a house has, with the patterns that run on it. */
export interface HousePlatformFact {
  /** Id of the kind of platform, such as `broker`. */
  readonly kind: string;
  /** Name of the kind in a sentence. */
  readonly title: string;
  /** Name in the house. */
  readonly name: string;
  readonly url: string | null;
  /** Ids. */
  readonly patterns: readonly string[];
}

/** The platforms of the house on which patterns of a plan run, with those patterns in the order of the plan. */
export function platformsOf(
  platforms: readonly HousePlatformFact[],
  patterns: readonly SharedPattern[],
): PlannedPlatform[] {
  return platforms.flatMap((platform) => {
    const used = patterns.filter(({ id }) => platform.patterns.includes(id));
    return used.length > 0 ? [{ ...platform, patterns: used.map(({ id }) => id) }] : [];
  });
}
