import words from 'virtual:locale/decide/tool';
import verdictWords from 'virtual:locale/decide/verdict';
import { html, nothing, type TemplateResult } from 'lit-html';
import { kindOf } from '../core/decision/advice.ts';
import type { Answers } from '../core/decision/answers.ts';
import { decide } from '../core/decision/decide.ts';
import type { Decision, Scenario } from '../core/decision/decision.ts';
import { editionNote } from '../core/patch/edition.ts';
import { verdictSentence } from '../core/decision/verdict-sentence.ts';
import { fill, form } from '../core/words/fill.ts';
import type { Standing } from '../core/decision/verdict.ts';
import { casesView } from './cases-view.ts';
import { flipsView, nextView } from './changes-view.ts';
import type { ModelData } from './model-data.ts';
import { TONES } from './plane-geometry.ts';
import { nameOf } from './portfolio.ts';
import { reasonsView } from './reasons-view.ts';

const SIDES = ['ask', 'tell', 'seam'] as const;

/** The verdict beside the plane: verdict, kind and whether it can still change. */
export function verdictView(
  { model, advice }: ModelData,
  answers: Answers,
  { zone, verdict, settled }: Standing,
): TemplateResult {
  const open = model.factors.length - Object.keys(answers).length;
  const state = settled ? words.isSettled : fill(form(words.isOpen, open), { count: open });
  return html`<b class=${TONES[zone]}>${verdictWords.names[verdict]}.</b>
    ${kindOf(advice, { zone, answers })?.title}. ${state}
    <a href="#result-heading">${words.why}</a>`;
}

/** The whole result for one scenario, in the order in which it helps. */
export function resultView(data: ModelData, scenario: Scenario): TemplateResult {
  const decision = decide(data, scenario);
  const { kind, model } = decision;
  return html`<p class="of">${nameOf(scenario)}</p>
    <p class="verdict">${verdictSentence(decision, verdictWords)}</p>
    ${kind ? html`<p><b>${kind.title}.</b> ${kind.text}</p>` : nothing} ${partsView(decision)}
    <h3>${words.reasons}</h3>
    ${reasonsView(data, decision)}
    <h3>${words.changes}</h3>
    ${flipsView(data, decision)}
    <h3>${words.next}</h3>
    ${nextView(data, decision)}
    <h3>${words.patterns}</h3>
    ${patternsView(data, decision)}
    <div id="related"></div>
    <h3>${words.cases}</h3>
    ${casesView(data, decision)}
    <p class="limits">
      ${fill(words.limits, {
        count: data.cases.length,
        model: `${model.id} ${model.version}${editionNote(model, verdictWords.overlay)}`,
      })}
    </p>
    <p class="no-print buttons">
      <button type="button" @click=${() => print()}>${words.print}</button>
      <a class="button" href=${`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}blueprint/`}
        >${words.blueprint}</a
      >
    </p>`;
}

/** For a hybrid: which part asks, which part tells, and what joins them. */
function partsView({ parts }: Decision): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<h3>${words.whichPart}</h3>
    <dl class="parts">
      ${SIDES.map((side) => {
        const lines = parts.filter((part) => part.side === side);
        return lines.length === 0
          ? nothing
          : html`<dt class=${side === 'seam' ? 'both' : side}>${words.sides[side]}</dt>
              ${lines.map(({ text }) => html`<dd>${text}</dd>`)}`;
      })}
    </dl>`;
}

function patternsView({ links }: ModelData, { patterns }: Decision): TemplateResult {
  if (patterns.length === 0) return html`<p>${words.noPatterns}</p>`;
  return html`<ul class="found" id="needed">
    ${patterns.map(({ pattern, because }) => {
      const link = links[pattern];
      return html`<li>
        ${link ? html`<a href=${link.href} lang=${link.lang ?? nothing}>${link.title}</a>` : pattern}
        <p>${fill(words.because, { reasons: because.join(words.andBecause) })}</p>
      </li>`;
    })}
  </ul>`;
}
