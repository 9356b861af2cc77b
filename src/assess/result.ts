import words from 'virtual:locale/assess/result';
import { html, render } from 'lit-html';
import type { Answers } from '../core/readiness/answer.ts';
import { assess } from '../core/readiness/assess.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { BankData } from './bank-data.ts';
import type { Sheet } from './record-of.ts';
import { relatedPatterns, type RelatedPatterns } from './related-patterns.ts';
import { relatedView } from './related-view.ts';
import { resultView, sentence } from './result-view.ts';

let turn = 0;
/** The canvas that holds a chart, and the dimensions that it shows: a result that was gone has a new canvas. */
let drawn: { readonly canvas: HTMLCanvasElement; readonly dimensions: string } | undefined;

/** Shows the result of a sheet. A later call overtakes what an earlier one still has to show. */
export function showResult(
  data: BankData,
  sheet: Sheet,
  result: Assessment = assess(data.bank, sheet.answers),
): void {
  turn++;
  const { answers } = sheet;
  const given = Object.values(answers).some((answer) => answer.value !== undefined || answer.state);
  const now = document.querySelector<HTMLElement>('#verdict-now');
  if (now)
    render(
      given ? html`${sentence(data.bank, result)} <a href="#result-heading">${words.why}</a>` : '',
      now,
    );
  const body = document.querySelector<HTMLElement>('#result-body');
  if (!body) return;
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty) empty.hidden = given;
  render(given ? resultView(data, result) : '', body);
  offer(data, sheet, result, given);
  observer?.disconnect();
  if (given) whenSeen(body, () => void picture(data, answers, result));
}

/** An edition may name a receiver; sending loads only then. */
function offer(data: BankData, sheet: Sheet, result: Assessment, given: boolean): void {
  const place = document.querySelector<HTMLElement>('#sink');
  if (!place) return;
  const mine = turn;
  void import('./send-result.ts').then(({ offerResult }) => {
    if (mine === turn) offerResult(place, data.bank, sheet, result, given);
  });
}

let observer: IntersectionObserver | undefined;

/** The chart and the search load when the reader comes near the result, not with the first answer. */
function whenSeen(body: HTMLElement, then: () => void): void {
  observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer?.disconnect();
      then();
    },
    { rootMargin: '300px' },
  );
  observer.observe(body);
}

async function picture(data: BankData, answers: Answers, result: Assessment): Promise<void> {
  const mine = turn;
  await chart(data, result);
  if (mine !== turn) return;
  const found: RelatedPatterns = await relatedPatterns(data, answers);
  const region = document.querySelector<HTMLElement>('#related');
  if (region && mine === turn) render(relatedView(found), region);
}

async function chart({ bank }: BankData, result: Assessment): Promise<void> {
  const dimensions = JSON.stringify(result.dimensions);
  const canvas = document.querySelector<HTMLCanvasElement>('#radar');
  if (!canvas || (canvas === drawn?.canvas && dimensions === drawn.dimensions)) return;
  const mine = turn;
  // Without its picture the table says the same; the next result tries again.
  const loaded = await import('./radar.ts').catch(() => undefined);
  if (!loaded || mine !== turn) return;
  loaded.drawRadar(canvas, bank, result);
  drawn = { canvas, dimensions };
}
