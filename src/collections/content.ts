import type { BlueprintRules } from '../core/blueprint/blueprint-schema.ts';
import type { PublishedCase } from '../core/decision/case-schema.ts';
import type { DecisionContent } from '../core/decision/parse-decision.ts';
import type { Patched } from '../core/patch/origin.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import type { Finding } from '../core/finding.ts';
import type { Words } from '../core/words/words.ts';
import type { Antipattern } from './schemas/antipattern.ts';
import type { ComparisonRow } from './schemas/comparison.ts';
import type { ForkPage } from './schemas/fork-page.ts';
import type { GlossaryTerm } from './schemas/glossary.ts';
import type { GuidePage } from './schemas/guide-page.ts';
import type { HouseLook } from './house-look.ts';
import type { HousePage } from './schemas/house-page.ts';
import type { Note } from './schemas/note.ts';
import type { Pattern } from './schemas/pattern.ts';
import type { PlatformKind } from './schemas/platforms.ts';
import type { Site } from './schemas/site.ts';
import type { Source } from './schemas/sources.ts';
import type { Template } from './schemas/template.ts';

/** The kinds of prose page, as search results and the Markdown export call them. */
export type PageKind = 'guide' | 'pattern' | 'antipattern' | 'template' | 'fork' | 'note' | 'house';

/** A page of prose as it was read from disk: frontmatter checked, body untouched. */
export interface Page<Data> {
  readonly kind: PageKind;
  /** `criteria/latency-tolerance` for a chapter, `idempotent-consumer` for a pattern. */
  readonly id: string;
  /** Address below the base path, with slashes at both ends. */
  readonly href: string;
  /** Path from the project's root. */
  readonly file: string;
  /** Language tag of its text: its `lang`, else English upstream and the site's language in an overlay. */
  readonly lang: string;
  readonly data: Data;
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** Everything that `content/` and `overlay/` say, read once and checked. */
export interface Content {
  readonly site: Site;
  /** Every string of the pages and tools, in the language of the site. */
  readonly words: Words;
  /** What has no translation: the list and the id, such as `items:<id>`, `dimensions:<id>` or `factors:<id>`, by which pages mark it as English. */
  readonly english: readonly string[];
  readonly guide: readonly Page<GuidePage>[];
  readonly patterns: readonly Page<Pattern>[];
  readonly antipatterns: readonly Page<Antipattern>[];
  /** In the order of their `order`. */
  readonly templates: readonly Page<Template>[];
  /** How to run an edition of one's own, in the order of their `order`. */
  readonly fork: readonly Page<ForkPage>[];
  /** What the organization says on pages of upstream's; `href` is the address of the page. */
  readonly notes: readonly Page<Note>[];
  /** Pages of the organization's own, such as an imprint, in the order of their `order`. */
  readonly house: readonly Page<HousePage>[];
  /** Colours, logo, icon and fonts of the edition. */
  readonly look: HouseLook;
  /** Kinds of platform that the settings may name. */
  readonly platforms: readonly PlatformKind[];
  readonly comparison: readonly ComparisonRow[];
  readonly glossary: readonly GlossaryTerm[];
  readonly sources: readonly Source[];
  readonly bank: Bank | undefined;
  readonly decision: DecisionContent | undefined;
  /** What an overlay's patches were laid over, so that findings name their operations. */
  readonly patched: {
    readonly bank: Patched<Bank> | undefined;
    readonly decision: Patched<DecisionContent> | undefined;
  };
  /** Rules and texts of the blueprint. */
  readonly blueprint: BlueprintRules | undefined;
  /** Published decisions, by id. */
  readonly cases: readonly PublishedCase[];
  /**
   * Targets that an overlay takes away, as links name them: `/patterns/webhook/`, `term:event`,
   * `source:dbz-out`. A link to one becomes text.
   */
  readonly hidden: ReadonlySet<string>;
  /** The file of a thing that shares its file with others: `term:ID`, `source:ID`, `row:ID`, `case:ID`, `platform:ID`, `site:KEY`. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** What can be built but should be looked at. */
  readonly warnings: readonly Finding[];
}

/** Folder below a layer and address prefix of each kind of page. */
export const PAGE_FOLDERS = {
  guide: { folder: 'guide', prefix: '/guide/' },
  pattern: { folder: 'patterns', prefix: '/patterns/' },
  antipattern: { folder: 'antipatterns', prefix: '/antipatterns/' },
  template: { folder: 'templates', prefix: '/templates/' },
  fork: { folder: 'fork', prefix: '/fork/' },
  note: { folder: 'notes', prefix: '/' },
  house: { folder: 'pages', prefix: '/' },
} as const satisfies Record<PageKind, { folder: string; prefix: string }>;

/** All pages of prose in reading order of their kinds. */
export function allPages(content: Content): Page<GuidePage | Pattern | Antipattern>[] {
  return [...content.guide, ...content.patterns, ...content.antipatterns];
}

/** Everything whose links and diagrams are checked: the pages of prose and what is said about or on them. */
export function proseOf(content: Content): Page<{ sources?: string[]; updated?: string }>[] {
  return [...allPages(content), ...content.fork, ...content.notes, ...content.house];
}
