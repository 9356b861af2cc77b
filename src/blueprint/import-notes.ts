import type { Notes } from '../core/blueprint/notes.ts';
import type { Plan } from '../core/blueprint/plan.ts';
import { download } from '../site/download.ts';
import { refuseFile } from '../site/files-box.ts';
import { notice } from '../site/notice.ts';
import { notesNow, notesText } from './kept-notes.ts';
import { readNotes } from './read-notes.ts';

/** Says what a file of notes holds; nothing changes before the reader agrees. */
export function importNotes(
  file: { readonly name: string; readonly text: string },
  plan: () => Plan | undefined,
  adopt: (notes: Notes) => void,
): void {
  const scenarios = plan()?.scenarios.map(({ id }) => id) ?? [];
  const read = readNotes(file.text, scenarios, file.name);
  if (!read.ok) {
    return refuseFile(
      `${file.name} cannot be imported. Nothing was changed; your notes are as they were.`,
      read.findings,
    );
  }
  const { notes, warnings } = read;
  const count = Object.keys(notes).length;
  const mine = notesText();
  notice({
    about: 'file',
    answers: true,
    paragraphs: [
      `${file.name} holds ${count === 1 ? '1 note' : `${count} notes`}.`,
      ...warnings,
      ...(mine === undefined ? [] : ['This page holds notes of its own.']),
    ],
    choices:
      mine === undefined
        ? [
            { label: 'Import them', act: () => adopt(notes) },
            { label: 'Leave everything as it is', act: () => undefined },
          ]
        : [
            {
              label: 'Add those to sections without a note of mine',
              act: () => adopt({ ...notes, ...written(notesNow()) }),
            },
            {
              label: 'Save mine first, then replace them',
              act: () => (
                download('notes-before-import.json', 'application/json', mine),
                adopt(notes)
              ),
            },
            { label: 'Leave everything as it is', act: () => undefined },
          ],
  });
}

/** Notes that say something. */
function written(notes: Notes): Notes {
  return Object.fromEntries(Object.entries(notes).filter(([, text]) => text.trim() !== ''));
}
