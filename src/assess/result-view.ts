import words from 'virtual:locale/assess/result';
import verdictWords from 'virtual:locale/assess/verdict';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { percentText } from '../core/exact/display.ts';
import { editionNote } from '../core/patch/edition.ts';
import type { Assessment, AssessedDimension } from '../core/readiness/assessment.ts';
import type { Bank, BankItem } from '../core/readiness/bank-schema.ts';
import { tierName, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { fill, rich } from '../core/words/fill.ts';
import type { BankData } from './bank-data.ts';
import { robustnessView } from './robustness-view.ts';
import { stepsView } from './steps-view.ts';

const percent = (value: number) => percentText(value, verdictWords.decimal);
const em = { tier: (name: string) => html`<em>${name}</em>` };

/** The verdict sentence, with the names of tiers emphasised. */
export function sentence(bank: Bank, result: Assessment): unknown[] {
  return verdictSentence(bank, result, verdictWords).map(({ text, emphasis }) =>
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
  const page = document.querySelector<HTMLElement>('#files')?.dataset['result'];
  return html`<p class="verdict">${sentence(bank, result)}</p>
    ${deciding(items, result)}
    <p>${held?.meaning}</p>
    <p>${held?.advice}</p>
    ${gatesView(data, items, result)}
    <h3>${words.next}</h3>
    ${stepsView(data, items, result)}
    <h3>${words.profile}</h3>
    ${profileView(bank, result)}
    <h3>${words.howSure}</h3>
    ${confidenceView(result)} ${robustnessView(bank, items, result)}
    <h3>${words.patterns}</h3>
    <div id="related"></div>
    <p class="limits">
      ${fill(words.limits, {
        bank: `${bank.id} ${bank.version} (${result.bank.hash})${editionNote(result.bank, verdictWords.overlay)}`,
      })}
    </p>
    <p class="no-print buttons">
      ${page === undefined ? html`<button type="button" @click=${() => print()}>${words.print}</button>` : html`<a class="button" href=${page}>${words.asPage}</a>`}
      <a class="button" href=${`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}blueprint/`}
        >${words.blueprint}</a
      >
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
          ${fill(words.askWhom, { who: items.get(id)?.whoKnows ?? '' })}
        </li>`,
    )}
    ${decidedBy.length > 6 ? html`<li>${fill(words.more, { count: decidedBy.length - 6 })}</li>` : nothing}
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
  return html`<h3>${words.holdsBack}</h3>
    <dl class="gates">
      ${closed.map(({ item, need, have, met }) => {
        const gate = bank.gates.find((each) => each.item === item);
        const link = links[gate?.guide ?? ''];
        const state =
          met === 'unknown'
            ? words.notKnown
            : typeof have === 'number'
              ? fill(words.today, { level: have })
              : words.notApplicable;
        return html`<dt>${items.get(item)?.ask ?? item}</dt>
          <dd>
            ${rich(
              words.gate,
              {
                level: need,
                tier: tierName(bank, tier.lo + 1, verdictWords),
                state,
                why: gate?.why,
                unlocks: gate?.unlocks,
              },
              em,
            )}
            ${link ? html`<a href=${link.href} lang=${link.lang ?? nothing}>${link.title}</a>` : nothing}
          </dd>`;
      })}
    </dl>`;
}

function profileView(
  bank: Bank,
  { dimensions, index, indexNaAsZero, tierNaAsZero, tier }: Assessment,
): TemplateResult {
  const range = (lo: number, hi: number) =>
    lo === hi ? percent(lo) : fill(verdictWords.to, { low: percent(lo), high: percent(hi) });
  const index100 = [
    fill(words.index, { range: range(index.lo, index.hi) }),
    ...(index.point === null ? [] : [fill(words.overKnown, { score: percent(index.point) })]),
    ...(indexNaAsZero === null ? [] : [fill(words.naAsZero, { score: percent(indexNaAsZero) })]),
  ];
  return html`<p>
      ${index100.join(', ')}.
      ${tierNaAsZero.lo < tier.lo ? rich(words.naCarries, { tier: tierName(bank, tierNaAsZero.lo, verdictWords) }, em) : nothing}
    </p>
    <div class="profile">
      <section class="table-scroll" tabindex="0" aria-label=${words.profile}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.dimension}</th>
              <th scope="col">${words.interval}</th>
              <th scope="col" class="n">${words.score}</th>
              <th scope="col" class="n">${words.level}</th>
              <th scope="col" class="n">${words.answered}</th>
            </tr>
          </thead>
          <tbody>
            ${bank.dimensions.map(({ id, title }) => {
              const found = dimensions.find((dimension) => dimension.id === id);
              if (found?.state !== 'assessed')
                return html`<tr>
                  <th scope="row">${title}</th>
                  <td colspan="4">${words.notAssessed}</td>
                </tr>`;
              const { lo, hi, point, level } = found;
              return html`<tr>
                <th scope="row">${title}</th>
                <td>${band(found)} ${range(lo, hi)}</td>
                <td class="n">${point === null ? '-' : percent(point)}</td>
                <td class="n">
                  ${level.lo === level.hi ? level.lo : fill(verdictWords.to, { low: level.lo, high: level.hi })}
                </td>
                <td class="n">
                  ${found.answered}/${found.of}${found.dk > 0 ? `, ${fill(words.unknown, { count: found.dk })}` : ''}
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </section>
      <figure class="radar no-print">
        <div>
          <canvas id="radar" role="img" aria-label=${words.radar}></canvas>
        </div>
        <figcaption>${words.radarCaption}</figcaption>
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
  const bar = (value: number | null) => (value === null ? '-' : `${percent(value)} %`);
  return html`<p>
      ${fill(words.weakest, {
        measure: words.measures[headline.measure],
        share: percent(headline.value),
      })}
    </p>
    <ul>
      <li>${fill(words.coverage, { share: bar(coverage) })}</li>
      <li>${fill(words.evidence, { share: bar(evidence) })}</li>
      <li>
        ${fill(words.agreement, { share: agreement === null ? words.oneRespondent : bar(agreement) })}
      </li>
    </ul>`;
}
