import { escapeInline } from '../../text/escape-markdown.ts';
import { noteOf, type Notes } from '../notes.ts';
import type { Plan } from '../plan.ts';
import { list, noteBlock, table, type Section } from './markdown-blocks.ts';
import { mermaidBlock, mermaidContext } from './mermaid.ts';
import type { ScenarioReferences } from './scenario-references.ts';
import { scenarioTitle, verdictText } from './wording.ts';

/** The first sections: what somebody reads who reads nothing else, and who talks to whom. */
export function overviewSections(
  { summary, missing, context }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section[] {
  const nameOf = (node: string) =>
    escapeInline(context.nodes.find(({ id }) => id === node)?.name ?? node);
  return [
    {
      title: 'Summary',
      listed: true,
      blocks: [list(summary.sentences.map(escapeInline)), noteBlock(noteOf(notes, 'summary'))],
    },
    {
      title: 'What is missing',
      listed: true,
      blocks: [
        list(
          missing.map(
            ({ what, costs }) =>
              `**${what === 'assessment' ? 'No assessment' : 'No portfolio'}.** ${escapeInline(costs)}`,
          ),
        ),
      ],
    },
    {
      title: 'Context',
      listed: true,
      blocks:
        context.edges.length === 0
          ? []
          : [
              'Solid arrows ask and wait, dotted arrows tell. The systems are roles that follow from the answers; put your own names in their place.',
              mermaidBlock(mermaidContext(context)),
              table(
                ['From', 'To', 'How', 'Scenarios'],
                context.edges.map(({ from, to, kind, scenarios }) => [
                  nameOf(from),
                  nameOf(to),
                  kind === 'ask' ? 'asks' : 'tells',
                  references.numbers(scenarios),
                ]),
              ),
            ],
    },
  ];
}

/** All scenarios in one table, which opens their section. */
export function scenarioTable({ scenarios }: Plan, references: ScenarioReferences): string {
  return table(
    ['Scenario', 'Verdict', 'Settled', 'Requirements to meet'],
    scenarios.map((scenario) => [
      references.link(scenario.id),
      escapeInline(verdictText(scenario)),
      scenario.settled ? 'yes' : 'no',
      needsText(scenario.requirements),
    ]),
  );
}

/** How many requirements are not met and how many nobody knows about. */
function needsText(requirements: Plan['scenarios'][number]['requirements']): string {
  const unmet = requirements.filter(({ state }) => state === 'unmet').length;
  const open = requirements.length - unmet;
  const words = [
    ...(unmet > 0 ? [`${unmet} not met`] : []),
    ...(open > 0 ? [`${open} not known`] : []),
  ];
  return words.join(', ');
}

/** Title of the document: the name of the only scenario, or none. */
export function documentTitle({ scenarios }: Plan): string {
  const [only, ...more] = scenarios;
  return only && more.length === 0
    ? `Integration blueprint: ${scenarioTitle(only)}`
    : 'Integration blueprint';
}
