import words from 'virtual:locale/assess/page';
import { readAnswers, writeAnswers, type Remarks } from './form-answers.ts';
import { addRemarkButton } from './remark-fields.ts';
import { fill } from '../core/words/fill.ts';
import { forget, save, stored } from '../site/store.ts';

/**
 * The script of the assessment page. It reads the HTML form, keeps it in this browser and shows
 * progress; scoring, files and the chart are fetched when the first answer is given.
 */
const form = document.querySelector<HTMLFormElement>('#assessment');
const remarks: Remarks = new Map();
const loadResult = () => import('./result.ts');
let pending = false;
/** The record as it was last saved here; undefined while nothing is. */
let kept: string | undefined;
/** False while a stored record is not read, has no second copy, or another tab has saved something else. */
let maySave = true;
let watching = false;

if (form) start(form);

function start(form: HTMLFormElement): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]'))
    element.hidden = false;
  for (const question of form.querySelectorAll<HTMLFieldSetElement>('.question')) {
    question.addEventListener('pointerdown', () => void loadResult(), {
      once: true,
      passive: true,
    });
  }
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
    answered(form);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-action]');
    if (button) act(form, button.dataset['action']);
  });
  const text = stored('assessment');
  const linked = location.hash.startsWith('#r1.');
  if (text !== undefined || linked) {
    // What is answered before the record is read must not be saved over it.
    maySave = text === undefined;
    const holdSaving = (hold: boolean) => (maySave = !hold);
    void import('./resume.ts').then(({ resume }) =>
      resume({ form, text, linked, show, holdSaving, kept: (why) => note(why) }),
    );
  }
  addRemarks(form);
}

/** Puts answers from a record into the form and shows what follows. */
function show(form: HTMLFormElement, answers: Parameters<typeof writeAnswers>[1]): void {
  writeAnswers(form, answers, remarks);
  addRemarks(form);
  answered(form);
}

function addRemarks(form: HTMLFormElement): void {
  for (const question of form.querySelectorAll<HTMLFieldSetElement>('.question')) {
    question.querySelector('.aux button')?.remove();
    question.querySelector('.remark')?.remove();
    addRemarkButton(question, remarks, () => answered(form));
  }
}

/** After each answer: keep it, count it, and let the result follow after the next frame. */
function answered(form: HTMLFormElement): void {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      pending = false;
      const answers = readAnswers(form, remarks);
      progress(form);
      void loadResult().then(async ({ update }) => {
        const { text } = await update(answers);
        kept = Object.keys(answers).length === 0 ? undefined : text;
        keep();
        watch();
      });
    }),
  );
}

function keep(): void {
  if (!maySave) return note(words.held);
  if (kept === undefined) {
    forget('assessment');
    return note(words.nothing);
  }
  const saved = save('assessment', kept);
  note(saved.ok ? words.saved : fill(words.notSaved, { why: saved.why }));
}

function watch(): void {
  if (watching) return;
  watching = true;
  void import('../site/other-tab.ts').then(({ watchOtherTabs }) =>
    watchOtherTabs('assessment', {
      mine: () => kept,
      hold: (hold) => (maySave = !hold),
      keep,
      file: 'answers-of-this-tab.json',
      what: words.answers,
    }),
  );
}

function note(text: string): void {
  const state = document.querySelector('#save-state');
  if (state && state.textContent !== text) state.textContent = text;
}

function progress(form: HTMLFormElement): void {
  for (const section of form.querySelectorAll<HTMLElement>('.dimension')) {
    const questions = [...section.querySelectorAll<HTMLElement>('.question')].filter(
      (question) => !question.matches('.express :not([data-core])'),
    );
    const done = questions.filter((question) => question.querySelector('input:checked'));
    const output = form.querySelector<HTMLOutputElement>(
      `[data-progress="${section.getAttribute('aria-labelledby')}"]`,
    );
    if (output) output.value = `${done.length}/${questions.length}`;
  }
}

function setMode(form: HTMLFormElement, mode: string): void {
  form.classList.toggle('express', mode === 'express');
  progress(form);
}

function act(form: HTMLFormElement, action: string | undefined): void {
  if (action === 'next') {
    const open = [...form.querySelectorAll<HTMLElement>('.question')].find(
      (question) => question.offsetParent && !question.querySelector('input:checked'),
    );
    const target =
      open?.querySelector<HTMLElement>('input') ??
      document.querySelector<HTMLElement>('#result-heading');
    (open ?? target)?.scrollIntoView({ block: 'start' });
    target?.focus();
  } else if (action === 'files') {
    void import('./files.ts').then(({ openFiles }) =>
      openFiles(
        () => readAnswers(form, remarks),
        (answers) => show(form, answers),
      ),
    );
  } else if (action === 'reset') {
    // Within a frame of another site, browsers show no dialog.
    if (parent !== window) void askToReset(form);
    else if (confirm(words.reset)) show(form, {});
  }
}

async function askToReset(form: HTMLFormElement): Promise<void> {
  const { notice } = await import('../site/notice.ts');
  const choices = [
    { label: words.resetIt, act: () => show(form, {}) },
    { label: words.resetNot, act: () => undefined },
  ];
  notice({ paragraphs: [words.reset], choices });
}
