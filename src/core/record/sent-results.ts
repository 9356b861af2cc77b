import type { Decision } from '../decision/decision.ts';
import type { Assessment } from '../readiness/assessment.ts';
import type { Bank } from '../readiness/bank-schema.ts';
import type { Happening } from './cloud-event.ts';

/** Types of the messages that a result page can send, see deploy/sink/asyncapi.yaml. */
const SENT = {
  assessment: 'ask-or-tell.assessment.result.v1',
  portfolio: 'ask-or-tell.decision.portfolio.v1',
} as const;

/**
 * A result of the assessment: the answers file as it would be saved, and what was computed from it.
 *
 * @param file text of the answers file
 * @param sentence the verdict in the language of the site
 */
export function assessmentSent(
  bank: Pick<Bank, 'id' | 'tiers' | 'dimensions'>,
  file: string,
  result: Assessment,
  sentence: string,
): Happening {
  const { tier, index, gates, confidence } = result;
  const tierOf = (rank: number) => bank.tiers.find((each) => each.tier === rank)?.name ?? null;
  return {
    type: SENT.assessment,
    subject: bank.id,
    data: {
      file: JSON.parse(file) as unknown,
      summary: {
        verdict: sentence,
        tier: { lo: tier.lo, hi: tier.hi, names: [tierOf(tier.lo), tierOf(tier.hi)] },
        index,
        dimensions: result.dimensions.map(({ id, state, lo, point, hi, level }) => {
          const title = bank.dimensions.find((each) => each.id === id)?.title ?? id;
          return { id, title, state, lo, point, hi, level };
        }),
        gates: gates.map(({ item, tier, need, have, met }) => ({ item, tier, need, have, met })),
        confidence: {
          coverage: confidence.coverage,
          evidence: confidence.evidence,
          agreement: confidence.agreement,
        },
      },
    },
  };
}

/**
 * The scenarios of the decision tool: the portfolio file as it would be saved, and the verdict on each.
 *
 * @param file text of the portfolio file
 * @param sentenceOf the verdict in the language of the site
 */
export function portfolioSent(
  model: { readonly id: string },
  file: string,
  decisions: readonly Decision[],
  sentenceOf: (decision: Decision) => string,
): Happening {
  return {
    type: SENT.portfolio,
    subject: model.id,
    data: {
      file: JSON.parse(file) as unknown,
      summary: decisions.map((decision) => ({
        id: decision.id,
        title: decision.title,
        verdict: decision.verdict,
        sentence: sentenceOf(decision),
        settled: decision.settled,
        ask: decision.ask,
        tell: decision.tell,
        kind: decision.kind && { id: decision.kind.id, title: decision.kind.title },
        unanswered: decision.unanswered,
      })),
    },
  };
}
