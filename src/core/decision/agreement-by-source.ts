import { byCodeUnit } from '../exact/canonical-json.ts';
import { agreement, type Agreement, type Rate, type Reading } from './agreement.ts';
import type { PublishedCase } from './case-schema.ts';
import type { PlaneModel } from './plane-model.ts';

/** Strict and lenient agreement for each set of answers. */
export type Rates = Record<Reading, Pick<Agreement, 'strict' | 'lenient'>>;

/** How far the model agrees with the cases of one source, and with all the others. */
export interface SourceAgreement {
  readonly group: string;
  readonly within: Rates;
  /** Agreement without this source. If it is much lower, the model leans on a single source. */
  readonly without: Rates;
}

/**
 * Agreement source by source, by name of the group. Cases of one source come from one hand, so what
 * counts is whether agreement holds up without any of them. The pulls are not fitted anew each time:
 * no procedure fits them, they were chosen by reasons.
 */
export function agreementBySource(
  model: PlaneModel,
  cases: readonly PublishedCase[],
): SourceAgreement[] {
  const groups = [...new Set(cases.map(({ source }) => source.group))].sort(byCodeUnit);
  const rates = (some: readonly PublishedCase[]): Rates => {
    const { first, second } = agreement(model, some);
    return { first: ratesOf(first), second: ratesOf(second) };
  };
  return groups.map((group) => ({
    group,
    within: rates(cases.filter(({ source }) => source.group === group)),
    without: rates(cases.filter(({ source }) => source.group !== group)),
  }));
}

function ratesOf({ strict, lenient }: Agreement): { strict: Rate; lenient: Rate } {
  return { strict, lenient };
}
