import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarioSection } from '../core/blueprint/notes.ts';
import type { PlannedScenario } from '../core/blueprint/plan.ts';
import { intervalText } from '../core/decision/pull-text.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import { pageLink, sentencesView, TONES } from './parts.ts';
import { flowView } from './scenario-flow-view.ts';
import { containmentView, requirementsView } from './scenario-needs-view.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';

/**
 * One scenario under its heading, which is its number and title. The note stands apart from what is
 * kept, since it changes without the plan.
 *
 * @param whole false if only the heading is shown for now.
 */
export function scenarioView(
  scenario: PlannedScenario,
  setting: Setting,
  heading: string,
  whole: boolean,
): TemplateResult {
  const section = scenarioSection(scenario.id);
  return html`<article class="scenario" aria-labelledby=${section}>
    <h3 id=${section} tabindex="-1">${heading}</h3>
    ${
      whole
        ? html`${setting.keep([scenario], () => verdictPart(scenario))}
          ${setting.note(section, heading)}
          ${setting.keep([scenario, heading], () => parts(scenario, setting, heading))}`
        : nothing
    }
  </article>`;
}

function verdictPart({ note, sentence, kind, verdict }: PlannedScenario): TemplateResult {
  return html`<p class="verdict"><span class=${TONES[verdict]}>${sentence}</span></p>
    <p>${kind.text}</p>
    ${note ? html`<p class="given">${note}</p>` : nothing}`;
}

/** The parts in the order in which a reviewer asks. */
function parts(scenario: PlannedScenario, setting: Setting, heading: string): TemplateResult {
  const { guarantees, flips } = scenario;
  return html`${part('Reasons', reasonsView(scenario, setting, heading))}
  ${part('Data flow', flowView(scenario, setting, heading))}
  ${part('Patterns', patternsView(scenario, setting))}
  ${part('Where a failure stops', containmentView(scenario, setting, heading))}
  ${part('Guarantees', guaranteesView(guarantees))}
  ${part('Requirements', requirementsView(scenario, setting, heading))}
  ${part(
    'What would change it',
    flips.length === 0
      ? html`<p>No one or two other answers change the verdict.</p>`
      : sentencesView(flips),
  )}
  ${part('Similar published cases', casesView(scenario, setting))}`;
}

/** A heading with what stands below it; neither if that is nothing. */
function part(title: string, view: unknown): TemplateResult | typeof nothing {
  return view === nothing
    ? nothing
    : html`<h4>${title}</h4>
        ${view}`;
}

function reasonsView(
  { reasons, answers, ask, tell }: PlannedScenario,
  { links }: Setting,
  heading: string,
): TemplateResult {
  const pulls = `Asking pulls with ${intervalText(ask)} and telling with ${intervalText(tell)} of 100.`;
  if (reasons.length === 0)
    return html`<p>No answer pulls to either side, so the simpler style is taken. ${pulls}</p>`;
  return html`<p>${pulls}</p>
    ${tableView(
      `Reasons, ${heading}`,
      ['Answer', 'Towards', 'Share', 'Because'],
      reasons.map(({ factor, side, percent, because }) => {
        const answer = answers.find((each) => each.factor === factor);
        const chapter = links.chapters[factor] ?? '';
        return [
          html`${pageLink(links, chapter, answer?.title ?? factor)}: ${answer?.label ?? nothing}`,
          html`<b class=${side}>${side}ing</b>`,
          `${percent} %`,
          because,
        ];
      }),
    )}`;
}

function patternsView({ patterns }: PlannedScenario, { links }: Setting): unknown {
  if (patterns.length === 0) return nothing;
  return html`<dl class="whys">
    ${patterns.map(
      ({ id, title, because }) =>
        html`<dt>${pageLink(links, id, title)}</dt>
          <dd>${because.join('; ')}</dd>`,
    )}
  </dl>`;
}

function guaranteesView({ gives, doesNotGive }: PlannedScenario['guarantees']): unknown {
  if (gives.length + doesNotGive.length === 0) return nothing;
  return html`<div class="halves">
    ${
      gives.length === 0
        ? nothing
        : html`<div>
            <h5>This design gives</h5>
            ${sentencesView(gives)}
          </div>`
    }
    ${
      doesNotGive.length === 0
        ? nothing
        : html`<div>
            <h5>It does not give</h5>
            ${sentencesView(doesNotGive)}
          </div>`
    }
  </div>`;
}

function casesView({ cases }: PlannedScenario, { links }: Setting): unknown {
  return sentencesView(
    cases.map(
      ({ id, title, outcome }) =>
        html`<a href=${`${links.cases}${id}/`}>${title}</a>: they chose
          <b class=${TONES[outcome]}>${VERDICT_NAMES[outcome].toLowerCase()}</b>`,
    ),
  );
}
