import type { Finding } from '../finding.ts';
import { BANK_FILE, dimensionFile, repeated, type LintRule } from './lint-rule.ts';
import { compareVersions } from './version.ts';

/** Ids, registry, anchors and balance of the items. */
export const lintItems: LintRule = (bank) => {
  const findings: Finding[] = [];
  const entries = bank.dimensions.flatMap((dimension) =>
    dimension.items.map((item) => ({ dimension, item })),
  );
  const ids = entries.map(({ item }) => item.id);
  findings.push(
    ...repeated(
      ids,
      (id, index) => ({
        file: dimensionFile(entries[index]?.dimension.id ?? ''),
        path: `items.${id}.id`,
      }),
      'id',
    ),
    ...repeated(
      bank.registry,
      (_, index) => ({ file: BANK_FILE, path: `registry.${index}` }),
      'id',
    ),
    ...repeated(bank.retired, (_, index) => ({ file: BANK_FILE, path: `retired.${index}` }), 'id'),
  );
  for (const [index, id] of bank.registry.entries()) {
    if (ids.includes(id) || bank.retired.includes(id)) continue;
    findings.push({
      file: BANK_FILE,
      path: `registry.${index}`,
      message: 'this id is neither asked nor retired',
      found: id,
      hint: `add ${id} to retired: and say in a migration what becomes of its answers`,
    });
  }
  for (const [index, id] of bank.retired.entries()) {
    if (bank.registry.includes(id)) continue;
    findings.push({
      file: BANK_FILE,
      path: `retired.${index}`,
      message: 'a retired id stays in the registry',
      found: id,
      hint: `put ${id} back to its place in registry:, which never shrinks`,
    });
  }
  for (const { dimension, item } of entries) {
    const at = (path: string) => ({
      file: dimensionFile(dimension.id),
      path: `items.${item.id}.${path}`,
    });
    if (bank.retired.includes(item.id)) {
      findings.push({
        ...at('id'),
        message: 'this id is retired and must not be used again',
        found: item.id,
      });
    } else if (!bank.registry.includes(item.id)) {
      findings.push({
        ...at('id'),
        message: 'this id is not in the registry of bank.yaml',
        found: item.id,
        hint: `add ${item.id} at the end of registry:`,
      });
    }
    if (compareVersions(item.since, bank.version) > 0) {
      findings.push({
        ...at('since'),
        message: 'this version is later than that of the bank',
        found: item.since,
        allowed: `at most ${bank.version}`,
      });
    }
    findings.push(...anchorFindings(item.anchors, at));
  }
  return findings;
};

function anchorFindings(
  anchors: readonly string[],
  at: (path: string) => Pick<Finding, 'file' | 'path'>,
): Finding[] {
  const plain = anchors.map((anchor) => anchor.trim().toLowerCase().replace(/\s+/g, ' '));
  return plain.flatMap((anchor, index): Finding[] => {
    if (anchor === '') return [{ ...at(`anchors.${index}`), message: 'this anchor is empty' }];
    const first = plain.indexOf(anchor);
    if (first === index) return [];
    return [
      {
        ...at(`anchors.${index}`),
        message: `this anchor says the same as that of level ${first}`,
        found: anchors[index] ?? '',
        hint: 'name one fact that is true at this level and not below it',
      },
    ];
  });
}
