import words from 'virtual:locale/assess/resume';
import type { Answers } from '../core/readiness/answer.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { decodeLink } from '../core/record/link-codec.ts';
import { fill, form as formOf } from '../core/words/fill.ts';
import { loadBank } from './bank-data.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { offerUnreadable } from '../site/offer-unreadable.ts';
import { RECORD_WORDS } from './record-words.ts';

/** What the page hands over when there is something to take up again. */
export interface Resume {
  readonly form: HTMLFormElement;
  /** The record of this browser, if there is one. */
  readonly text: string | undefined;
  /** Whether the address holds answers. */
  readonly linked: boolean;
  readonly show: (form: HTMLFormElement, answers: Answers) => void;
  /** Keeps the page from saving, or lets it save again. It must not save before the record is read. */
  readonly holdSaving: (hold: boolean) => void;
  /** Shows a sentence about what is kept. */
  readonly kept: (sentence: string) => void;
}

/** Takes up the answers of this browser or of a link. What was stored is never overwritten unasked. */
export async function resume({
  form,
  text,
  linked,
  show,
  holdSaving,
  kept,
}: Resume): Promise<void> {
  let bank;
  try {
    ({ bank } = await loadBank());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    notice({
      paragraphs: [`${why} ${words.untouched}`],
    });
    return;
  }
  const { shared, answers } = RECORD_WORDS;
  const record =
    text === undefined ? undefined : parseAnswersFile(text, bank, RECORD_WORDS, answers.stored);
  if (record?.ok) {
    holdSaving(false);
    show(form, record.file.answers);
    if (record.warnings.length > 0) notice({ paragraphs: record.warnings });
    kept(fill(words.takenUp, { date: record.file.created.slice(0, 10) }));
  } else if (record && text !== undefined) {
    offerUnreadable('assessment', text, {
      findings: record.findings,
      labels: shared.labels,
      words,
      file: 'assessment-unreadable.txt',
      hold: holdSaving,
    });
  }
  if (!linked) return;
  const link = decodeLink(bank, location.hash, RECORD_WORDS);
  if (!link.ok) {
    notice({
      paragraphs: [link.message, words.kept],
    });
    return;
  }
  const take = () => {
    history.replaceState(null, '', location.pathname + location.search);
    show(form, link.answers);
  };
  const count = Object.keys(link.answers).length;
  if (text === undefined) {
    take();
    notice({
      paragraphs: [fill(formOf(words.fromLink, count), { count }), ...link.warnings],
    });
    return;
  }
  notice({
    paragraphs: [fill(formOf(words.whose, count), { count }), ...link.warnings],
    choices: [
      {
        label: words.keepMine,
        act: () => history.replaceState(null, '', location.pathname + location.search),
      },
      {
        label: words.saveMine,
        act: () => (download('assessment-before-link.json', 'application/json', text), take()),
      },
      { label: words.replaceMine, act: take },
    ],
  });
}
