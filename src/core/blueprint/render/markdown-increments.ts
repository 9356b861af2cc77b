import { escapeInline } from '../../text/escape-markdown.ts';
import { noteOf, type Notes } from '../notes.ts';
import type { Increment, Plan } from '../plan.ts';
import { list, midLine, noteBlock, table, type Section } from './markdown-blocks.ts';
import type { ScenarioReferences } from './scenario-references.ts';
import { standingText } from './wording.ts';

const KINDS: Readonly<Record<Increment['kind'], string>> = {
  preparation: 'preparation',
  interim: 'interim goes live',
  scenario: 'goes live',
  'retire-interim': 'replaces an interim',
};

/** The increments in the order of work: one table, then each with its way in, out and back. */
export function incrementsSection(
  { increments }: Plan,
  notes: Notes,
  references: ScenarioReferences,
): Section {
  const numbers = new Map(increments.map(({ id }, index) => [id, index + 1]));
  const numbered = (ids: readonly string[]) =>
    ids
      .flatMap((id) => numbers.get(id) ?? [])
      .sort((a, b) => a - b)
      .join(', ');
  return {
    title: 'Increments',
    listed: true,
    blocks: [
      noteBlock(noteOf(notes, 'increments')),
      table(
        ['No.', 'Increment', 'Kind', 'After'],
        increments.map(({ title, kind, after }, index) => [
          String(index + 1),
          escapeInline(title),
          KINDS[kind],
          numbered(after),
        ]),
      ),
    ],
    parts: increments.map((increment, index) => incrementPart(increment, index + 1, references)),
  };
}

function incrementPart(
  { title, raises, scenarios, entry, rollout, rollback, exit }: Increment,
  number: number,
  references: ScenarioReferences,
): Section {
  const line = (label: string, text: string) =>
    text === '' ? [] : [`**${label}:** ${midLine(text)}`];
  const by = rollout.by === 'none' ? '' : `${rollout.by.replace('-', ' ')}. `;
  return {
    title: `Increment ${number}: ${title}`,
    blocks: [
      list([
        ...line('Entry', entry),
        ...(rollout.text === '' ? [] : line('Rollout', `${by}${rollout.text}`)),
        ...line('Rollback', rollback),
        ...line('Exit', exit),
        ...(scenarios.length === 0
          ? []
          : [`**Scenarios:** ${scenarios.map(references.link).join(', ')}`]),
      ]),
      table(
        ['Question', 'From', 'To'],
        raises.map(({ ask, from, to, toText }) => [
          escapeInline(ask),
          standingText(from),
          `level ${to}: ${escapeInline(toText)}`,
        ]),
      ),
    ],
  };
}
