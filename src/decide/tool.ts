import { html, render } from 'lit-html';
import type { Scenario } from '../core/decision/decision.ts';
import { nextQuestions } from '../core/decision/next-questions.ts';
import { verdict, type Standing } from '../core/decision/verdict.ts';
import { portfolioOf, serializePortfolio } from '../core/record/portfolio-file.ts';
import { SCENARIO_LIMIT } from '../core/record/portfolio-schema.ts';
import { notice } from '../site/notice.ts';
import { forget, save } from '../site/store.ts';
import { readForm, writeForm } from './form.ts';
import { loadModel, type ModelData } from './model-data.ts';
import { planeText, planeView } from './plane-view.ts';
import {
  add,
  append,
  change,
  copyTitle,
  emptyWork,
  indexOfSelected,
  insertAfterSelected,
  isBlank,
  isUntouched,
  move,
  nameOf,
  remove,
  restore,
  selectedOf,
  type Removed,
  type Work,
} from './portfolio.ts';
import { portfolioView } from './portfolio-view.ts';
import { resultView, verdictView } from './result-view.ts';
import { resume } from './resume.ts';

/** What the page works on. Scenarios are replaced and never altered, so that standings can be kept. */
let work: Work = emptyWork();
let removed: Removed | undefined;
/** False while a stored record that cannot be read has no second copy. */
let mayOverwrite = true;
let pending = false;
let following: ReturnType<typeof setTimeout> | undefined;
const standings = new WeakMap<Scenario, Standing>();
const drawn = new WeakSet<Element>();

let begun: Promise<ModelData> | undefined;

/** Takes up what this browser or the link holds, once. The model that could not be had is asked for again next time. */
export function begin(form: HTMLFormElement): Promise<ModelData> {
  begun ??= loadModel().then((data) => {
    resume({
      data,
      adopt: (found) => {
        // What was answered while the model was on its way stays, as a scenario of its own.
        const meanwhile = { ...readForm(form), id: '' };
        work = isBlank(meanwhile) || !isUntouched(work) ? found : add(found, [meanwhile]);
        if (work !== found) work = { ...work, selected: work.scenarios.at(-1)?.id ?? '' };
        show(form, data);
      },
      current: () => work,
      holdSaving: (hold) => (mayOverwrite = !hold),
      kept: note,
    });
    return data;
  });
  begun.catch((error: unknown) => {
    begun = undefined;
    const why = error instanceof Error ? error.message : String(error);
    notice({
      paragraphs: [`${why} What is stored is untouched. Reload the page to try again.`],
    });
  });
  return begun;
}

/** After each answer: let the browser draw it first, then compute, draw and keep what follows. */
export function changed(form: HTMLFormElement): void {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      pending = false;
      void begin(form).then(
        (data) => {
          work = change(work, readForm(form));
          say('');
          draw(data);
        },
        () => undefined,
      );
    }),
  );
}

/** What a pressed button wants. */
export interface Wish {
  readonly action: string | undefined;
  /** Of a scenario of the portfolio, or of a ready one. */
  readonly id: string | undefined;
  /** Answers to change on a copy, as JSON. */
  readonly changes: string | undefined;
}

/** Does what a button says. */
export function act(form: HTMLFormElement, wish: Wish): void {
  void begin(form).then(
    (data) => {
      work = change(work, readForm(form));
      perform(form, data, wish);
    },
    () => undefined,
  );
}

function perform(form: HTMLFormElement, data: ModelData, { action, id, ...wish }: Wish): void {
  const full = work.scenarios.length >= SCENARIO_LIMIT;
  if (full && ['add', 'add-ready', 'duplicate', 'try'].includes(action ?? ''))
    return say(`A portfolio holds at most ${SCENARIO_LIMIT} scenarios.`);
  const scenario = selectedOf(work);
  switch (action) {
    case 'select':
      work = { ...work, selected: id ?? '' };
      show(form, data);
      return say('');
    case 'add':
      work = append(work, { title: '', answers: {} });
      show(form, data);
      return form.querySelector<HTMLElement>('[name=title]')?.focus();
    case 'add-ready': {
      const ready = data.ready.find((each) => each.id === id);
      if (!ready) return;
      const { title, description, answers } = ready;
      work = add(work, [{ title, note: description, answers }]);
      show(form, data);
      return say(`Added: ${title}.`);
    }
    case 'duplicate':
      work = insertAfterSelected(work, { ...scenario, title: copyTitle(scenario, 'copy') });
      show(form, data);
      return say(`Added: ${nameOf(selectedOf(work))}.`);
    case 'try': {
      const changes = JSON.parse(wish.changes ?? '{}') as Record<string, string>;
      work = insertAfterSelected(work, {
        ...scenario,
        title: copyTitle(scenario, 'what if'),
        answers: { ...scenario.answers, ...changes },
      });
      show(form, data);
      return say(`Added: ${nameOf(selectedOf(work))}.`);
    }
    case 'up':
    case 'down': {
      const moved = move(work, action === 'up' ? -1 : 1);
      const stays = moved === work;
      work = moved;
      draw(data);
      const place = `place ${indexOfSelected(work) + 1} of ${work.scenarios.length}`;
      return say(`${nameOf(scenario)} ${stays ? 'stays at' : 'moved to'} ${place}.`);
    }
    case 'delete':
      ({ work, removed } = remove(work));
      show(form, data);
      return sayDeleted();
    case 'undo':
      if (!removed) return;
      work = restore(work, removed);
      removed = undefined;
      show(form, data);
      say(`${nameOf(selectedOf(work))} is back.`);
      return document.querySelector<HTMLElement>('#portfolio [aria-pressed=true]')?.focus();
    case 'next':
      return toNextQuestion(form, data);
    case 'files':
      void import('./files.ts').then(({ openFiles }) =>
        openFiles(
          data,
          () => work,
          (taken) => {
            work = taken;
            show(form, data);
          },
        ),
      );
  }
}

/** Shows another scenario in the form, and what follows. */
function show(form: HTMLFormElement, data: ModelData): void {
  writeForm(form, selectedOf(work));
  draw(data);
}

/**
 * Draws what an answer moves at once: the plane, the table, the verdict. Only then the selected
 * scenario is decided in full and kept, so that the first does not wait for the second.
 */
function draw(data: ModelData): void {
  const placed = work.scenarios.map((scenario) => ({
    scenario,
    standing: standingOf(data, scenario),
  }));
  const selected = selectedOf(work);
  const answered = Object.keys(selected.answers).length > 0;
  const plane = document.querySelector<SVGElement>('#plane');
  const marks = plane?.querySelector<SVGGElement>('.marks');
  if (marks) render(planeView(placed, selected.id), marks as unknown as HTMLElement);
  plane?.setAttribute('aria-label', planeText(placed, selected.id, data.cases.length));
  into('#portfolio', portfolioView(placed, selected.id));
  into(
    '#verdict-now',
    answered ? verdictView(data, selected.answers, standingOf(data, selected)) : '',
  );
  clearTimeout(following);
  following = setTimeout(() => follow(data, selected, answered));
}

function follow(data: ModelData, selected: Scenario, answered: boolean): void {
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty) empty.hidden = answered;
  into('#result-body', answered ? resultView(data, selected) : '');
  if (answered) searchWhenSeen(data, selected);
  keep(data);
}

function into(selector: string, view: unknown): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  // What the page was built with makes room for what follows from answers.
  if (!drawn.has(element)) element.replaceChildren();
  drawn.add(element);
  render(view, element);
}

function standingOf(data: ModelData, scenario: Scenario): Standing {
  const known = standings.get(scenario) ?? verdict(data.model, scenario.answers);
  standings.set(scenario, known);
  return known;
}

function keep(data: ModelData): void {
  if (!mayOverwrite) return note('Not saved: first decide what happens to the stored text.');
  if (isUntouched(work)) {
    forget('portfolio');
    return note('Nothing answered yet.');
  }
  const saved = save('portfolio', serializePortfolio(portfolioOf(data.model, work.scenarios)));
  note(
    saved.ok
      ? 'Saved in this browser.'
      : `Not saved: ${saved.why}. The scenarios stay on this page; use “Save, share, import” to keep them in a file.`,
  );
}

let observer: IntersectionObserver | undefined;

/** The full-text search loads when the reader comes near its place, not with the first answer. */
function searchWhenSeen(data: ModelData, scenario: Scenario): void {
  observer?.disconnect();
  const region = document.querySelector<HTMLElement>('#related');
  if (!region) return;
  observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer?.disconnect();
      const shown = new Set(
        [...document.querySelectorAll<HTMLAnchorElement>('#needed a')].map(
          (link) => link.getAttribute('href') ?? '',
        ),
      );
      void import('./related.ts').then(({ showRelated }) =>
        showRelated(region, data, scenario, shown),
      );
    },
    { rootMargin: '300px' },
  );
  observer.observe(region);
}

/** To the open question that would settle most; without one, to the first open one, else to the verdict. */
function toNextQuestion(form: HTMLFormElement, { model }: ModelData): void {
  const { answers } = selectedOf(work);
  const best =
    nextQuestions(model, answers)[0]?.factor ??
    model.factors.find(({ id }) => !Object.hasOwn(answers, id))?.id;
  const question = best === undefined ? null : form.querySelector<HTMLElement>(`#q-${best}`);
  const heading = document.querySelector<HTMLElement>('#result-heading');
  (question ?? heading)?.scrollIntoView({ block: 'start' });
  (question?.querySelector<HTMLElement>('input:checked') ?? heading)?.focus();
}

function note(text: string): void {
  const state = document.querySelector('#save-state');
  if (state && state.textContent !== text) state.textContent = text;
}

function say(text: string): void {
  const region = document.querySelector<HTMLElement>('#told');
  if (region) render(html`${text}`, region);
}

function sayDeleted(): void {
  const region = document.querySelector<HTMLElement>('#told');
  if (region && removed)
    render(
      html`Deleted: ${nameOf(removed.scenario)}.
        <button type="button" data-action="undo">Undo</button>`,
      region,
    );
}
