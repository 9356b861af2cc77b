import { autolink, escapeInline } from '../text/escape-markdown.ts';
import { fill, fillSlots } from '../words/fill.ts';
import type { Phrase } from '../words/phrase.ts';
import type { Words } from '../words/words.ts';
import type { Bank, BankItem } from './bank-schema.ts';
import type { VerdictWords } from './verdict-sentence.ts';

/** The groups of words that the Markdown result prints. */
export type MarkdownWords = Pick<Words['assess'], 'markdown' | 'verdict'>;

/** What the sections of the Markdown result take their words from. */
export interface Wording {
  readonly bank: Bank;
  readonly items: ReadonlyMap<string, BankItem>;
  readonly page: (id: string) => string;
  readonly words: Words['assess']['markdown'];
  readonly verdict: VerdictWords;
  /** A displayed value, 0 to 1, on the scale of 0 to 100. */
  readonly percent: (value: number) => string;
}

/** A guide page as a link, or as its id where no address is known. */
export function pageLink(id: string, pageUrl?: (page: string) => string): string {
  return pageUrl ? autolink(pageUrl(id)) : escapeInline(id);
}

/** A sentence that names a tier, emphasised; the other values are Markdown already. */
export function emphasised<Names extends string>(
  phrase: Phrase<Names | 'tier', 'tier'>,
  values: Readonly<Record<NoInfer<Names> | 'tier', string | number>>,
): string {
  const safe = { ...values, tier: escapeInline(String(values.tier)) };
  return fillSlots<Names | 'tier', 'tier'>(phrase, safe, { tier: (name) => `*${name}*` });
}

/** `2`, or `1 to 3` if the ends differ. */
export function rangeText(
  low: number | string,
  high: number | string,
  words: Pick<VerdictWords, 'to'>,
): string {
  return low === high ? String(low) : fill(words.to, { low, high });
}
