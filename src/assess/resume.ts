import words from 'virtual:locale/assess/resume';
import { formatFinding } from '../core/finding.ts';
import type { Answers } from '../core/readiness/answer.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { decodeLink } from '../core/record/link-codec.ts';
import { fill, form as formOf } from '../core/words/fill.ts';
import { loadBank } from './bank-data.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { setAside } from '../site/store.ts';

/** What the page hands over when there is something to take up again. */
export interface Resume {
  readonly form: HTMLFormElement;
  /** The record of this browser, if there is one. */
  readonly text: string | undefined;
  /** Whether the address holds answers. */
  readonly linked: boolean;
  readonly show: (form: HTMLFormElement, answers: Answers) => void;
  /** Shows a sentence about what is kept. */
  readonly kept: (sentence: string) => void;
}

/** Takes up the answers of this browser or of a link. What was stored is never overwritten unasked. */
export async function resume({ form, text, linked, show, kept }: Resume): Promise<void> {
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
  const record = text === undefined ? undefined : parseAnswersFile(text, bank, words.stored);
  if (record?.ok) {
    show(form, record.file.answers);
    if (record.warnings.length > 0) notice({ paragraphs: record.warnings });
    kept(fill(words.takenUp, { date: record.file.created.slice(0, 10) }));
  } else if (record && text !== undefined) {
    offerBroken(text, record.findings.map(formatFinding).join('\n'));
  }
  if (!linked) return;
  const link = decodeLink(bank, location.hash);
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

/** A record that cannot be read is put aside under another key before anything new is saved over it. */
function offerBroken(text: string, findings: string): void {
  // If this fails, the download below is the only copy; it is offered in any case.
  setAside('assessment', text);
  notice({
    paragraphs: [words.unreadable],
    details: findings,
    choices: [
      {
        label: words.saveText,
        act: () => download('assessment-unreadable.txt', 'text/plain', text),
      },
      { label: words.goOn, act: () => undefined },
    ],
  });
}
