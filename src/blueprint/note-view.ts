import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { BLUEPRINT_NOTE_LIMIT, noteOf, type Notes } from '../core/blueprint/notes.ts';

/**
 * A field for the reader's own words to a section, and what is printed of it; a button that opens the
 * field as long as there is nothing in it. Fifty empty fields would hide the document, and browsers
 * that look for forms to fill in lay out each of them.
 */
export function noteView(
  notes: Notes,
  section: string,
  title: string,
  opened: boolean,
): TemplateResult {
  const written = noteOf(notes, section);
  if (written === undefined && !opened)
    return html`<p class="no-print">
      <button type="button" class="link" data-action="note" data-section=${section}>
        Add a note<span class="visually-hidden"> to ${title}</span>
      </button>
    </p>`;
  return html`<div class="note">
    <label class="no-print">
      Your note <span class="visually-hidden">to ${title}</span>
      <textarea
        rows="2"
        maxlength=${BLUEPRINT_NOTE_LIMIT}
        data-section=${section}
        .value=${live(notes[section] ?? '')}
      ></textarea>
    </label>
    <p class="noted" .textContent=${live(written ?? '')}></p>
  </div>`;
}

/** Keeps what would be printed of a note in step with its field. */
export function showNoted(field: HTMLTextAreaElement): void {
  const printed = field.closest('.note')?.querySelector('.noted');
  if (printed) printed.textContent = field.value.trim();
}
