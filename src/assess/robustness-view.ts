import { html, nothing, type TemplateResult } from 'lit-html';
import { percentText } from '../core/exact/display.ts';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { Bank, BankItem } from '../core/readiness/bank-schema.ts';
import { tierName } from '../core/readiness/verdict-sentence.ts';

/** What would change the verdict: single answers, downgrades, optimism, weights. */
export function robustnessView(
  bank: Bank,
  items: ReadonlyMap<string, BankItem>,
  result: Assessment,
): TemplateResult {
  const { tier, radius, optimism, weightFlips } = result;
  const name = (rank: number) => html`<em>${tierName(bank, rank)}</em>`;
  const title = (id: string) =>
    bank.dimensions.find((dimension) => dimension.id === id)?.title ?? id;
  return html`<ul>
      ${
        radius === null
          ? nothing
          : radius === 1
            ? html`<li>
                One optimistic answer decides this: a single level lower loses ${name(tier.lo)}.
                Verify the answers listed below.
              </li>`
            : html`<li>
                It takes ${radius} answers a level lower, at least, to lose ${name(tier.lo)}.
              </li>`
      }
      ${tier.lo > 0 ? html`<li>If every answer were one level too optimistic: ${name(optimism.tier)}.</li>` : nothing}
      ${weightFlips.none ? html`<li>No weighting of the dimensions changes the guaranteed result.</li>` : nothing}
      ${weightFlips.flips.map(
        ({ dimension, kind, tier: rank, share, flipsAt, direction }) =>
          html`<li>
            ${title(dimension)} with ${direction} than ${percentText(flipsAt)} % of the weight (now
            ${percentText(share)} %) would ${kind} ${name(rank)}.
          </li>`,
      )}
    </ul>
    ${pivots(bank, items, result)}`;
}

function pivots(
  bank: Bank,
  items: ReadonlyMap<string, BankItem>,
  { pivotal }: Assessment,
): TemplateResult | typeof nothing {
  if (pivotal.length === 0) return nothing;
  const name = (rank: number) => tierName(bank, rank);
  const rows = Map.groupBy(pivotal, ({ item, tier }) => `${item} ${tier.lo} ${tier.hi}`);
  return html`<details>
    <summary>Answers that would change the result on their own (${rows.size})</summary>
    <section class="table-scroll" tabindex="0" aria-label="Pivotal answers">
      <table>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Now</th>
            <th scope="col">At level</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          ${[...rows.values()].map(([pivot, ...more]) =>
            pivot
              ? html`<tr>
                  <td>${items.get(pivot.item)?.ask ?? pivot.item}</td>
                  <td>${pivot.from === 'dk' ? 'not known' : pivot.from}</td>
                  <td>${[pivot, ...more].map(({ to }) => to).join(', ')}</td>
                  <td>
                    ${pivot.tier.lo === pivot.tier.hi ? name(pivot.tier.lo) : `${name(pivot.tier.lo)} to ${name(pivot.tier.hi)}`}
                  </td>
                </tr>`
              : nothing,
          )}
        </tbody>
      </table>
    </section>
  </details>`;
}
