import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarioTitle } from '../core/blueprint/render/wording.ts';
import type { Plan } from '../core/blueprint/plan.ts';
import { scenarioSection } from '../core/blueprint/notes.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import type { Verdict } from '../core/decision/zone.ts';
import type { Links } from './setting.ts';

/** Class of the colour that a verdict has everywhere. */
export const TONES: Readonly<Record<Verdict, string>> = {
  'request-response': 'ask',
  'event-driven': 'tell',
  hybrid: 'both',
};

/** A verdict in its colour. */
export function verdictView(verdict: Verdict): TemplateResult {
  return html`<b class=${TONES[verdict]}>${VERDICT_NAMES[verdict]}</b>`;
}

/** A page of the guide or a pattern as a link; its name alone if this edition hides it. */
export function pageLink({ pages }: Links, id: string, title?: string): unknown {
  const page = pages[id];
  return page ? html`<a href=${page.href}>${title ?? page.title}</a>` : (title ?? id);
}

/** Several things in a row, with commas between them. */
export function listed(parts: readonly unknown[]): unknown {
  return parts.map((part, index) => (index === 0 ? part : [', ', part]));
}

/** A list of sentences; nothing for none. */
export function sentencesView(sentences: readonly unknown[]): TemplateResult | typeof nothing {
  return sentences.length === 0
    ? nothing
    : html`<ul>
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`;
}

/** Chapters that say more about a section. */
export function moreView(links: Links, ids: readonly string[]): TemplateResult | typeof nothing {
  const known = ids.filter((id) => links.pages[id]);
  return known.length === 0
    ? nothing
    : html`<p class="more no-print">
        In the guide: ${listed(known.map((id) => pageLink(links, id)))}
      </p>`;
}

/** How other sections point to scenarios, which are numbered as in the table of contents. */
export interface References {
  /** Number and title of a scenario. */
  readonly heading: (id: string) => string;
  /** Number and title as a link. */
  readonly link: (id: string) => unknown;
  /** Numbers as links; "all" if it is every one of several. */
  readonly numbers: (ids: readonly string[]) => unknown;
}

/** References to the scenarios of a plan. */
export function referencesOf({ scenarios }: Pick<Plan, 'scenarios'>): References {
  const places = new Map(scenarios.map((scenario, index) => [scenario.id, { scenario, index }]));
  const heading = (id: string) => {
    const place = places.get(id);
    return place ? `${place.index + 1}. ${scenarioTitle(place.scenario)}` : id;
  };
  const linked = (id: string, text: string) =>
    html`<a href=${`#${scenarioSection(id)}`}>${text}</a> `;
  return {
    heading,
    link: (id) => linked(id, heading(id)),
    numbers: (ids) =>
      ids.length > 1 && ids.length === scenarios.length
        ? 'all'
        : html`<span class="numbers"
            >${ids.map((id) => linked(id, String((places.get(id)?.index ?? 0) + 1)))}</span
          >`,
  };
}
