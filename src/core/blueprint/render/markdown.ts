import { escapeInline, plainLine } from '../../text/escape-markdown.ts';
import type { Notes } from '../notes.ts';
import type { Plan } from '../plan.ts';
import { headingSlugs } from './heading-slugs.ts';
import {
  documentText,
  heading,
  midLine,
  sectionBlocks,
  withoutEmpty,
  type Section,
} from './markdown-blocks.ts';
import { incrementsSection } from './markdown-increments.ts';
import { documentTitle, overviewSections, scenarioTable } from './markdown-overview.ts';
import { scenarioPart } from './markdown-scenario.ts';
import {
  governanceSection,
  observabilitySection,
  patternsSection,
  questionsSection,
  risksSection,
  testingSection,
} from './markdown-whole.ts';
import { scenarioReferences } from './scenario-references.ts';

/**
 * The whole blueprint as one Markdown document (GitHub's dialect) with contents, tables and Mermaid
 * diagrams. Text of users comes out literally, whatever it holds. Sections without content are left
 * out, in the contents too.
 */
export function blueprintMarkdown(plan: Plan, notes: Notes = {}): string {
  const sections = withoutEmpty(blueprintSections(plan, notes));
  const title = documentTitle(plan);
  return documentText([
    heading(1, title),
    madeWith(plan),
    heading(2, 'Contents'),
    contents([title, 'Contents'], sections),
    ...sectionBlocks(sections, 2),
  ]);
}

function blueprintSections(plan: Plan, notes: Notes): Section[] {
  const references = scenarioReferences(plan);
  return [
    ...overviewSections(plan, notes, references),
    {
      title: 'Scenarios',
      listed: true,
      blocks: [scenarioTable(plan, references)],
      parts: plan.scenarios.map((scenario) =>
        scenarioPart(references.heading(scenario.id), scenario, notes),
      ),
    },
    patternsSection(plan, notes, references),
    governanceSection(plan, notes, references),
    testingSection(plan, notes, references),
    observabilitySection(plan, notes, references),
    incrementsSection(plan, notes, references),
    risksSection(plan, notes, references),
    questionsSection(plan, notes, references),
  ];
}

/** Versions instead of a date: equal input gives an equal document. */
function madeWith({ model, bank }: Plan): string {
  const assessed = bank
    ? ` and the assessment ${escapeInline(bank.id)} ${midLine(bank.version)}`
    : '';
  return `Made with Ask or Tell from the decision model ${escapeInline(model.id)} ${midLine(model.version)}${assessed}. Status: draft for review.`;
}

/** Links to the listed sections, those of a part indented. `before` are the headings that come first. */
function contents(before: readonly string[], sections: readonly Section[]): string {
  const all = flat(sections, 0);
  const slugs = headingSlugs([...before, ...all.map(({ title }) => title)]).slice(before.length);
  return all
    .flatMap(({ title, depth, listed }, index) =>
      listed ? [`${'  '.repeat(depth)}- [${midLine(title)}](#${slugs[index] ?? ''})`] : [],
    )
    .join('\n');
}

interface Place {
  /** As it is shown, on one line. */
  readonly title: string;
  readonly depth: number;
  readonly listed: boolean;
}

function flat(sections: readonly Section[], depth: number): Place[] {
  return sections.flatMap(({ title, listed = false, parts = [] }) => [
    { title: plainLine(title), depth, listed },
    ...flat(parts, depth + 1),
  ]);
}
