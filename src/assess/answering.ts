import words from 'virtual:locale/assess/page';
import { canonicalJson } from '../core/exact/canonical-json.ts';
import { assess } from '../core/readiness/assess.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import { isAnswersLink } from '../core/record/answers-link.ts';
import { fill } from '../core/words/fill.ts';
import { watchOtherTabs } from '../site/other-tab.ts';
import { forget, save, stored } from '../site/store.ts';
import { loadBank, type BankData } from './bank-data.ts';
import type { AssessPage } from './page.ts';
import { recordOf, type Sheet } from './record-of.ts';
import { showResult } from './result.ts';

/** Set once the questions are there and what is stored has been read; only then may the page save. */
let data: BankData | undefined;
let begun: Promise<void> | undefined;
let respondents: Sheet['respondents'] = [];
/** False while a stored record that cannot be read has no second copy, or another tab has saved something else. */
let maySave = true;
/** The record as it was last made or taken up, and the sheet that it holds. */
let made: { readonly sheet: string; readonly text: string } | undefined;

/** Fetched ahead of the first answer; whoever needs it says if it could not be had. */
void loadBank().catch(() => undefined);

/** Whether everything that follows happens in the task in which it is asked for. */
export const ready = (): boolean => data !== undefined;

/** Takes up what this browser or the link holds, once. What could not be loaded is asked for again next time. */
export function begin(page: AssessPage): Promise<void> {
  begun ??= start(page).catch((error: unknown) => {
    begun = undefined;
    throw error;
  });
  return begun;
}

async function start(page: AssessPage): Promise<void> {
  const loaded = await loadBank();
  // What reads a record is large and comes only where there is one.
  const wanted = stored('assessment') !== undefined || isAnswersLink(location.hash);
  const resume = wanted ? (await import('./resume.ts')).resume : undefined;
  // From here on nothing is awaited: another tab saves either before this or is noticed.
  data = loaded;
  watch(page, loaded);
  resume?.({
    bank: loaded.bank,
    text: stored('assessment'),
    read: page.read,
    show: (sheet) => show(page, sheet),
    taken: (sheet, text) => (made = { sheet: canonicalJson(sheet), text }),
    mine: () => recordText(page, loaded),
    holdSaving: (hold) => (maySave = !hold),
    kept: page.note,
  });
}

/** Puts a sheet into the form; the page asks for what follows. */
export function show(page: AssessPage, sheet: Sheet): void {
  respondents = sheet.respondents;
  page.write(sheet.answers);
}

/** After each answer: keeps the record and shows the result. */
export function follow(page: AssessPage): void {
  if (!data) return;
  const { answers } = sheetOf(page);
  const result = assess(data.bank, answers);
  keep(page, data, result);
  showResult(data, sheetOf(page), result);
}

/** Keeps what the form has now, and says whether it is kept; undefined if the page has not begun and cannot. */
export function keepNow(page: AssessPage): boolean | undefined {
  return data && keep(page, data);
}

/** Opens the link that has just come into the address. */
export async function takeLink(page: AssessPage): Promise<void> {
  const { openLink } = await import('./open-link.ts');
  if (!data) return;
  const loaded = data;
  openLink({
    bank: loaded.bank,
    own: stored('assessment') !== undefined || Object.keys(page.read()).length > 0,
    read: page.read,
    show: (sheet) => show(page, sheet),
    mine: () => recordText(page, loaded),
  });
}

/** Shows how to save, share and import. */
export async function files(page: AssessPage): Promise<void> {
  const { openFiles } = await import('./files.ts');
  if (!data) return;
  openFiles(
    data.bank,
    () => sheetOf(page),
    (sheet) => show(page, sheet),
  );
}

const sheetOf = (page: AssessPage): Sheet => ({ answers: page.read(), respondents });

/** What this page holds, as it is saved; undefined if that is nothing. The same sheet keeps its record and date. */
function recordText(page: AssessPage, { bank }: BankData, result?: Assessment): string | undefined {
  const sheet = sheetOf(page);
  if (Object.keys(sheet.answers).length === 0) return undefined;
  const key = canonicalJson(sheet);
  if (made?.sheet !== key) made = { sheet: key, text: recordOf(bank, sheet, result) };
  return made.text;
}

function keep(page: AssessPage, loaded: BankData, result?: Assessment): boolean {
  page.unkept = false;
  if (!maySave) {
    page.note(words.held);
    return false;
  }
  const text = recordText(page, loaded, result);
  if (text === undefined) {
    forget('assessment');
    page.note(words.nothing);
    return true;
  }
  // What was only taken up is saved already, and what the page says about it stays.
  if (text === stored('assessment')) return true;
  const saved = save('assessment', text);
  page.note(saved.ok ? words.saved : fill(words.notSaved, { why: saved.why }));
  return saved.ok;
}

function watch(page: AssessPage, loaded: BankData): void {
  watchOtherTabs('assessment', {
    mine: () => recordText(page, loaded),
    hold: (hold) => (maySave = !hold),
    keep: () => void keep(page, loaded),
    file: 'answers-of-this-tab.json',
    what: words.answers,
  });
}
