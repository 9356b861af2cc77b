import { html, nothing, type TemplateResult } from 'lit-html';
import { kindOf } from '../core/decision/advice.ts';
import type { Answers } from '../core/decision/answers.ts';
import { decide } from '../core/decision/decide.ts';
import type { Decision, Scenario } from '../core/decision/decision.ts';
import { VERDICT_NAMES, verdictSentence } from '../core/decision/verdict-sentence.ts';
import type { Standing } from '../core/decision/verdict.ts';
import { casesView } from './cases-view.ts';
import { flipsView, nextView } from './changes-view.ts';
import type { ModelData } from './model-data.ts';
import { TONES } from './plane-geometry.ts';
import { nameOf } from './portfolio.ts';
import { reasonsView } from './reasons-view.ts';

const SIDES = [
  ['ask', 'Asks'],
  ['tell', 'Tells'],
  ['seam', 'Joint'],
] as const;

/** The verdict beside the plane: verdict, kind and whether it can still change. */
export function verdictView(
  { model, advice }: ModelData,
  answers: Answers,
  { zone, verdict, settled }: Standing,
): TemplateResult {
  const open = model.factors.length - Object.keys(answers).length;
  const state = settled
    ? 'Settled.'
    : `Open: ${open === 1 ? 'one question' : `${open} questions`} can change it.`;
  return html`<b class=${TONES[zone]}>${VERDICT_NAMES[verdict]}.</b>
    ${kindOf(advice, { zone, answers })?.title}. ${state} <a href="#result-heading">Why</a>`;
}

/** The whole result for one scenario, in the order in which it helps. */
export function resultView(data: ModelData, scenario: Scenario): TemplateResult {
  const decision = decide(data, scenario);
  const { kind, model } = decision;
  return html`<p class="of">${nameOf(scenario)}</p>
    <p class="verdict">${verdictSentence(decision)}</p>
    ${kind ? html`<p><b>${kind.title}.</b> ${kind.text}</p>` : nothing} ${partsView(decision)}
    <h3>Reasons</h3>
    ${reasonsView(data, decision)}
    <h3>What would change this</h3>
    ${flipsView(data, decision)}
    <h3>What to answer next</h3>
    ${nextView(data, decision)}
    <h3>Patterns that this needs</h3>
    ${patternsView(data, decision)}
    <div id="related"></div>
    <h3>Published cases like this</h3>
    ${casesView(data, decision)}
    <p class="limits">
      The pulls are reasoned judgements, checked against ${data.cases.length} published decisions: a
      start for a discussion, not its end. Model: ${model.id} ${model.version}.
    </p>
    <p class="no-print buttons"><button type="button" @click=${() => print()}>Print</button></p>`;
}

/** For a hybrid: which part asks, which part tells, and what joins them. */
function partsView({ parts }: Decision): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<h3>Which part asks, which part tells</h3>
    <dl class="parts">
      ${SIDES.map(([side, name]) => {
        const lines = parts.filter((part) => part.side === side);
        return lines.length === 0
          ? nothing
          : html`<dt class=${side === 'seam' ? 'both' : side}>${name}</dt>
              ${lines.map(({ text }) => html`<dd>${text}</dd>`)}`;
      })}
    </dl>`;
}

function patternsView({ links }: ModelData, { patterns }: Decision): TemplateResult {
  if (patterns.length === 0) return html`<p>None by itself.</p>`;
  return html`<ul class="found" id="needed">
    ${patterns.map(({ pattern, because }) => {
      const link = links[pattern];
      return html`<li>
        ${link ? html`<a href=${link.href}>${link.title}</a>` : pattern}
        <p>Because ${because.join('; and because ')}.</p>
      </li>`;
    })}
  </ul>`;
}
