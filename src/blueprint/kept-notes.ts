import type { Notes } from '../core/blueprint/notes.ts';
import { canonicalJson } from '../core/exact/canonical-json.ts';
import { offerUnreadable } from '../site/offer-unreadable.ts';
import { watchOtherTabs } from '../site/other-tab.ts';
import { forget, save, stored } from '../site/store.ts';
import { readNotes } from './read-notes.ts';

/** How long a pause in writing has to be before the notes are saved, in milliseconds. */
const PAUSE = 300;

const UNREADABLE = {
  unreadable:
    'The notes stored in this browser cannot be read. They are kept as they are under another name, and you can save them to a file. New ones start from empty fields.',
  unreadableNoRoom:
    'The notes stored in this browser cannot be read, and there is no room for a second copy. Nothing is saved over them until you go on; save them to a file first.',
  saveText: 'Save the stored text to a file',
  goOn: 'Go on',
};

let notes: Notes = {};
/** False while stored notes that cannot be read have no second copy, or another tab has saved something else. */
let mayOverwrite = true;
let waiting: ReturnType<typeof setTimeout> | undefined;
let tell: (sentence: string) => void = () => undefined;

/** The notes as they stand on the page. */
export const notesNow = (): Notes => notes;

/** The notes as a file: sections in order, none without a text. */
export function notesText(): string | undefined {
  const written = Object.entries(notes).filter(([, text]) => text.trim() !== '');
  return written.length === 0 ? undefined : `${canonicalJson(Object.fromEntries(written), 2)}\n`;
}

/** Takes up the notes of this browser. `kept` shows a sentence about what is saved. */
export function openNotes(scenarios: readonly string[], kept: (sentence: string) => void): void {
  tell = kept;
  const text = stored('notes');
  if (text !== undefined) {
    const read = readNotes(text, scenarios, 'the notes stored in this browser');
    if (read.ok) {
      notes = read.notes;
      tell('Your notes are saved in this browser.');
    } else {
      offerUnreadable('notes', text, {
        findings: read.findings,
        words: UNREADABLE,
        file: 'notes-unreadable.txt',
        hold: (hold) => (mayOverwrite = !hold),
      });
    }
  }
  watchOtherTabs('notes', {
    mine: notesText,
    hold: (hold) => (mayOverwrite = !hold),
    keep,
    file: 'notes-of-this-tab.json',
    what: 'notes',
  });
  addEventListener('pagehide', keepNow);
}

/** Takes over what was written to a section. It is saved after a pause in writing. */
export function writeNote(section: string, text: string): void {
  notes = { ...notes, [section]: text };
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, PAUSE);
}

/** Puts other notes in place of all. */
export function replaceNotes(others: Notes): void {
  notes = others;
  keep();
}

/** Saves what is still waiting; a page that is left does not wait for the pause. */
function keepNow(): void {
  if (waiting === undefined) return;
  clearTimeout(waiting);
  waiting = undefined;
  keep();
}

function keep(): void {
  if (!mayOverwrite) return tell('Not saved: first choose what happens to what is stored.');
  const text = notesText();
  if (text === undefined) {
    forget('notes');
    return tell('No notes yet.');
  }
  const saved = save('notes', text);
  tell(
    saved.ok
      ? 'Your notes are saved in this browser.'
      : `Not saved: ${saved.why}. The notes stay on this page; use “Save, export, import” to keep them in a file.`,
  );
}
