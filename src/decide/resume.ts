import fileWords from 'virtual:locale/decide/files';
import words from 'virtual:locale/decide/resume';
import { parsePortfolio } from '../core/record/portfolio-file.ts';
import { decodePortfolioLink } from '../core/record/portfolio-link.ts';
import { SCENARIO_LIMIT } from '../core/record/portfolio-schema.ts';
import { fill, form } from '../core/words/fill.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { offerUnreadable } from '../site/offer-unreadable.ts';
import { stored } from '../site/store.ts';
import type { ModelData } from './model-data.ts';
import { add, emptyWork, type Work } from './portfolio.ts';
import { RECORD_WORDS } from './record-words.ts';

/** What the page hands over when there is something to take up again. */
export interface Resume {
  readonly data: ModelData;
  /** Shows these scenarios. */
  readonly adopt: (work: Work) => void;
  readonly current: () => Work;
  /** Keeps the page from saving, or lets it save again. */
  readonly holdSaving: (hold: boolean) => void;
  /** Shows a sentence about what is kept. */
  readonly kept: (sentence: string) => void;
}

/** Takes up the scenarios of this browser or of a link. What was stored is never overwritten unasked. */
export function resume({ data, adopt, current, holdSaving, kept }: Resume): void {
  const text = stored('portfolio');
  const { shared, scenarios } = RECORD_WORDS;
  const record =
    text === undefined
      ? undefined
      : parsePortfolio(text, data.model, RECORD_WORDS, scenarios.stored);
  const mine = record?.ok ? record.portfolio.scenarios : [];
  if (record?.ok && mine[0]) {
    adopt({ scenarios: mine, selected: mine[0].id });
    if (record.warnings.length > 0) notice({ about: 'record', paragraphs: record.warnings });
    kept(words.takenUp);
  } else if (record && !record.ok && text !== undefined) {
    offerUnreadable('portfolio', text, {
      findings: record.findings,
      labels: shared.labels,
      words,
      file: 'scenarios-unreadable.txt',
      hold: holdSaving,
    });
  }
  if (holdsLink()) openLink({ data, adopt, current }, text);
}

/** Whether the address holds scenarios, in whatever format: one that is not known is refused with the reason. */
export const holdsLink = (): boolean => /^#d\d+\./.test(location.hash);

/** Opens the scenarios in the address; `mine` is what this browser holds, undefined if that is nothing. */
export function openLink(
  { data, adopt, current }: Pick<Resume, 'data' | 'adopt' | 'current'>,
  mine: string | undefined,
): void {
  const link = decodePortfolioLink(data.model, location.hash, RECORD_WORDS);
  if (!link.ok) return notice({ about: 'link', paragraphs: [link.message, words.kept] });
  const clear = () => history.replaceState(null, '', location.pathname + location.search);
  const count = link.scenarios.length;
  const replace = () => {
    clear();
    adopt(add(emptyWork(), link.scenarios));
  };
  if (mine === undefined) {
    replace();
    return notice({
      about: 'link',
      paragraphs: [fill(form(words.fromLink, count), { count }), ...link.warnings],
    });
  }
  const tooMany = current().scenarios.length + count > SCENARIO_LIMIT;
  const addTheirs = () => {
    clear();
    adopt(add(current(), link.scenarios));
  };
  notice({
    about: 'link',
    paragraphs: [
      fill(form(words.whose, count), { count }),
      ...link.warnings,
      ...(tooMany ? [fill(fileWords.tooMany, { count: SCENARIO_LIMIT })] : []),
    ],
    choices: [
      { label: words.keepMine, act: clear },
      ...(tooMany ? [] : [{ label: words.addTheirs, act: addTheirs }]),
      {
        label: words.saveMine,
        act: () => (download('scenarios-before-link.json', 'application/json', mine), replace()),
      },
    ],
  });
}
