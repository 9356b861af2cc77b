import { isHouseId } from '../patch/edition.ts';
import type { Answer, Answers } from './answer.ts';
import type { Migration } from './bank-schema.ts';
import { itemsOf, type ScoringBank } from './scoring-bank.ts';
import { compareVersions, inRange, versionParts } from './version.ts';

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
 * those of a house's own items are dropped.
 */
export function migrateAnswers(
  bank: ScoringBank,
  version: string,
  answers: Answers,
  { foreign = false }: { readonly foreign?: boolean } = {},
): Migrated {
  const [from, to] = [versionParts(version), versionParts(bank.version)];
  if (from[0] > to[0] || (from[0] === to[0] && from[1] > to[1])) {
    const message = `These answers are for version ${version} of the questions, which is newer than ${bank.version} here. Open them in an edition that has version ${version} or later.`;
    return { ok: false, reason: 'newer-bank', message };
  }
  const chain = migrationsFrom(bank, version);
  if (!chain.complete) {
    const message = `These answers are for version ${version} of the questions, and nothing says how they carry over to ${bank.version}.`;
    return { ok: false, reason: 'no-migration', message };
  }
  const warnings: string[] = [];
  let current = new Map(Object.entries(answers));
  for (const migration of chain.migrations) current = applyMigration(migration, current, warnings);
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const mayDiffer = foreign || chain.migrations.length > 0;
  for (const [id, answer] of current) {
    const item = items.get(id);
    if (item && answer.state === 'na' && !item.na.allowed && mayDiffer) {
      warnings.push(`"${id}" can no longer be "not applicable", so its answer was dropped.`);
      current.delete(id);
    } else if (!item && bank.registry.includes(id)) {
      if (hasContent(answer)) warnings.push(dropped(bank, id));
      current.delete(id);
    } else if (!item && foreign && isHouseId(id)) {
      if (hasContent(answer)) {
        warnings.push(`"${id}" is a question of another edition, so its answer was dropped.`);
      }
      current.delete(id);
    }
  }
  return { ok: true, answers: Object.fromEntries(current), warnings };
}

function dropped({ edition }: ScoringBank, id: string): string {
  const removed = edition?.removed ?? {};
  const because = Object.hasOwn(removed, id) ? removed[id] : undefined;
  return because === undefined
    ? `"${id}" is no longer asked, so its answer was dropped.`
    : `"${id}" is not asked in this edition (${because}), so its answer was dropped.`;
}

function applyMigration(
  { rename, drop, split, to }: Migration,
  answers: ReadonlyMap<string, Answer>,
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
    if (next.length === 0) {
      warnings.push(`"${id}" has no successor in version ${to}, so its answer was dropped.`);
    }
    if (next.length > 1) {
      const names = next.map((name) => `"${name}"`).join(', ');
      warnings.push(
        `"${id}" became ${names} in version ${to}; each took over its answer, so check them.`,
      );
    }
    for (const name of next) {
      if (!result.has(name)) result.set(name, answer);
      else
        warnings.push(`"${id}" became "${name}", which has an answer already; that one was kept.`);
    }
  }
  return result;
}

/** False for `{}`, which a template has for every item. */
function hasContent(answer: Answer): boolean {
  return Object.values(answer).some((value) => value !== undefined);
}
