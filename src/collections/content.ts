import type { PublishedCase } from '../core/decision/case-schema.ts';
import type { DecisionContent } from '../core/decision/parse-decision.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import type { Antipattern } from './schemas/antipattern.ts';
import type { ComparisonRow } from './schemas/comparison.ts';
import type { GlossaryTerm } from './schemas/glossary.ts';
import type { GuidePage } from './schemas/guide-page.ts';
import type { Pattern } from './schemas/pattern.ts';
import type { Site } from './schemas/site.ts';
import type { Source } from './schemas/sources.ts';
import type { Template } from './schemas/template.ts';

/** The kinds of prose page, as search results and the Markdown export call them. */
export type PageKind = 'guide' | 'pattern' | 'antipattern' | 'template';

/** A page of prose as it was read from disk: frontmatter checked, body untouched. */
export interface Page<Data> {
  readonly kind: PageKind;
  /** `criteria/latency-tolerance` for a chapter, `idempotent-consumer` for a pattern. */
  readonly id: string;
  /** Address below the base path, with slashes at both ends. */
  readonly href: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly data: Data;
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** Everything that `content/` and `overlay/` say, read once and checked. */
export interface Content {
  readonly site: Site;
  readonly guide: readonly Page<GuidePage>[];
  readonly patterns: readonly Page<Pattern>[];
  readonly antipatterns: readonly Page<Antipattern>[];
  /** In the order of their `order`. */
  readonly templates: readonly Page<Template>[];
  readonly comparison: readonly ComparisonRow[];
  readonly glossary: readonly GlossaryTerm[];
  readonly sources: readonly Source[];
  readonly bank: Bank | undefined;
  readonly decision: DecisionContent | undefined;
  /** Published decisions, by id. */
  readonly cases: readonly PublishedCase[];
  /** Addresses that an overlay hides: links to them become text. */
  readonly hidden: ReadonlySet<string>;
}

/** Folder below a layer and address prefix of each kind of page. */
export const PAGE_FOLDERS = {
  guide: { folder: 'guide', prefix: '/guide/' },
  pattern: { folder: 'patterns', prefix: '/patterns/' },
  antipattern: { folder: 'antipatterns', prefix: '/antipatterns/' },
  template: { folder: 'templates', prefix: '/templates/' },
} as const satisfies Record<PageKind, { folder: string; prefix: string }>;

/** All pages of prose in reading order of their kinds. */
export function allPages(content: Content): Page<GuidePage | Pattern | Antipattern>[] {
  return [...content.guide, ...content.patterns, ...content.antipatterns];
}
