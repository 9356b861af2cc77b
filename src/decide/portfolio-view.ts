import words from 'virtual:locale/decide/tool';
import verdictWords from 'virtual:locale/decide/verdict';
import { html, type TemplateResult } from 'lit-html';
import { rangeText } from '../core/decision/pull-text.ts';
import { TONES } from './plane-geometry.ts';
import type { Placed } from './plane-view.ts';
import { nameOf } from './portfolio.ts';

/** All scenarios as a table; the title is the button that opens the scenario in the form. */
export function portfolioView(placed: readonly Placed[], selected: string): TemplateResult {
  return html`<table>
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="n">${words.number}</th>
        <th scope="col">${words.scenario}</th>
        <th scope="col">${words.verdict}</th>
        <th scope="col">${words.state}</th>
        <th scope="col" class="n">${words.ask}</th>
        <th scope="col" class="n">${words.tell}</th>
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
            ${given ? verdictWords.names[standing.verdict] : words.noAnswers}
          </td>
          <td>${given ? (standing.settled ? words.settled : words.open) : ''}</td>
          <td class="n">${given ? rangeText(standing.ask, verdictWords) : ''}</td>
          <td class="n">${given ? rangeText(standing.tell, verdictWords) : ''}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
