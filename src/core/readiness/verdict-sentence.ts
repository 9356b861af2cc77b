import type { Assessment } from './assessment.ts';
import type { Tier } from './bank-schema.ts';
import { fill, form, rich } from '../words/fill.ts';
import type { Words } from '../words/words.ts';

/** A piece of a sentence; names of tiers are emphasised. */
export interface Segment {
  readonly text: string;
  readonly emphasis?: true;
}

/** The names that sentences about a verdict need. */
export interface TierNames {
  readonly tiers: readonly Pick<Tier, 'tier' | 'name'>[];
}

/** The words of verdicts, of the group `assess.verdict`. */
export type VerdictWords = Words['assess']['verdict'];

/**
 * The verdict in one or two sentences, the same in every renderer. Open: "Between *pilot one flow*
 * and *selected domains*; these two answers decide it." The deciding answers are `decidedBy`, which a
 * renderer lists below.
 */
export function verdictSentence(
  bank: TierNames,
  assessment: Assessment,
  words: VerdictWords,
): Segment[] {
  const { tier, dimensions, decidedBy, pivotal } = assessment;
  const emphasised = { tier: (text: string): Segment => ({ text, emphasis: true }) };
  const ends = { low: tierName(bank, tier.lo, words), high: tierName(bank, tier.hi, words) };
  const sum = (key: 'answered' | 'dk' | 'unanswered') =>
    dimensions.reduce((total, dimension) => total + dimension[key], 0);
  if (tier.lo < tier.hi && sum('answered') === 0) {
    const nothing = sum('dk') === 0 ? words.nothingAnswered : words.nothingKnown;
    return segments(rich(nothing, ends, emphasised));
  }
  if (tier.lo < tier.hi) {
    const count = decidedBy.length;
    const number = words.numbers.split(' ')[count] ?? count;
    const together = !pivotal.some(({ open }) => open);
    const between = form(together ? words.betweenTogether : words.between, count);
    return segments(rich(between, { ...ends, count, number }, emphasised));
  }
  const open = sum('dk') + sum('unanswered');
  const settled = open > 0 ? words.isSettled : words.is;
  const sound = tier.lo === 0 ? [` ${words.stay}`] : [];
  return segments([...rich(settled, { tier: ends.low }, emphasised), ...sound]);
}

function segments(pieces: readonly unknown[]): Segment[] {
  return pieces.map((piece) =>
    typeof piece === 'object' ? (piece as Segment) : { text: String(piece) },
  );
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
export function tierName(bank: TierNames, rank: number, words: Pick<VerdictWords, 'tier'>): string {
  return bank.tiers.find(({ tier }) => tier === rank)?.name ?? fill(words.tier, { rank });
}
