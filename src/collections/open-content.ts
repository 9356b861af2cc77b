import { formatFinding, type Finding } from '../core/finding.ts';
import { checkHidden } from './check-hidden.ts';
import { checkReferences } from './check-references.ts';
import type { Content } from './content.ts';
import { withoutHiddenPatterns } from './hidden-patterns.ts';
import { layersOf, type Layer } from './layers.ts';
import { readContent } from './read-content.ts';

/** Content that cannot be built: all findings at once, one paragraph each. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
    super(
      `The content cannot be built: ${count}.\n\n${findings.map(formatFinding).join('\n\n')}\n`,
    );
    this.name = 'ContentError';
    this.findings = findings;
  }
}

/**
 * Reads all content of a project as data. What is only in the prose, its links and diagrams, is left to
 * `loadContent` or to the given checks: it takes longer than the rest, and no computation reads it. What
 * names something else is checked only when every file could be read: else each fault would come with
 * all its consequences.
 *
 * @throws ContentError that names every fault.
 */
export function openContent(
  root: string,
  layers: Layer[] = layersOf(root),
  checks: readonly ((content: Content) => Finding[])[] = [],
): Content {
  const { content, findings } = readContent(root, layers);
  if (!content || findings.length > 0) throw new ContentError(findings);
  const all = [checkReferences, ...checks].flatMap((check) => check(content));
  if (all.length > 0) throw new ContentError(all);
  return { ...withoutHidden(content), warnings: [...content.warnings, ...checkHidden(content)] };
}

/** Takes out of lists what an overlay hides, where the list itself would be printed. */
function withoutHidden(content: Content): Content {
  const { site, decision, hidden } = content;
  if (hidden.size === 0) return content;
  const header = site.header.filter(({ to }) => !hidden.has(to));
  const footer = site.footer?.filter(({ to }) => to === undefined || !hidden.has(to));
  return {
    ...content,
    site: { ...site, header, footer },
    decision: decision && withoutHiddenPatterns(decision, hidden),
  };
}
