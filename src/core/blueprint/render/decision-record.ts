import { VERDICT_NAMES } from '../../decision/verdict-sentence.ts';
import { VERDICTS } from '../../decision/zone.ts';
import { escapeInline } from '../../text/escape-markdown.ts';
import { noteOf, scenarioSection, type Notes } from '../notes.ts';
import type { Plan, PlannedScenario } from '../plan.ts';
import { decisionConfirmation } from './decision-confirmation.ts';
import { decisionOption, drivers } from './decision-option.ts';
import {
  code,
  documentText,
  heading,
  list,
  midLine,
  noteBlock,
  sectionBlocks,
  table,
  type Section,
} from './markdown-blocks.ts';
import { requirementTable } from './markdown-scenario-needs.ts';
import { scenarioReferences } from './scenario-references.ts';
import { scenarioTitle } from './wording.ts';

/**
 * The decision on one scenario as an architecture decision record in the form of MADR 4, with the
 * status `proposed` and without a date, which nobody knows here.
 */
export function decisionRecord(plan: Plan, scenario: PlannedScenario, notes: Notes = {}): string {
  return documentText([
    '---\nstatus: proposed\n---',
    heading(1, `${scenarioTitle(scenario)}: ${VERDICT_NAMES[scenario.verdict].toLowerCase()}`),
    ...sectionBlocks(recordSections(plan, scenario, notes), 2),
  ]);
}

function recordSections(plan: Plan, scenario: PlannedScenario, notes: Notes): Section[] {
  return [
    { title: 'Context and Problem Statement', blocks: contextBlocks(scenario, notes) },
    { title: 'Decision Drivers', blocks: driverBlocks(plan, scenario) },
    { title: 'Considered Options', blocks: [list(VERDICTS.map((each) => VERDICT_NAMES[each]))] },
    {
      title: 'Decision Outcome',
      blocks: outcomeBlocks(scenario),
      parts: [
        { title: 'Consequences', blocks: [consequences(scenario)] },
        { title: 'Confirmation', blocks: [decisionConfirmation(plan, scenario)] },
      ],
    },
    {
      title: 'Pros and Cons of the Options',
      blocks: [],
      parts: VERDICTS.map((verdict) => decisionOption(verdict, scenario)),
    },
    { title: 'More Information', blocks: [moreInformation(plan, scenario)] },
  ];
}

function contextBlocks(
  { id, title, note, roles, answers }: PlannedScenario,
  notes: Notes,
): string[] {
  return [
    `How do these parties work together in "${escapeInline(scenarioTitle({ id, title }))}": does one ask and wait, or tell and go on?`,
    noteBlock(note, 'From the portfolio'),
    noteBlock(noteOf(notes, scenarioSection(id))),
    list(roles.map(({ name, does }) => `**${escapeInline(name)}** ${escapeInline(does)}`)),
    table(
      ['Fact', 'Answer'],
      answers.map((answer) => [escapeInline(answer.title), escapeInline(answer.label)]),
    ),
  ];
}

function driverBlocks({ questions }: Plan, scenario: PlannedScenario): string[] {
  const { id, answers } = scenario;
  const open = questions.filter(
    ({ kind, scenarios }) => kind === 'factor' && scenarios.includes(id),
  );
  const titleOf = (factor: string) =>
    answers.find((answer) => answer.factor === factor)?.title ?? factor;
  return [
    list(
      drivers(scenario).map(
        ({ factor, side, percent }) =>
          `${escapeInline(titleOf(factor))}: ${percent} % of what pulls towards ${side === 'ask' ? 'asking' : 'telling'}`,
      ),
    ),
    scenario.reasons.length === 0
      ? 'No answer pulls to either side, so the simpler style is taken.'
      : '',
    open.length === 0
      ? ''
      : `Not answered yet:\n\n${list(open.map(({ question, decides }) => `${escapeInline(question)} (${escapeInline(decides)})`))}`,
  ];
}

function outcomeBlocks(scenario: PlannedScenario): string[] {
  const { verdict, sentence, kind, considered, patterns, contracts, requirements, interim } =
    scenario;
  const because = considered.find(({ chosen }) => chosen)?.because ?? sentence;
  return [
    `Chosen option: "${VERDICT_NAMES[verdict]}". ${escapeInline(because)}`,
    `${escapeInline(sentence)} ${escapeInline(kind.text)}`,
    list([
      ...contracts.operations.map(
        ({ method, path, summary }) =>
          `Asked: ${code(`${method} ${path}`)}, ${escapeInline(summary)}`,
      ),
      ...contracts.events.map(
        ({ type, summary }) => `Told: ${code(type)}, ${escapeInline(summary)}`,
      ),
      ...(patterns.length > 0
        ? [`Patterns: ${patterns.map(({ title }) => escapeInline(title)).join(', ')}`]
        : []),
    ]),
    requirements.length === 0 ? '' : 'Not in place yet:',
    requirementTable(scenario),
    interim === null
      ? ''
      : `Until then: **${escapeInline(interim.title)}.** ${escapeInline(interim.text)} ${escapeInline(interim.until)}`,
  ];
}

function consequences({ guarantees, interim }: PlannedScenario): string {
  return list([
    ...guarantees.gives.map((text) => `Good: ${escapeInline(text)}`),
    ...guarantees.doesNotGive.map((text) => `Bad, not given: ${escapeInline(text)}`),
    ...(interim ? [`Accepted for the interim: ${escapeInline(interim.cost)}`] : []),
  ]);
}

function moreInformation(plan: Plan, { id, flips, cases }: PlannedScenario): string {
  const { link } = scenarioReferences(plan, '../blueprint.md');
  return list([
    `The whole design: ${link(id)}`,
    ...flips.map((flip) => `Another verdict: ${escapeInline(flip)}`),
    ...cases.map(
      ({ title, outcome }) =>
        `A published decision like it: ${escapeInline(title)} (${VERDICT_NAMES[outcome].toLowerCase()})`,
    ),
    `Decision model ${escapeInline(plan.model.id)} ${midLine(plan.model.version)}`,
  ]);
}
