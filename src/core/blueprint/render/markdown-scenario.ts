import { intervalText } from '../../decision/pull-text.ts';
import { VERDICT_NAMES } from '../../decision/verdict-sentence.ts';
import { escapeInline } from '../../text/escape-markdown.ts';
import { noteOf, scenarioSection, type Notes } from '../notes.ts';
import type { PlannedScenario } from '../plan.ts';
import { list, noteBlock, table, type Section } from './markdown-blocks.ts';
import { containmentTable, flowBlocks } from './markdown-scenario-flow.ts';
import { requirementBlocks } from './markdown-scenario-needs.ts';

/** Answers with a smaller share of their pull, in percent, are counted and not printed. */
const LEAST_SHARE = 5;
const LESS: Readonly<Record<number, string>> = { 1: 'One more answer pulls' };

/** One scenario under the heading that others link to. */
export function scenarioPart(title: string, scenario: PlannedScenario, notes: Notes): Section {
  const { id, note, sentence, kind, guarantees, patterns, flips, cases } = scenario;
  return {
    title,
    listed: true,
    blocks: [
      `**Verdict.** ${escapeInline(sentence)}`,
      escapeInline(kind.text),
      noteBlock(note, 'From the portfolio'),
      noteBlock(noteOf(notes, scenarioSection(id))),
    ],
    parts: [
      { title: 'Reasons', blocks: reasonBlocks(scenario) },
      { title: 'Data flow', blocks: flowBlocks(scenario) },
      {
        title: 'Patterns',
        blocks: [
          list(
            patterns.map(
              ({ title: name, because }) =>
                `**${escapeInline(name)}:** ${because.map(escapeInline).join('; ')}`,
            ),
          ),
        ],
      },
      { title: 'Where a failure stops', blocks: [containmentTable(scenario)] },
      {
        title: 'Guarantees',
        blocks: [
          labeled('This design gives:', guarantees.gives),
          labeled('It does not give:', guarantees.doesNotGive),
        ],
      },
      { title: 'Requirements', blocks: requirementBlocks(scenario) },
      { title: 'What would change it', blocks: changeBlocks(flips) },
      {
        title: 'Similar published cases',
        blocks: [
          list(
            cases.map(
              ({ title: name, outcome }) =>
                `${escapeInline(name)} (they chose ${VERDICT_NAMES[outcome].toLowerCase()})`,
            ),
          ),
        ],
      },
    ],
  };
}

/** The answers that pull, with their share; or why there are none. */
function reasonBlocks({ reasons, answers, ask, tell }: PlannedScenario): string[] {
  const pulls = `Asking pulls with ${intervalText(ask)} and telling with ${intervalText(tell)} of 100.`;
  if (reasons.length === 0) {
    return [`No answer pulls to either side, so the simpler style is taken. ${pulls}`];
  }
  const answer = (factor: string) => {
    const found = answers.find((each) => each.factor === factor);
    return found
      ? `${escapeInline(found.title)}: ${escapeInline(found.label)}`
      : escapeInline(factor);
  };
  const shown = reasons.filter(({ percent }) => percent >= LEAST_SHARE);
  const rows = shown.map(({ side, factor, percent, because }) => [
    side === 'ask' ? 'asking' : 'telling',
    answer(factor),
    `${percent} %`,
    escapeInline(because),
  ]);
  const more = reasons.length - shown.length;
  return [
    pulls,
    table(['Towards', 'Answer', 'Share of the pull', 'Because'], rows),
    more === 0
      ? ''
      : `${LESS[more] ?? `${more} more answers pull`} with less than ${LEAST_SHARE} %.`,
  ];
}

function changeBlocks(flips: readonly string[]): string[] {
  return flips.length === 0
    ? ['No one or two other answers change the verdict.']
    : [list(flips.map(escapeInline))];
}

function labeled(label: string, sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : `${label}\n\n${list(sentences.map(escapeInline))}`;
}
