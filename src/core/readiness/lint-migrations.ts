import type { Finding } from '../finding.ts';
import type { Migration } from './bank-schema.ts';
import { BANK_FILE, unknownId, type LintRule } from './lint-rule.ts';
import { migrationsFrom } from './migrate-answers.ts';
import { compareVersions, oldestIn, versionParts } from './version.ts';

/** Every older major version and every retired id has to lead somewhere. */
export const lintMigrations: LintRule = (bank) => {
  const findings: Finding[] = [];
  const [current] = versionParts(bank.version);
  for (let major = 1; major < current; major++) {
    const chain = migrationsFrom(bank, `${major}.0.0`);
    if (chain.complete) continue;
    const found = `a file of version ${major}.0.0 gets as far as ${chain.reached}`;
    const message = 'there is a gap in the migrations';
    findings.push({
      file: BANK_FILE,
      path: 'migrations',
      message,
      found,
      allowed: `a way to ${current}.x`,
    });
  }
  for (const [index, migration] of bank.migrations.entries()) {
    const path = `migrations.${index}`;
    if (compareVersions(migration.to, bank.version) > 0) {
      const message = 'this version is later than that of the bank';
      const allowed = `at most ${bank.version}`;
      findings.push({ file: BANK_FILE, path: `${path}.to`, message, found: migration.to, allowed });
    }
    if (compareVersions(migration.to, oldestIn(migration.from)) <= 0) {
      const message = 'a migration has to lead to a later version';
      const found = `${migration.from} to ${migration.to}`;
      findings.push({ file: BANK_FILE, path: `${path}.to`, message, found });
    }
    for (const { key, id } of idsOf(migration)) {
      const place = { file: BANK_FILE, path: `${path}.${key}` };
      findings.push(...unknownId(place, 'id in the registry', id, bank.registry));
    }
  }
  // An overlay takes items away without a new version; their reasons take the place of a migration.
  const removed = Object.keys(bank.edition?.removed ?? {});
  const handled = new Set([
    ...removed,
    ...bank.migrations.flatMap(({ rename, drop, split }) => [
      ...Object.keys(rename),
      ...drop,
      ...Object.keys(split),
    ]),
  ]);
  for (const [index, id] of bank.retired.entries()) {
    if (handled.has(id)) continue;
    findings.push({
      file: BANK_FILE,
      path: `retired.${index}`,
      message: 'no migration says what becomes of the answers to this item',
      found: id,
      hint: `name ${id} in rename:, drop: or split: of a migration`,
    });
  }
  return findings;
};

/** Every id that a migration names, old and new, with its place. */
function idsOf({ rename, drop, split }: Migration): { key: string; id: string }[] {
  return [
    ...Object.entries(rename).flatMap(([from, to]) =>
      [from, to].map((id) => ({ key: `rename.${from}`, id })),
    ),
    ...drop.map((id, index) => ({ key: `drop.${index}`, id })),
    ...Object.entries(split).flatMap(([from, to]) =>
      [from, ...to].map((id) => ({ key: `split.${from}`, id })),
    ),
  ];
}
