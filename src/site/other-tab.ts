import words from 'virtual:locale/site/otherTab';
import { fill } from '../core/words/fill.ts';
import { download } from './download.ts';
import { notice } from './notice.ts';
import { KEYS } from './store.ts';

/** What a page tells so that two tabs with the same record do not overwrite each other unasked. */
export interface Page {
  /** What this page holds, as it would be saved; undefined if that is nothing. */
  readonly mine: () => string | undefined;
  /** Keeps the page from saving, or lets it save again. */
  readonly hold: (hold: boolean) => void;
  /** Saves what this page holds over what the other tab has saved. */
  readonly keep: () => void;
  /** Name of the file in which what this page holds can be saved first. */
  readonly file: string;
  /** What the record is called in a sentence, such as "scenarios". */
  readonly what: string;
}

/** Asks what shall count as soon as another tab has saved something else under the same key. */
export function watchOtherTabs(key: keyof typeof KEYS, page: Page): void {
  addEventListener('storage', (event) => {
    if (event.key !== KEYS[key] || event.newValue === (page.mine() ?? null)) return;
    page.hold(true);
    notice({
      about: 'tab',
      paragraphs: [fill(words.changed, { what: page.what })],
      choices: [
        { label: words.showOther, act: () => location.reload() },
        {
          label: words.saveMine,
          act: () => {
            download(page.file, 'application/json', page.mine() ?? '');
            location.reload();
          },
        },
        {
          label: words.keepMine,
          act: () => {
            page.hold(false);
            page.keep();
          },
        },
      ],
    });
  });
}
