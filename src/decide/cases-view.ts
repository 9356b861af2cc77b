import { html, nothing, type TemplateResult } from 'lit-html';
import type { Decision } from '../core/decision/decision.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import { agreementSentence } from './agreement-sentence.ts';
import type { ModelData } from './model-data.ts';
import { TONES } from './plane-geometry.ts';

/** The nearest published cases: what they chose, and whether the model would have said so. */
export function casesView({ cases, casesHref }: ModelData, decision: Decision): TemplateResult {
  return html`<ul class="found">
      ${decision.cases.map(({ case: id, outcome, model, distance }) => {
        const found = cases.find((each) => each.id === id);
        if (!found) return nothing;
        return html`<li>
          <a href=${`${casesHref}${id}/`}>${found.title}</a>
          <p>
            They chose <b class=${TONES[outcome]}>${VERDICT_NAMES[outcome].toLowerCase()}</b>:
            ${found.detail}. ${agreementSentence(model)} ${found.industry},
            ${found.source.publisher}. Of your answers, by weight,
            ${Math.round((1 - distance) * 100)} % are the same.
          </p>
        </li>`;
      })}
    </ul>
    <p><a href=${casesHref}>All ${cases.length} published cases</a></p>`;
}
