import { render } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { makePlan } from '../core/blueprint/make-plan.ts';
import { noteOf } from '../core/blueprint/notes.ts';
import type { Plan } from '../core/blueprint/plan.ts';
import { notice } from '../site/notice.ts';
import { KEYS } from '../site/store.ts';
import { documentView } from './document-view.ts';
import { drawingAt } from './drawings.ts';
import { givenView, troubleView } from './given-view.ts';
import { readGiven, storedTexts, type Given } from './given.ts';
import { notesNow, openNotes, replaceNotes, writeNote } from './kept-notes.ts';
import { loadKnowledge, type KnowledgeData } from './knowledge-data.ts';
import { noteView, showNoted } from './note-view.ts';
import type { Setting } from './setting.ts';

/** What the page shows; undefined while that is the sample. */
let shown: { readonly given: Given; readonly plan: Plan } | undefined;
let begun: Promise<KnowledgeData> | undefined;

/** How many scenarios are drawn in one go. */
const AT_ONCE = 4;
/** How many scenarios are drawn by now. */
let whole = AT_ONCE;
/** Sections whose field the reader has opened. */
const opened = new Set<string>();
let drawing: ReturnType<typeof setTimeout> | undefined;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const sample = find('#sample');

/** Makes the blueprint of what this browser holds, once; what changes later is followed. */
export function begin(): Promise<KnowledgeData> {
  begun ??= loadKnowledge().then((data) => {
    openNotes([], say);
    update(data);
    listen(data);
    if (location.hash) {
      drawAll(data);
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    }
    return data;
  });
  begun.catch((error: unknown) => {
    begun = undefined;
    sample?.classList.remove('waiting');
    const why = error instanceof Error ? error.message : String(error);
    notice({
      paragraphs: [`${why} What is stored is untouched. Reload the page to try again.`],
    });
  });
  return begun;
}

/** Reads what this browser holds and shows the plan of it; without any, the sample. */
function update(data: KnowledgeData): void {
  const given = readGiven(data.knowledge);
  const some = given.scenarios.length > 0 || given.profile !== null;
  shown = some ? { given, plan: makePlan(data.knowledge, given) } : undefined;
  const trouble = find('#trouble');
  if (trouble) render(troubleView(given, data.links), trouble);
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]'))
    element.hidden = !some;
  sample?.classList.remove('waiting');
  if (some) sample?.remove();
  else if (sample) find('#document')?.before(sample);
  const state = find('#given');
  if (state) render(some ? givenView(given, data.links) : '', state);
  draw(data);
}

/**
 * Draws the document: at once what the reader sees first, then scenario by scenario, so that neither
 * the first sight nor an answer to a keystroke waits for fifty of them.
 */
function draw(data: KnowledgeData): void {
  clearTimeout(drawing);
  render(
    shown ? documentView(shown.plan, settingFor(data)) : '',
    find('#document') ?? document.body,
  );
  if (!shown || whole >= shown.plan.scenarios.length) return;
  drawing = setTimeout(() => {
    whole += AT_ONCE;
    draw(data);
  });
}

/** Draws what is left, for a reader who wants all of it now: to print, or to go to a place in it. */
function drawAll(data: KnowledgeData): void {
  whole = Infinity;
  draw(data);
}

function settingFor({ links }: KnowledgeData): Setting {
  const notes = notesNow();
  return {
    links,
    draw: drawingAt,
    note: (section, title) => noteView(notes, section, title, opened.has(section)),
    keep: (of, view) => guard(of.map(textOf), view),
    whole,
    noted: (section) => noteOf(notes, section) !== undefined,
  };
}

const texts = new WeakMap<object, string>();

/** A part of a plan as text, to see whether the next plan says the same. Plans are never altered. */
function textOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const text = texts.get(part) ?? JSON.stringify(part);
  texts.set(part, text);
  return text;
}

function listen(data: KnowledgeData): void {
  const look = () => {
    const now = storedTexts();
    if (shown?.given.texts.some((text, index) => text !== now[index]) ?? true) update(data);
  };
  addEventListener('storage', ({ key }) => {
    if (key === null || key === KEYS.portfolio || key === KEYS.assessment) look();
  });
  // A page that comes back from the browser's cache has missed what happened meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  addEventListener('beforeprint', () => drawAll(data));
  find('#document')?.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || !target.dataset['section']) return;
    writeNote(target.dataset['section'], target.value);
    showNoted(target);
  });
  document.querySelector('.blueprint')?.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLElement>('[data-action]');
    const { action, section } = button?.dataset ?? {};
    if (action === 'print') print();
    if (action === 'note' && section !== undefined) {
      opened.add(section);
      draw(data);
      find(`textarea[data-section="${CSS.escape(section)}"]`)?.focus();
    }
    if (action === 'files')
      void import('./files.ts').then(({ openFiles }) =>
        openFiles(
          () => shown?.plan,
          (notes) => {
            replaceNotes(notes);
            draw(data);
          },
        ),
      );
  });
}

function say(sentence: string): void {
  const state = find('#save-state');
  if (state && state.textContent !== sentence) state.textContent = sentence;
}
