import type { Assessment } from './assessment.ts';
import type { Tier } from './bank-schema.ts';

/** A piece of a sentence; names of tiers are emphasised. */
export interface Segment {
  readonly text: string;
  readonly emphasis?: true;
}

/** The names that sentences about a verdict need. */
export interface TierNames {
  readonly tiers: readonly Pick<Tier, 'tier' | 'name'>[];
}

/**
 * The verdict in one or two sentences, the same in every renderer. Open: "Between *pilot one flow*
 * and *selected domains*; these two answers decide it." The deciding answers are `decidedBy`, which a
 * renderer lists below.
 */
export function verdictSentence(bank: TierNames, assessment: Assessment): Segment[] {
  const { tier, dimensions } = assessment;
  const name = (rank: number): Segment => ({ text: tierName(bank, rank), emphasis: true });
  const sum = (key: 'answered' | 'dk' | 'unanswered') =>
    dimensions.reduce((total, dimension) => total + dimension[key], 0);
  if (tier.lo < tier.hi && sum('answered') === 0) {
    const nothing = sum('dk') === 0 ? 'Nothing is answered yet' : 'Nothing is known yet';
    return [
      { text: `${nothing}: anything from ` },
      name(tier.lo),
      { text: ' to ' },
      name(tier.hi),
      { text: ' is still possible.' },
    ];
  }
  if (tier.lo < tier.hi) {
    return [
      { text: 'Between ' },
      name(tier.lo),
      { text: ' and ' },
      name(tier.hi),
      { text: `; ${deciding(assessment)}.` },
    ];
  }
  const open = sum('dk') + sum('unanswered');
  const settled = open > 0 ? ', and no open answer can change it.' : '.';
  const sound =
    tier.lo === 0
      ? ' That is a sound choice and no failure: asking and waiting is the simpler style, and it works with what is there today.'
      : '';
  return [{ text: 'The result is ' }, name(tier.lo), { text: settled + sound }];
}

/** A sentence as text; `emphasise` wraps the emphasised pieces, `plain` treats the others. */
export function sentenceText(
  segments: readonly Segment[],
  emphasise: (text: string) => string = (text) => text,
  plain: (text: string) => string = (text) => text,
): string {
  return segments.map(({ text, emphasis }) => (emphasis ? emphasise(text) : plain(text))).join('');
}

/** The name of a tier. */
export function tierName(bank: TierNames, rank: number): string {
  return bank.tiers.find(({ tier }) => tier === rank)?.name ?? `tier ${rank}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function deciding({ decidedBy, pivotal }: Assessment): string {
  const count = decidedBy.length;
  const number = NUMBERS[count] ?? String(count);
  if (!pivotal.some(({ open }) => open)) return `these ${number} answers decide it together`;
  return count === 1 ? 'this one answer decides it' : `these ${number} answers decide it`;
}
