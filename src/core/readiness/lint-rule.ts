import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Bank } from './bank-schema.ts';

/** Ids that the bank may point to outside of itself. */
export interface KnownIds {
  readonly pages: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** One group of lint rules. */
export type LintRule = (bank: Bank, known: KnownIds) => Finding[];

const FOLDER = 'content/assessment';

/** The file that holds everything but the dimensions. */
export const BANK_FILE = `${FOLDER}/bank.yaml`;

/** The file of a dimension. */
export function dimensionFile(id: string): string {
  return `${FOLDER}/${id}.yaml`;
}

/** The finding for an id that leads nowhere; none if it is known. `what` names the kind of thing. */
export function unknownId(
  place: Pick<Finding, 'file' | 'path'>,
  what: string,
  id: string,
  known: Iterable<string>,
): Finding[] {
  const ids = [...known];
  if (ids.includes(id)) return [];
  const guess = nearest(id, ids);
  return [
    {
      ...place,
      message: `there is no such ${what}`,
      found: id,
      allowed: ids.length > 12 ? `one of ${ids.length} ids` : ids.join(', ') || 'none yet',
      ...(guess && { hint: `did you mean ${guess}?` }),
    },
  ];
}

/** The findings for entries that stand in a list more than once. */
export function repeated(
  ids: readonly string[],
  place: (id: string, index: number) => Pick<Finding, 'file' | 'path'>,
  what: string,
): Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ ...place(id, index), message: `this ${what} stands there twice`, found: id }],
  );
}
