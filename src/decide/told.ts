import words from 'virtual:locale/decide/tool';
import { html, render } from 'lit-html';
import { fill } from '../core/words/fill.ts';

/** Says what a button has done, in the page's live region; an empty text clears it. */
export function say(text: string): void {
  const region = document.querySelector<HTMLElement>('#told');
  if (region) render(html`${text}`, region);
}

/** Says which scenario was deleted, with a button that brings it back. */
export function sayDeleted(title: string): void {
  const region = document.querySelector<HTMLElement>('#told');
  if (region)
    render(
      html`${fill(words.deleted, { title })}
        <button type="button" data-action="undo">${words.undo}</button>`,
      region,
    );
}

/** Shows whether the scenarios are saved. */
export function sayKept(text: string): void {
  const state = document.querySelector('#save-state');
  if (state && state.textContent !== text) state.textContent = text;
}
