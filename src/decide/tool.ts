import words from 'virtual:locale/decide/tool';
import { portfolioOf, serializePortfolio } from '../core/record/portfolio-file.ts';
import { SCENARIO_LIMIT } from '../core/record/portfolio-schema.ts';
import { fill } from '../core/words/fill.ts';
import { notice } from '../site/notice.ts';
import { watchOtherTabs } from '../site/other-tab.ts';
import { forget, save } from '../site/store.ts';
import { drawResult, drawTable, drawVerdict } from './drawing.ts';
import { readForm, writeForm } from './form.ts';
import { loadModel, type ModelData } from './model-data.ts';
import { toNextQuestion } from './next-question.ts';
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
import { holdsLink, openLink, resume } from './resume.ts';
import { say, sayDeleted, sayKept } from './told.ts';

/** What the page works on. Scenarios are replaced and never altered, so that standings can be kept. */
let work: Work = emptyWork();
let removed: Removed | undefined;
/** False while a stored record that cannot be read has no second copy, or another tab has saved something else. */
let mayOverwrite = true;
/** What is still to be drawn and kept after the last change. */
let following: (() => void) | undefined;

let begun: Promise<ModelData> | undefined;
let model: ModelData | undefined;

/** Takes up what this browser or the link holds, once. The model that could not be had is asked for again next time. */
export function begin(form: HTMLFormElement): Promise<ModelData> {
  begun ??= loadModel().then((data) => {
    model = data;
    watch(data);
    const adopt = (found: Work) => {
      // What was answered while the model was on its way stays, as a scenario of its own.
      const meanwhile = { ...readForm(form), id: '' };
      work = isBlank(meanwhile) || !isUntouched(work) ? found : add(found, [meanwhile]);
      if (work !== found) work = { ...work, selected: work.scenarios.at(-1)?.id ?? '' };
      show(form, data);
    };
    const place = { data, adopt, current: () => work };
    resume({
      ...place,
      holdSaving: (hold) => (mayOverwrite = !hold),
      kept: sayKept,
    });
    addEventListener('hashchange', () => {
      if (holdsLink()) openLink(place, recordOf(data));
    });
    return data;
  });
  begun.catch((error: unknown) => {
    begun = undefined;
    const why = error instanceof Error ? error.message : String(error);
    notice({
      paragraphs: [`${why} ${words.untouched}`],
    });
  });
  return begun;
}

/** After each answer. What it moves at once is drawn in the same frame. */
export function changed(form: HTMLFormElement): void {
  if (model) return take(form, model);
  void begin(form).then(
    (data) => take(form, data),
    () => undefined,
  );
}

function take(form: HTMLFormElement, data: ModelData): void {
  work = change(work, readForm(form));
  say('');
  draw(data);
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
  if (full && ['add', 'add-ready', 'duplicate', 'try', 'undo'].includes(action ?? ''))
    return say(fill(words.full, { count: SCENARIO_LIMIT }));
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
      return say(fill(words.added, { title }));
    }
    case 'duplicate':
      work = insertAfterSelected(work, { ...scenario, title: copyTitle(scenario, words.copy) });
      show(form, data);
      return say(fill(words.added, { title: nameOf(selectedOf(work)) }));
    case 'try': {
      const changes = JSON.parse(wish.changes ?? '{}') as Record<string, string>;
      work = insertAfterSelected(work, {
        ...scenario,
        title: copyTitle(scenario, words.whatIf),
        answers: { ...scenario.answers, ...changes },
      });
      show(form, data);
      return say(fill(words.added, { title: nameOf(selectedOf(work)) }));
    }
    case 'up':
    case 'down': {
      const moved = move(work, action === 'up' ? -1 : 1);
      const stays = moved === work;
      work = moved;
      drawTable(data, work);
      draw(data);
      const place = indexOfSelected(work) + 1;
      const values = { title: nameOf(scenario), place, count: work.scenarios.length };
      return say(fill(stays ? words.stays : words.moved, values));
    }
    case 'delete':
      ({ work, removed } = remove(work));
      show(form, data);
      return sayDeleted(nameOf(removed.scenario));
    case 'undo':
      if (!removed) return;
      work = restore(work, removed);
      removed = undefined;
      show(form, data);
      say(fill(words.back, { title: nameOf(selectedOf(work)) }));
      return document.querySelector<HTMLElement>('#portfolio [aria-pressed=true]')?.focus();
    case 'next':
      return toNextQuestion(form, data.model, selectedOf(work).answers);
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
  drawTable(data, work);
  draw(data);
}

/**
 * Draws what an answer moves at once: the plane and the verdict. The table, the reasons and saving
 * follow in the next frame, so that the first does not wait for them.
 */
function draw(data: ModelData): void {
  drawVerdict(data, work);
  following = () => {
    drawTable(data, work);
    drawResult(data, work);
    keep(data);
    offer(data);
  };
  requestAnimationFrame(() => setTimeout(followNow));
}

/** Does what is left of the last change; a page that is left does not wait for its next frame. */
function followNow(): void {
  following?.();
  following = undefined;
}

addEventListener('pagehide', followNow);

/** What this page holds, as it is saved; undefined if that is nothing. */
const recordOf = (data: ModelData): string | undefined =>
  isUntouched(work) ? undefined : serializePortfolio(portfolioOf(data.model, work.scenarios));

function watch(data: ModelData): void {
  watchOtherTabs('portfolio', {
    mine: () => recordOf(data),
    hold: (hold) => (mayOverwrite = !hold),
    keep: () => keep(data),
    file: 'scenarios-of-this-tab.json',
    what: words.scenarios,
  });
}

function keep(data: ModelData): void {
  if (!mayOverwrite) return sayKept(words.held);
  const text = recordOf(data);
  if (text === undefined) {
    forget('portfolio');
    return sayKept(words.nothing);
  }
  const saved = save('portfolio', text);
  sayKept(saved.ok ? words.saved : fill(words.notSaved, { why: saved.why }));
}

/** An edition may name a receiver; sending loads only then. */
function offer(data: ModelData): void {
  const place = document.querySelector<HTMLElement>('#sink');
  if (!place) return;
  void import('./send-portfolio.ts').then(({ offerPortfolio }) =>
    offerPortfolio(place, data, work, recordOf(data)),
  );
}
