import words from 'virtual:locale/assess/bank';
import { fill } from '../core/words/fill.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';

/** The question bank with the titles behind its ids, as /assess/bank.json holds them. */
export interface BankData {
  readonly bank: Bank;
  /** Title and address of chapters and patterns by id. */
  readonly links: Readonly<
    Record<string, { readonly title: string; readonly href: string; readonly lang?: string }>
  >;
}

let data: Promise<BankData> | undefined;

/** Fetches the bank once. @throws Error if it cannot be had; the next call tries again. */
export function loadBank(): Promise<BankData> {
  data ??= fetch(document.querySelector<HTMLElement>('#files')?.dataset['bank'] ?? 'bank.json')
    .then((response) => {
      if (!response.ok) throw new Error(fill(words.notLoaded, { status: response.status }));
      return response.json() as Promise<BankData>;
    })
    .catch((error: unknown) => {
      data = undefined;
      throw error;
    });
  return data;
}
