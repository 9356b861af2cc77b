import verdictWords from 'virtual:locale/decide/verdict';
import { decide } from '../core/decision/decide.ts';
import { verdictSentence } from '../core/decision/verdict-sentence.ts';
import { portfolioSent } from '../core/record/sent-results.ts';
import { offerToSend } from '../site/send.ts';
import type { ModelData } from './model-data.ts';
import { nameOf, type Work } from './portfolio.ts';

/**
 * Offers to send all scenarios. Loaded only where the edition names a receiver.
 *
 * @param file text of the portfolio file; undefined if there is nothing to save
 */
export function offerPortfolio(
  place: HTMLElement,
  data: ModelData,
  { scenarios }: Work,
  file: string | undefined,
): void {
  offerToSend(place, file, () =>
    portfolioSent(
      data.model,
      file ?? '{}',
      scenarios.map((scenario) => decide(data, { ...scenario, title: nameOf(scenario) })),
      (decision) => verdictSentence(decision, verdictWords),
    ),
  );
}
