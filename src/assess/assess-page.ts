import words from 'virtual:locale/assess/page';
import { isAnswersLink } from '../core/record/answers-link.ts';
import { notice } from '../site/notice.ts';
import { stored } from '../site/store.ts';
import { readAnswers, writeAnswers, type Remarks } from './form-answers.ts';
import { keepUnscored } from './keep-unscored.ts';
import type { AssessPage } from './page.ts';
import { showProgress } from './progress.ts';
import { addRemarkButton } from './remark-fields.ts';

/**
 * The script of the assessment page. It reads the HTML form and shows progress; scoring, keeping the
 * record, files and the chart are fetched when the first answer is given, or at once if this browser or
 * the link holds answers.
 */
const form = document.querySelector<HTMLFormElement>('#assessment');
const remarks: Remarks = new Map();
type Answering = typeof import('./answering.ts');
let answering: Answering | undefined;
const load = () => import('./answering.ts').then((loaded) => (answering = loaded));
let pending = false;
/** Whether the reader has been told that something could not be loaded. */
let told = false;

if (form) start(form);

function start(form: HTMLFormElement): void {
  const page: AssessPage = {
    read: () => readAnswers(form, remarks),
    write: (answers) => {
      writeAnswers(form, answers, remarks);
      addRemarks(form, page);
      answered(form, page);
    },
    note,
    unkept: false,
  };
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]'))
    element.hidden = false;
  // What cannot be loaded ahead is said when it is needed.
  const ahead = () => void load().catch(() => undefined);
  for (const question of form.querySelectorAll<HTMLFieldSetElement>('.question'))
    question.addEventListener('pointerdown', ahead, { once: true, passive: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.name === 'mode') return setMode(form, input.value);
    if (input.name.endsWith('-reason')) {
      const radio = form.querySelector<HTMLInputElement>(
        `[name="${input.name.slice(0, -7)}"][value=na]`,
      );
      if (radio) radio.checked = true;
    }
    answered(form, page);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-action]');
    if (button) act(form, page, button.dataset['action']);
  });
  addEventListener('pagehide', () => {
    // A page that is left does not wait for its next frame, nor for what is still being loaded.
    if (page.unkept && answering?.keepNow(page) === undefined) keepUnscored(page);
  });
  addEventListener('hashchange', () => {
    if (!isAnswersLink(location.hash)) return;
    // What has not begun yet opens the link itself when it does.
    const begun = answering?.ready() ?? false;
    whenBegun(page, (loaded) => (begun ? loaded.takeLink(page) : undefined));
  });
  if (stored('assessment') !== undefined || isAnswersLink(location.hash))
    whenBegun(page, () => undefined);
  addRemarks(form, page);
}

/** Does something once what is stored has been read: in this very task if it has. */
function whenBegun(
  page: AssessPage,
  act: (loaded: Answering) => void | Promise<void>,
  { quietly = false } = {},
): void {
  const fail = (error: unknown) => failed(page, error, quietly);
  const now = (loaded: Answering) => void Promise.resolve(act(loaded)).catch(fail);
  if (answering?.ready()) return now(answering);
  void load()
    .then((loaded) => loaded.begin(page).then(() => loaded))
    .then(now, fail);
}

/** Says what could not be loaded; after an answer only once. What is answered is kept all the same. */
function failed(page: AssessPage, error: unknown, quietly: boolean): void {
  const kept = answering?.keepNow(page) ?? keepUnscored(page);
  if (quietly && told) return;
  told = true;
  notice({
    about: 'loading',
    // Why something is not kept stands where the page says what is.
    paragraphs: [words.notLoaded, ...(kept ? [words.keptUnscored] : [])],
    details: error instanceof Error ? error.message : String(error),
  });
}

function addRemarks(form: HTMLFormElement, page: AssessPage): void {
  for (const question of form.querySelectorAll<HTMLFieldSetElement>('.question')) {
    const fields = question.querySelector('.remark');
    const typing = fields?.contains(document.activeElement) ?? false;
    question.querySelector('.aux button')?.remove();
    fields?.remove();
    addRemarkButton(question, remarks, () => answered(form, page));
    // A record that is taken up meanwhile does not close the fields under the reader's hands.
    if (typing) question.querySelector<HTMLElement>('.aux button')?.click();
  }
}

/** After each answer: count it, and let the record and the result follow after the next frame. */
function answered(form: HTMLFormElement, page: AssessPage): void {
  page.unkept = true;
  if (pending) return;
  pending = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      pending = false;
      showProgress(form);
      whenBegun(page, ({ follow }) => follow(page), { quietly: true });
    }),
  );
}

function note(text: string): void {
  const state = document.querySelector('#save-state');
  if (state && state.textContent !== text) state.textContent = text;
}

function setMode(form: HTMLFormElement, mode: string): void {
  form.classList.toggle('express', mode === 'express');
  showProgress(form);
}

function act(form: HTMLFormElement, page: AssessPage, action: string | undefined): void {
  if (action === 'next') return toNextQuestion(form);
  if (action === 'files') whenBegun(page, ({ files }) => files(page));
  if (action === 'reset')
    whenBegun(page, ({ show }) => askToReset(() => show(page, { answers: {}, respondents: [] })));
}

function toNextQuestion(form: HTMLFormElement): void {
  const open = [...form.querySelectorAll<HTMLElement>('.question')].find(
    (question) => question.offsetParent && !question.querySelector('input:checked'),
  );
  const target =
    open?.querySelector<HTMLElement>('input') ??
    document.querySelector<HTMLElement>('#result-heading');
  (open ?? target)?.scrollIntoView({ block: 'start' });
  target?.focus();
}

function askToReset(reset: () => void): void {
  // Within a frame of another site, browsers show no dialog.
  if (parent === window) {
    if (confirm(words.reset)) reset();
    return;
  }
  const choices = [
    { label: words.resetIt, act: reset },
    { label: words.resetNot, act: () => undefined },
  ];
  notice({ about: 'reset', answers: true, paragraphs: [words.reset], choices });
}
