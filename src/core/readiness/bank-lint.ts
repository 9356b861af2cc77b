import type { Finding } from '../finding.ts';
import type { Bank } from './bank-schema.ts';
import { lintBalance } from './lint-balance.ts';
import { lintItems } from './lint-items.ts';
import { lintMigrations } from './lint-migrations.ts';
import { lintReferences } from './lint-references.ts';
import type { KnownIds } from './lint-rule.ts';
import { lintScale } from './lint-scale.ts';

/**
 * Everything about a bank that its form alone does not show. Each finding stops the build. The form
 * itself (keys, types, ranges of numbers) is checked by `parseBank` before.
 */
export function lintBank(bank: Bank, known: KnownIds): Finding[] {
  return [lintItems, lintBalance, lintScale, lintReferences, lintMigrations].flatMap((rule) =>
    rule(bank, known),
  );
}
