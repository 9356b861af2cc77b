import { isHouseId } from '../patch/edition.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import type { Answer, Answers } from './answer.ts';
import type { Migration } from './bank-schema.ts';
import { itemsOf, type ScoringBank } from './scoring-bank.ts';
import { compareVersions, inRange, versionParts } from './version.ts';

/** The words of reading answers, of which migrating them needs some. */
type AnswersWords = Pick<Words['record']['answers'], 'quoted' | 'migration'>;

/** The migrations that lead from a version towards that of the bank. */
export interface MigrationChain {
  readonly migrations: readonly Migration[];
  /** Version after the last of them. */
  readonly reached: string;
  /** True if that has the bank's major version; minor and patch versions need no migration. */
  readonly complete: boolean;
}

/** Finds the migrations to apply, in order. Each leads to a later version, so the chain ends. */
export function migrationsFrom(bank: ScoringBank, version: string): MigrationChain {
  const migrations: Migration[] = [];
  let reached = version;
  for (;;) {
    const next = bank.migrations.find(
      ({ from, to }) =>
        inRange(reached, from) &&
        compareVersions(to, reached) > 0 &&
        compareVersions(to, bank.version) <= 0,
    );
    if (!next) break;
    migrations.push(next);
    reached = next.to;
  }
  return {
    migrations,
    reached,
    complete: versionParts(reached)[0] === versionParts(bank.version)[0],
  };
}

/** Answers in the ids of this bank, with sentences about what was dropped; or why there is no way from their version. */
export type Migrated =
  | { readonly ok: true; readonly answers: Answers; readonly warnings: readonly string[] }
  | {
      readonly ok: false;
      readonly reason: 'newer-bank' | 'no-migration';
      readonly message: string;
    };

/**
 * Brings answers of another version of the bank to this one. Answers without a successor are dropped
 * and named in a warning; nothing is ever turned into a level that nobody chose. Answers of this
 * version come back as they are, so that migrating twice is migrating once. Ids that the bank never
 * had are kept for the caller to refuse; with `foreign`, for answers that were given to another edition,
 * those of a house's own items are dropped. `words` are those of the group `record.answers`.
 */
export function migrateAnswers(
  bank: ScoringBank,
  version: string,
  answers: Answers,
  words: AnswersWords,
  { foreign = false }: { readonly foreign?: boolean } = {},
): Migrated {
  const { migration: say } = words;
  const [from, to] = [versionParts(version), versionParts(bank.version)];
  if (from[0] > to[0] || (from[0] === to[0] && from[1] > to[1])) {
    const message = fill(say.newer, { version, here: bank.version });
    return { ok: false, reason: 'newer-bank', message };
  }
  const chain = migrationsFrom(bank, version);
  if (!chain.complete) {
    const message = fill(say.noWay, { version, here: bank.version });
    return { ok: false, reason: 'no-migration', message };
  }
  const warnings: string[] = [];
  let current = new Map(Object.entries(answers));
  for (const migration of chain.migrations) {
    current = applyMigration(migration, current, words, warnings);
  }
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const mayDiffer = foreign || chain.migrations.length > 0;
  for (const [id, answer] of current) {
    const item = items.get(id);
    if (item && answer.state === 'na' && !item.na.allowed && mayDiffer) {
      warnings.push(fill(say.noNa, { id }));
      current.delete(id);
    } else if (!item && bank.registry.includes(id)) {
      if (hasContent(answer)) warnings.push(dropped(bank, id, say));
      current.delete(id);
    } else if (!item && foreign && isHouseId(id)) {
      if (hasContent(answer)) warnings.push(fill(say.otherEdition, { id }));
      current.delete(id);
    }
  }
  return { ok: true, answers: Object.fromEntries(current), warnings };
}

function dropped({ edition }: ScoringBank, id: string, say: AnswersWords['migration']): string {
  const removed = edition?.removed ?? {};
  const because = Object.hasOwn(removed, id) ? removed[id] : undefined;
  return because === undefined
    ? fill(say.noLongerAsked, { id })
    : fill(say.notAsked, { id, because });
}

function applyMigration(
  { rename, drop, split, to }: Migration,
  answers: ReadonlyMap<string, Answer>,
  { quoted, migration: say }: AnswersWords,
  warnings: string[],
): Map<string, Answer> {
  const successors = (id: string): readonly string[] | undefined => {
    if (Object.hasOwn(rename, id)) return [rename[id] ?? id];
    if (Object.hasOwn(split, id)) return split[id];
    return drop.includes(id) ? [] : undefined;
  };
  // Answers that stay go first: where an old answer meets one under its new id, the new one wins.
  const result = new Map([...answers].filter(([id]) => successors(id) === undefined));
  for (const id of [...answers.keys()].sort()) {
    const answer = answers.get(id);
    const next = successors(id);
    if (!next || !answer || !hasContent(answer)) continue;
    if (next.length === 0) warnings.push(fill(say.noSuccessor, { id, version: to }));
    if (next.length > 1) {
      const ids = next.map((name) => fill(quoted, { id: name })).join(', ');
      warnings.push(fill(say.split, { id, ids, version: to }));
    }
    for (const name of next) {
      if (!result.has(name)) result.set(name, answer);
      else warnings.push(fill(say.taken, { id, successor: name }));
    }
  }
  return result;
}

/** False for `{}`, which a template has for every item. */
function hasContent(answer: Answer): boolean {
  return Object.values(answer).some((value) => value !== undefined);
}
