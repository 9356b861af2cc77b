import words from 'virtual:locale/assess/resume';
import type { Answers } from '../core/readiness/answer.ts';
import type { ScoringBank } from '../core/readiness/scoring-bank.ts';
import { answersOver } from '../core/record/answers-over.ts';
import { decodeLink } from '../core/record/link-codec.ts';
import { fill, form as formOf } from '../core/words/fill.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { stored } from '../site/store.ts';
import type { Sheet } from './record-of.ts';
import { RECORD_WORDS } from './record-words.ts';

/** What the page hands over when its address holds answers. */
export interface OpenedLink {
  readonly bank: ScoringBank;
  /** Whether there are answers of the reader's, which a link must not replace unasked. */
  readonly own: boolean;
  /** The answers that stand in the form. */
  readonly read: () => Answers;
  readonly show: (sheet: Sheet) => void;
  /** What this page holds, as it is saved; undefined if that is nothing. */
  readonly mine: () => string | undefined;
}

/** Opens the link in the address: at once, or after asking where there are answers already. */
export function openLink({ bank, own, read, show, mine }: OpenedLink): void {
  const link = decodeLink(bank, location.hash, RECORD_WORDS);
  if (!link.ok) return notice({ about: 'link', paragraphs: [link.message, words.kept] });
  const clear = () => history.replaceState(null, '', location.pathname + location.search);
  const take = (answers: Answers) => {
    clear();
    show({ answers, respondents: [] });
  };
  const count = Object.keys(link.answers).length;
  if (!own) {
    // What was answered while the questions were on their way stays.
    take(answersOver(link.answers, read()));
    return notice({
      about: 'link',
      paragraphs: [fill(formOf(words.fromLink, count), { count }), ...link.warnings],
    });
  }
  const saveMine = () =>
    download(
      'assessment-before-link.json',
      'application/json',
      mine() ?? stored('assessment') ?? '',
    );
  notice({
    about: 'link',
    paragraphs: [fill(formOf(words.whose, count), { count }), ...link.warnings],
    choices: [
      { label: words.keepMine, act: clear },
      { label: words.saveMine, act: () => (saveMine(), take(link.answers)) },
      { label: words.replaceMine, act: () => take(link.answers) },
    ],
  });
}
