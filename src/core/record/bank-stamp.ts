import { bankHash } from '../readiness/bank-hash.ts';
import type { ScoringBank } from '../readiness/scoring-bank.ts';

/** What an answers file says about the questions: which bank, which version, which edition. */
export function bankStamp(bank: ScoringBank): {
  id: string;
  version: string;
  hash: string;
  overlay?: string;
} {
  const { id, version, edition } = bank;
  return { id, version, hash: bankHash(bank), ...(edition && { overlay: edition.hash }) };
}
