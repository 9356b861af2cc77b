import words from 'virtual:locale/assess/result';
import verdictWords from 'virtual:locale/assess/verdict';
import { html, nothing, type TemplateResult } from 'lit-html';
import { percentText } from '../core/exact/display.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { Bank, BankItem } from '../core/readiness/bank-schema.ts';
import { fill, rich } from '../core/words/fill.ts';
import { tierName } from '../core/readiness/verdict-sentence.ts';

/** What would change the verdict: single answers, downgrades, optimism, weights. */
export function robustnessView(
  bank: Bank,
  items: ReadonlyMap<string, BankItem>,
  result: Assessment,
): TemplateResult {
  const { tier, radius, optimism, weightFlips } = result;
  const name = (rank: number) => ({ tier: tierName(bank, rank, verdictWords) });
  const em = { tier: (text: string) => html`<em>${text}</em>` };
  const percent = (value: number) => percentText(value, verdictWords.decimal);
  const title = (id: string) =>
    bank.dimensions.find((dimension) => dimension.id === id)?.title ?? id;
  const lost =
    radius === null
      ? []
      : radius === 1
        ? [rich(words.oneOptimistic, name(tier.lo), em)]
        : [rich(words.radius, { count: radius, ...name(tier.lo) }, em)];
  const sentences: unknown[] = [
    ...lost,
    ...(tier.lo > 0 ? [rich(words.optimism, name(optimism.tier), em)] : []),
    ...(weightFlips.none ? [words.noWeights] : []),
    ...weightFlips.flips.map(({ dimension, kind, tier: rank, share, flipsAt, direction }) =>
      rich(
        words.flips[`${direction}-${kind}`],
        {
          title: title(dimension),
          limit: percent(flipsAt),
          share: percent(share),
          ...name(rank),
        },
        em,
      ),
    ),
  ];
  return html`<ul>
      ${sentences.map((each) => html`<li>${each}</li>`)}
    </ul>
    ${pivots(bank, items, result)}`;
}

function pivots(
  bank: Bank,
  items: ReadonlyMap<string, BankItem>,
  { pivotal }: Assessment,
): TemplateResult | typeof nothing {
  if (pivotal.length === 0) return nothing;
  const name = (rank: number) => tierName(bank, rank, verdictWords);
  const rows = Map.groupBy(pivotal, ({ item, tier }) => `${item} ${tier.lo} ${tier.hi}`);
  return html`<details>
    <summary>${fill(words.pivotal, { count: rows.size })}</summary>
    <section class="table-scroll" tabindex="0" aria-label=${words.pivotalTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.question}</th>
            <th scope="col">${words.now}</th>
            <th scope="col">${words.atLevel}</th>
            <th scope="col">${words.then}</th>
          </tr>
        </thead>
        <tbody>
          ${[...rows.values()].map(([pivot, ...more]) =>
            pivot
              ? html`<tr>
                  <td>${items.get(pivot.item)?.ask ?? pivot.item}</td>
                  <td>${pivot.from === 'dk' ? words.dk : pivot.from}</td>
                  <td>${[pivot, ...more].map(({ to }) => to).join(', ')}</td>
                  <td>
                    ${pivot.tier.lo === pivot.tier.hi ? name(pivot.tier.lo) : fill(verdictWords.to, { low: name(pivot.tier.lo), high: name(pivot.tier.hi) })}
                  </td>
                </tr>`
              : nothing,
          )}
        </tbody>
      </table>
    </section>
  </details>`;
}
