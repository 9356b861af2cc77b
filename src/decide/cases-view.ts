import agreement from 'virtual:locale/decide/agreement';
import words from 'virtual:locale/decide/tool';
import verdictWords from 'virtual:locale/decide/verdict';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Decision } from '../core/decision/decision.ts';
import { fill, rich } from '../core/words/fill.ts';
import { agreementSentence } from './agreement-sentence.ts';
import type { ModelData } from './model-data.ts';
import { TONES } from './plane-geometry.ts';

/** The nearest published cases: what they chose, and whether the model would have said so. */
export function casesView(
  { cases, casesHref, casesLang }: ModelData,
  decision: Decision,
): TemplateResult {
  const lang = casesLang ?? nothing;
  return html`<ul class="found">
      ${decision.cases.map(({ case: id, outcome, model, distance }) => {
        const found = cases.find((each) => each.id === id);
        if (!found) return nothing;
        return html`<li>
          <a href=${`${casesHref}${id}/`} lang=${lang}>${found.title}</a>
          <p>
            ${rich(
              words.case,
              {
                verdict: verdictWords.inText[outcome],
                detail: html`<span lang=${lang}>${found.detail}</span>`,
                agreement: agreementSentence(model, { agreement, verdict: verdictWords }),
                industry: html`<span lang=${lang}>${found.industry}</span>`,
                publisher: found.source.publisher,
                share: Math.round((1 - distance) * 100),
              },
              { verdict: (text) => html`<b class=${TONES[outcome]}>${text}</b>` },
            )}
          </p>
        </li>`;
      })}
    </ul>
    <p><a href=${casesHref}>${fill(words.allCases, { count: cases.length })}</a></p>`;
}
