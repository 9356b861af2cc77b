import words from 'virtual:locale/assess/page';
import type { AnswersFile } from '../core/record/answers-schema.ts';
import { unscoredRecord } from '../core/record/unscored-record.ts';
import { fill } from '../core/words/fill.ts';
import { save, stored } from '../site/store.ts';
import type { AssessPage } from './page.ts';

/**
 * Keeps the answers without the questions, by their stamp, which the page carries: for a page that is left
 * before they have loaded, or that cannot load them. What is stored stays below the new answers.
 *
 * @returns false if there is something that could not be kept; the page says so
 */
export function keepUnscored(page: AssessPage): boolean {
  page.unkept = false;
  const answers = page.read();
  if (Object.keys(answers).length === 0) return true;
  const stamp = document.querySelector<HTMLElement>('#files')?.dataset['stamp'] ?? 'null';
  const bank = JSON.parse(stamp) as AnswersFile['bank'];
  const text = unscoredRecord(bank, new Date().toISOString(), answers, stored('assessment'));
  if (text === undefined) {
    page.note(words.unread);
    return false;
  }
  const saved = save('assessment', text);
  page.note(saved.ok ? words.saved : fill(words.notSaved, { why: saved.why }));
  return saved.ok;
}
