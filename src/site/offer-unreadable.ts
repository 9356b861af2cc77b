import { findingsText, type Finding, type FindingLabels } from '../core/finding.ts';
import { download } from './download.ts';
import { notice } from './notice.ts';
import { setAside, type KEYS } from './store.ts';

/** What a page says and does about its stored record that cannot be read. */
export interface Unreadable {
  readonly findings: readonly Finding[];
  /** Without them the details of findings are named in English. */
  readonly labels?: FindingLabels;
  readonly words: {
    /** If a second copy is kept under another name. */
    readonly unreadable: string;
    /** If there is no room for one. */
    readonly unreadableNoRoom: string;
    readonly saveText: string;
    readonly goOn: string;
  };
  /** Name of the file in which the stored text can be saved. */
  readonly file: string;
  /** Keeps the page from saving, or lets it save again. */
  readonly hold: (hold: boolean) => void;
}

/**
 * A record that cannot be read is put aside under another key before anything new is saved over it.
 * Where there is no room for that, the page saves nothing until the reader has the text or goes on.
 */
export function offerUnreadable(
  key: keyof typeof KEYS,
  text: string,
  { findings, labels, words, file, hold }: Unreadable,
): void {
  const aside = setAside(key, text).ok;
  hold(!aside);
  notice({
    about: 'record',
    paragraphs: [aside ? words.unreadable : words.unreadableNoRoom],
    details: findingsText(findings, labels),
    choices: [
      { label: words.saveText, act: () => (download(file, 'text/plain', text), hold(false)) },
      { label: words.goOn, act: () => hold(false) },
    ],
  });
}
