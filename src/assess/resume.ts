import words from 'virtual:locale/assess/resume';
import { isAnswersLink } from '../core/record/answers-link.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { answersOver } from '../core/record/answers-over.ts';
import { fill } from '../core/words/fill.ts';
import { notice } from '../site/notice.ts';
import { offerUnreadable } from '../site/offer-unreadable.ts';
import { openLink, type OpenedLink } from './open-link.ts';
import type { Sheet } from './record-of.ts';
import { RECORD_WORDS } from './record-words.ts';

/** What the page hands over when there is something to take up again. */
export interface Resume extends Omit<OpenedLink, 'own'> {
  /** The record of this browser, if there is one. */
  readonly text: string | undefined;
  /** Is told of a record that can stay as it is, so that it keeps its date until something changes. */
  readonly taken: (sheet: Sheet, text: string) => void;
  /** Keeps the page from saving, or lets it save again. */
  readonly holdSaving: (hold: boolean) => void;
  /** Shows a sentence about what is kept. */
  readonly kept: (sentence: string) => void;
}

/** Takes up the answers of this browser or of a link. What was stored is never overwritten unasked. */
export function resume({ text, taken, holdSaving, kept, ...page }: Resume): void {
  const { shared, answers: own } = RECORD_WORDS;
  const record =
    text === undefined ? undefined : parseAnswersFile(text, page.bank, RECORD_WORDS, own.stored);
  if (record?.ok && text !== undefined) {
    const { answers, respondents, created } = record.file;
    // What was answered before the record was read stays, over the record.
    page.show({ answers: answersOver(answers, page.read()), respondents });
    if (record.warnings.length > 0) notice({ about: 'record', paragraphs: record.warnings });
    else taken({ answers, respondents }, text);
    kept(fill(words.takenUp, { date: created.slice(0, 10) }));
  } else if (record && !record.ok && text !== undefined) {
    offerUnreadable('assessment', text, {
      findings: record.findings,
      labels: shared.labels,
      words,
      file: 'assessment-unreadable.txt',
      hold: holdSaving,
    });
  }
  if (isAnswersLink(location.hash)) openLink({ ...page, own: text !== undefined });
}
