import { autolink, escapeInline } from '../../text/escape-markdown.ts';
import { noteOf, type Notes } from '../notes.ts';
import type { Plan, SharedPattern } from '../plan.ts';
import { code, noteBlock, table, type Section } from './markdown-blocks.ts';
import type { ScenarioReferences } from './scenario-references.ts';

const STATES: Readonly<Record<SharedPattern['requires'][number]['state'], string>> = {
  met: 'met',
  unmet: 'not met',
  open: 'not known',
};

/** Patterns of all scenarios, each once. */
export function patternsSection(
  { patterns, platforms = [] }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  return {
    title: 'Shared patterns',
    listed: true,
    blocks: [
      table(
        ['Pattern', 'Scenarios', 'Why', 'Rests on'],
        patterns.map(({ title, scenarios, because, requires }) => [
          escapeInline(title),
          references.numbers(scenarios),
          because.map(escapeInline).join('; '),
          requires
            .map(({ item, need, state }) => `${code(item)} level ${need} (${STATES[state]})`)
            .join(', '),
        ]),
      ),
      table(
        ['Platform', 'Here', 'Patterns on it'],
        platforms.map(({ title, name, url, patterns: ids }) => [
          escapeInline(title),
          url === null
            ? escapeInline(name)
            : `${escapeInline(name)}, ${autolink(url.replaceAll('|', '%7C'))}`,
          ids
            .map((id) => escapeInline(patterns.find((pattern) => pattern.id === id)?.title ?? id))
            .join(', '),
        ]),
      ),
      noteBlock(noteOf(notes, 'patterns')),
    ],
  };
}

/** Who decides, who owns what, what holds for schemas, when is reviewed. */
export function governanceSection(
  { governance }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  const { decisionRights, ownership, schemaPolicy, reviewPoints } = governance;
  return {
    title: 'Governance',
    listed: true,
    blocks: [noteBlock(noteOf(notes, 'governance'))],
    parts: [
      {
        title: 'Decision rights',
        blocks: [
          table(
            ['Decision', 'Decides', 'Consulted', 'Record'],
            decisionRights.map(({ decision, decides, consulted, record }) =>
              [decision, decides, consulted, record].map(escapeInline),
            ),
          ),
        ],
      },
      {
        title: 'Ownership of contracts',
        blocks: [
          table(
            ['Contract', 'Scenario', 'Owner', 'Readers', 'Dead letters'],
            ownership.map(({ contract, scenario, owner, readers, dead }) => [
              code(contract),
              references.numbers([scenario]),
              ...[owner, readers, dead].map(escapeInline),
            ]),
          ),
        ],
      },
      {
        title: 'Schema policy',
        blocks: [
          table(
            ['Rule', 'Why'],
            schemaPolicy.map(({ rule, why }) => [rule, why].map(escapeInline)),
          ),
        ],
      },
      {
        title: 'Review points',
        blocks: [
          table(
            ['When', 'Asks'],
            reviewPoints.map(({ when, asks }) => [when, asks].map(escapeInline)),
          ),
        ],
      },
    ],
  };
}

/** Tests of each point where two systems meet. */
export function testingSection(
  { testing }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  return {
    title: 'Testing',
    listed: true,
    blocks: [noteBlock(noteOf(notes, 'testing'))],
    parts: testing.map(({ name, scenarios, tests }) => ({
      title: name,
      blocks: [
        scenarios.length === 0 ? '' : `Scenarios: ${references.numbers(scenarios)}.`,
        table(
          ['Kind', 'Test', 'Passes when'],
          tests.map(({ kind, test, passes }) => [kind, test, passes].map(escapeInline)),
        ),
      ],
    })),
  };
}

/** Signals with the first threshold of their alarm. */
export function observabilitySection(
  { observability }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  return {
    title: 'Observability',
    listed: true,
    blocks: [
      observability.length === 0
        ? ''
        : 'Thresholds are first values to tune against a normal week.',
      table(
        ['Signal', 'What a change means', 'First threshold', 'Scenarios'],
        observability.map(({ signal, means, threshold, scenarios }) => [
          code(signal),
          escapeInline(means),
          escapeInline(threshold),
          references.numbers(scenarios),
        ]),
      ),
      noteBlock(noteOf(notes, 'observability')),
    ],
  };
}

/** What can go wrong, and what is done about it. */
export function risksSection(
  { risks }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  return {
    title: 'Risks',
    listed: true,
    blocks: [
      table(
        ['Risk', 'Because', 'What we do about it', 'Scenarios'],
        risks.map(({ risk, because, mitigation, scenarios }) => [
          ...[risk, because, mitigation].map(escapeInline),
          references.numbers(scenarios),
        ]),
      ),
      noteBlock(noteOf(notes, 'risks')),
    ],
  };
}

/** What nobody has answered yet, and what it decides. */
export function questionsSection(
  { questions }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  return {
    title: 'Open questions',
    listed: true,
    blocks: [
      table(
        ['Question', 'Decides', 'Ask', 'Scenarios'],
        questions.map(({ question, decides, ask, scenarios }) => [
          ...[question, decides, ask].map(escapeInline),
          references.numbers(scenarios),
        ]),
      ),
      noteBlock(noteOf(notes, 'questions')),
    ],
  };
}
