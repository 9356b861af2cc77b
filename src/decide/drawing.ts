import { render } from 'lit-html';
import type { Scenario } from '../core/decision/decision.ts';
import { verdict, type Standing } from '../core/decision/verdict.ts';
import type { ModelData } from './model-data.ts';
import { planeText, planeView, type Placed } from './plane-view.ts';
import { selectedOf, type Work } from './portfolio.ts';
import { portfolioView } from './portfolio-view.ts';
import { resultView, verdictView } from './result-view.ts';

/** Scenarios are replaced and never altered, so what was computed for one holds as long as it lives. */
const standings = new WeakMap<Scenario, Standing>();
const drawn = new WeakSet<Element>();

/** Draws the marks on the plane and the verdict on the selected scenario. */
export function drawVerdict(data: ModelData, work: Work): void {
  const placed = placedIn(data, work);
  const selected = selectedOf(work);
  const plane = document.querySelector<SVGElement>('#plane');
  const marks = plane?.querySelector<SVGGElement>('.marks');
  if (marks) render(planeView(placed, selected.id), marks as unknown as HTMLElement);
  plane?.setAttribute('aria-label', planeText(placed, selected.id, data.cases.length));
  into(
    '#verdict-now',
    hasAnswers(selected) ? verdictView(data, selected.answers, standingOf(data, selected)) : '',
  );
}

/** Draws the table of all scenarios. */
export function drawTable(data: ModelData, work: Work): void {
  into('#portfolio', portfolioView(placedIn(data, work), selectedOf(work).id));
}

/** Draws everything that follows from the selected scenario's answers. */
export function drawResult(data: ModelData, work: Work): void {
  const selected = selectedOf(work);
  const answered = hasAnswers(selected);
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty) empty.hidden = answered;
  into('#result-body', answered ? resultView(data, selected) : '');
  if (answered) searchWhenSeen(data, selected);
}

const hasAnswers = ({ answers }: Scenario) => Object.keys(answers).length > 0;

function placedIn(data: ModelData, work: Work): Placed[] {
  return work.scenarios.map((scenario) => ({ scenario, standing: standingOf(data, scenario) }));
}

function standingOf(data: ModelData, scenario: Scenario): Standing {
  const known = standings.get(scenario) ?? verdict(data.model, scenario.answers);
  standings.set(scenario, known);
  return known;
}

function into(selector: string, view: unknown): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  // What the page was built with makes room for what follows from answers.
  if (!drawn.has(element)) element.replaceChildren();
  drawn.add(element);
  render(view, element);
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
