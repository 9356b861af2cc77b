import type { Content } from './content.ts';

/** All topics that the guide promises: foundations to framework, and the neighbouring decisions. */
const TOPICS: readonly string[] = [
  ...Array.from({ length: 55 }, (_, index) => `T${index + 1}`),
  ...Array.from({ length: 20 }, (_, index) => `N${index + 1}`),
];

/** Which pages cover which topic, and which topics none does. */
export function coverageOf(content: Pick<Content, 'guide'>): {
  covered: Map<string, string[]>;
  missing: string[];
} {
  const covered = new Map<string, string[]>();
  for (const topic of TOPICS) {
    const pages = content.guide
      .filter((page) => page.data.covers.includes(topic))
      .map((page) => page.id);
    if (pages.length > 0) covered.set(topic, pages);
  }
  return { covered, missing: TOPICS.filter((topic) => !covered.has(topic)) };
}
