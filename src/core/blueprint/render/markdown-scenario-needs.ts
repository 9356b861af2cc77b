import { escapeInline } from '../../text/escape-markdown.ts';
import type { PlannedScenario } from '../plan.ts';
import { table } from './markdown-blocks.ts';
import { standingText } from './wording.ts';

/** What the organization has to reach first, and what is built until then. */
export function requirementBlocks(scenario: PlannedScenario): string[] {
  const { requirements, interim } = scenario;
  if (requirements.length === 0) return ['Everything that the patterns rest on is in place.'];
  return [
    requirementTable(scenario),
    ...(interim
      ? [
          `**Until then: ${escapeInline(interim.title)}.** ${escapeInline(interim.text)}`,
          `What it costs: ${escapeInline(interim.cost)}`,
          escapeInline(interim.until),
        ]
      : []),
  ];
}

/** Requirements that are not met, or not known to be: the level now and what is needed. */
export function requirementTable({
  requirements,
  patterns,
}: Pick<PlannedScenario, 'requirements' | 'patterns'>): string {
  const patternName = (id: string) =>
    escapeInline(patterns.find((pattern) => pattern.id === id)?.title ?? id);
  return table(
    ['Question', 'Now', 'Needed', 'For'],
    requirements.map((requirement) => [
      escapeInline(requirement.ask),
      standingText(requirement.have),
      `level ${requirement.need}: ${escapeInline(requirement.needs)}`,
      requirement.patterns.map(patternName).join(', '),
    ]),
  );
}
