import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { percentText } from '../core/exact/display.ts';
import type { Assessment, AssessedDimension } from '../core/readiness/assessment.ts';
import type { Bank, BankItem } from '../core/readiness/bank-schema.ts';
import { tierName, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import type { BankData } from './bank-data.ts';
import { robustnessView } from './robustness-view.ts';
import { stepsView } from './steps-view.ts';

/** The verdict sentence, with the names of tiers emphasised. */
export function sentence(bank: Bank, result: Assessment): unknown[] {
  return verdictSentence(bank, result).map(({ text, emphasis }) =>
    emphasis ? html`<em>${text}</em>` : text,
  );
}

/** The whole result, in the order in which it helps: verdict, what holds it back, what to do, the profile. */
export function resultView(data: BankData, result: Assessment): TemplateResult {
  const { bank } = data;
  const items = new Map(
    bank.dimensions.flatMap((dimension) => dimension.items.map((item) => [item.id, item] as const)),
  );
  const held = bank.tiers.find(({ tier }) => tier === result.tier.lo);
  return html`<p class="verdict">${sentence(bank, result)}</p>
    ${deciding(items, result)}
    <p>${held?.meaning}</p>
    <p>${held?.advice}</p>
    ${gatesView(data, items, result)}
    <h3>What to do next</h3>
    ${stepsView(data, items, result)}
    <h3>Profile</h3>
    ${profileView(bank, result)}
    <h3>How sure this is</h3>
    ${confidenceView(result)} ${robustnessView(bank, items, result)}
    <h3>Patterns that help</h3>
    <div id="related"></div>
    <p class="limits">
      This is a self-report, and its weights and thresholds are judgement: nobody has calibrated
      them against outcomes. Use it to decide what to look at next, and not to compare teams.
      Questions: ${bank.id} ${bank.version} (${result.bank.hash}).
    </p>
    <p class="no-print buttons">
      ${document.querySelector('#assessment') ? html`<a class="button" href="result/">The result as a page to print</a>` : html`<button type="button" @click=${() => print()}>Print</button>`}
    </p>`;
}

function deciding(
  items: ReadonlyMap<string, BankItem>,
  { tier, decidedBy }: Assessment,
): TemplateResult | typeof nothing {
  if (tier.lo === tier.hi || decidedBy.length === 0) return nothing;
  return html`<ul>
    ${decidedBy.slice(0, 6).map(
      (id) =>
        html`<li>
          <a href=${`${document.querySelector('#assessment') ? '' : '../'}#${id}`}
            >${items.get(id)?.ask ?? id}</a
          >
          Ask ${items.get(id)?.whoKnows}.
        </li>`,
    )}
    ${decidedBy.length > 6 ? html`<li>and ${decidedBy.length - 6} more</li>` : nothing}
  </ul>`;
}

/** The gates that are closed or unknown for the next tier, each with its reason. */
function gatesView(
  { bank, links }: BankData,
  items: ReadonlyMap<string, BankItem>,
  { gates, tier }: Assessment,
): TemplateResult | typeof nothing {
  const closed = gates.filter(
    (gate) => gate.met !== true && gate.tier === Math.min(3, tier.lo + 1),
  );
  if (closed.length === 0) return nothing;
  return html`<h3>What holds it back</h3>
    <dl class="gates">
      ${closed.map(({ item, need, have, met }) => {
        const gate = bank.gates.find((each) => each.item === item);
        const link = links[gate?.guide ?? ''];
        const state =
          met === 'unknown'
            ? 'not known yet'
            : typeof have === 'number'
              ? `level ${have} today`
              : 'not applicable';
        return html`<dt>${items.get(item)?.ask ?? item}</dt>
          <dd>
            Needs level ${need} for <em>${tierName(bank, tier.lo + 1)}</em>; ${state}. ${gate?.why}
            What it unlocks: ${gate?.unlocks}
            ${link ? html`<a href=${link.href}>${link.title}</a>` : nothing}
          </dd>`;
      })}
    </dl>`;
}

function profileView(
  bank: Bank,
  { dimensions, index, indexNaAsZero, tierNaAsZero, tier }: Assessment,
): TemplateResult {
  const range = (lo: number, hi: number) =>
    lo === hi ? percentText(lo) : `${percentText(lo)} to ${percentText(hi)}`;
  return html`<p>
      Index ${range(index.lo, index.hi)} of
      100${index.point === null ? nothing : html`, ${percentText(index.point)} over what is known`}${
        indexNaAsZero === null
          ? nothing
          : html`, ${percentText(indexNaAsZero)} with every “not applicable” counted as 0`
      }.
      ${tierNaAsZero.lo < tier.lo ? html`“Not applicable” carries the result: counted as 0 it would be <em>${tierName(bank, tierNaAsZero.lo)}</em>.` : nothing}
    </p>
    <div class="profile">
      <section class="table-scroll" tabindex="0" aria-label="Profile">
        <table>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              <th scope="col">Interval</th>
              <th scope="col" class="n">Score</th>
              <th scope="col" class="n">Level</th>
              <th scope="col" class="n">Answered</th>
            </tr>
          </thead>
          <tbody>
            ${bank.dimensions.map(({ id, title }) => {
              const found = dimensions.find((dimension) => dimension.id === id);
              if (found?.state !== 'assessed')
                return html`<tr>
                  <th scope="row">${title}</th>
                  <td colspan="4">not assessed: too much does not apply</td>
                </tr>`;
              const { lo, hi, point, level } = found;
              return html`<tr>
                <th scope="row">${title}</th>
                <td>${band(found)} ${range(lo, hi)}</td>
                <td class="n">${point === null ? '-' : percentText(point)}</td>
                <td class="n">
                  ${level.lo === level.hi ? level.lo : `${level.lo} to ${level.hi}`}
                </td>
                <td class="n">
                  ${found.answered}/${found.of}${found.dk > 0 ? `, ${found.dk} unknown` : ''}
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </section>
      <figure class="radar no-print">
        <div>
          <canvas
            id="radar"
            role="img"
            aria-label="The profile as a radar; the table has the same numbers"
          ></canvas>
        </div>
        <figcaption>The shaded ring is what open answers could still change.</figcaption>
      </figure>
    </div>`;
}

/** Uncertainty as a band, never as a lonely point. */
function band({ lo, hi, point }: AssessedDimension): TemplateResult {
  return html`<svg class="bars" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="base" y="7" width="100" height="2"/><rect class="band" x=${lo * 100} y="3" width=${Math.max(1, (hi - lo) * 100)} height="10"/>
    ${point === null ? nothing : svg`<rect class="point" x=${Math.min(98.6, point * 100)} y="1" width="1.4" height="14"/>`}`}
  </svg>`;
}

function confidenceView({
  confidence: { coverage, evidence, agreement, headline },
}: Assessment): TemplateResult {
  const bar = (value: number | null) => (value === null ? '-' : `${percentText(value)} %`);
  return html`<p>
      The weakest of three is ${headline.measure}, at ${percentText(headline.value)} %. None of them
      changes the score.
    </p>
    <ul>
      <li>Coverage, the weight of questions answered with a level: ${bar(coverage)}</li>
      <li>Evidence, documented counted half and verified in full: ${bar(evidence)}</li>
      <li>
        Agreement of several respondents: ${agreement === null ? 'one respondent' : bar(agreement)}
      </li>
    </ul>`;
}
