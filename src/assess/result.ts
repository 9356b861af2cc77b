import words from 'virtual:locale/assess/result';
import { html, render } from 'lit-html';
import type { Answers } from '../core/readiness/answer.ts';
import { assess } from '../core/readiness/assess.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import { loadBank, type BankData } from './bank-data.ts';
import { recordOf } from './record-of.ts';
import { relatedPatterns, type RelatedPatterns } from './related-patterns.ts';
import { relatedView } from './related-view.ts';
import { resultView, sentence } from './result-view.ts';

let turn = 0;
let drawn = '';

/** Fetches what the result needs, ahead of the first answer. */
void loadBank().catch(() => undefined);

/**
 * Computes and shows the result of these answers; gives back the record to save. A later call
 * overtakes what an earlier one still has to show.
 */
export async function update(answers: Answers): Promise<{ text: string }> {
  const mine = ++turn;
  const data = await loadBank();
  const result = assess(data.bank, answers);
  const text = recordOf(data.bank, answers, result);
  if (mine === turn) show(data, answers, result);
  return { text };
}

function show(data: BankData, answers: Answers, result: Assessment): void {
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
  offer(data, answers, result, given);
  if (given) whenSeen(body, () => void picture(data, answers, result));
}

/** An edition may name a receiver; sending loads only then. */
function offer(data: BankData, answers: Answers, result: Assessment, given: boolean): void {
  const place = document.querySelector<HTMLElement>('#sink');
  if (!place) return;
  const mine = turn;
  void import('./send-result.ts').then(({ offerResult }) => {
    if (mine === turn) offerResult(place, data.bank, answers, result, given);
  });
}

/** The chart and the search load when the reader comes near the result, not with the first answer. */
function whenSeen(body: HTMLElement, then: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '300px' },
  );
  observer.observe(body);
}

async function picture(data: BankData, answers: Answers, result: Assessment): Promise<void> {
  const key = JSON.stringify(result.dimensions);
  const canvas = document.querySelector<HTMLCanvasElement>('#radar');
  if (canvas && key !== drawn) {
    drawn = key;
    const { drawRadar } = await import('./radar.ts');
    drawRadar(canvas, data.bank, result);
  }
  const mine = turn;
  const found: RelatedPatterns = await relatedPatterns(data, answers);
  const region = document.querySelector<HTMLElement>('#related');
  if (region && mine === turn) render(relatedView(found), region);
}
