import { escapeInline } from '../../text/escape-markdown.ts';
import type { Plan } from '../plan.ts';
import { headingSlugs } from './heading-slugs.ts';
import { midLine } from './markdown-blocks.ts';
import { scenarioTitle } from './wording.ts';

/** How other sections of a document point to scenarios. */
export interface ScenarioReferences {
  /** Heading of a scenario as plain text: its number and its title. */
  readonly heading: (scenario: string) => string;
  /** Numbers of scenarios as links, for cells; "all" if it is every one of several. */
  readonly numbers: (scenarios: readonly string[]) => string;
  /** Number and title of a scenario as a link. */
  readonly link: (scenario: string) => string;
}

/**
 * References to the scenarios of a plan, from within the document or from the file that has it at the
 * address `document`. The number in front makes every heading different, so that
 * its id on GitHub depends on no other heading.
 */
export function scenarioReferences(
  { scenarios }: Pick<Plan, 'scenarios'>,
  document = '',
): ScenarioReferences {
  const places = new Map(
    scenarios.map((scenario, index) => {
      const text = `${index + 1}. ${scenarioTitle(scenario)}`;
      return [scenario.id, { number: index + 1, text, slug: headingSlugs([text])[0] ?? '' }];
    }),
  );
  const linkOf = (id: string, text?: string) => {
    const place = places.get(id);
    if (!place) return escapeInline(id);
    return `[${midLine(text ?? place.text)}](${document}#${place.slug})`;
  };
  return {
    heading: (id) => places.get(id)?.text ?? id,
    link: (id) => linkOf(id),
    numbers: (ids) =>
      ids.length > 1 && ids.length === scenarios.length
        ? 'all'
        : ids.map((id) => linkOf(id, String(places.get(id)?.number ?? id))).join(', '),
  };
}
