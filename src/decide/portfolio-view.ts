import { html, type TemplateResult } from 'lit-html';
import { intervalText } from '../core/decision/pull-text.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import { TONES } from './plane-geometry.ts';
import type { Placed } from './plane-view.ts';
import { nameOf } from './portfolio.ts';

/** All scenarios as a table; the title is the button that opens the scenario in the form. */
export function portfolioView(placed: readonly Placed[], selected: string): TemplateResult {
  return html`<table>
    <caption class="visually-hidden">
      Scenarios. Pulls run from 0 to 100; of two numbers, the second counts what open questions
      could add.
    </caption>
    <thead>
      <tr>
        <th scope="col" class="n">No.</th>
        <th scope="col">Scenario</th>
        <th scope="col">Verdict</th>
        <th scope="col">State</th>
        <th scope="col" class="n">Ask</th>
        <th scope="col" class="n">Tell</th>
      </tr>
    </thead>
    <tbody>
      ${placed.map(({ scenario, standing }, index) => {
        const given = Object.keys(scenario.answers).length > 0;
        return html`<tr class=${scenario.id === selected ? 'selected' : ''}>
          <td class="n">${index + 1}</td>
          <th scope="row">
            <button
              type="button"
              class="link"
              data-action="select"
              data-id=${scenario.id}
              aria-pressed=${scenario.id === selected}
            >
              ${nameOf(scenario)}
            </button>
          </th>
          <td class=${given ? TONES[standing.zone] : ''}>
            ${given ? VERDICT_NAMES[standing.verdict] : 'no answers'}
          </td>
          <td>${given ? (standing.settled ? 'settled' : 'open') : ''}</td>
          <td class="n">${given ? intervalText(standing.ask) : ''}</td>
          <td class="n">${given ? intervalText(standing.tell) : ''}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
