import words from 'virtual:locale/assess/bank';
import { fill } from '../core/words/fill.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { loadOnce } from '../site/load-once.ts';

/** The question bank with the titles behind its ids, as /assess/bank.json holds them. */
export interface BankData {
  readonly bank: Bank;
  /** Title and address of chapters and patterns by id. */
  readonly links: Readonly<
    Record<string, { readonly title: string; readonly href: string; readonly lang?: string }>
  >;
}

/** Fetches the bank once. @throws Error if it cannot be had; the next call tries again. */
export const loadBank = loadOnce<BankData>('bank', (status) => fill(words.notLoaded, { status }));
