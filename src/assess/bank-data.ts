import type { Bank } from '../core/readiness/bank-schema.ts';

/** The question bank with the titles behind its ids, as /assess/bank.json holds them. */
export interface BankData {
  readonly bank: Bank;
  /** Title and address of chapters and patterns by id. */
  readonly links: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
}

let data: Promise<BankData> | undefined;

/** Fetches the bank once. @throws Error if it cannot be had; the next call tries again. */
export function loadBank(): Promise<BankData> {
  data ??= fetch(document.querySelector<HTMLElement>('#files')?.dataset['bank'] ?? 'bank.json')
    .then((response) => {
      if (!response.ok) throw new Error(`The questions could not be loaded (${response.status}).`);
      return response.json() as Promise<BankData>;
    })
    .catch((error: unknown) => {
      data = undefined;
      throw error;
    });
  return data;
}
