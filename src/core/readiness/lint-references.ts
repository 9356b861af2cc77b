import type { Finding } from '../finding.ts';
import type { BankItem } from './bank-schema.ts';
import { BANK_FILE, dimensionFile, unknownId, type LintRule } from './lint-rule.ts';
import { itemsOf } from './scoring-bank.ts';

/** Every id that points from one place of the bank to another, or out of it. */
export const lintReferences: LintRule = (bank, known) => {
  const items = itemsOf(bank).map(({ id }) => id);
  const dimensions = bank.dimensions.map(({ id }) => id);
  const findings: Finding[] = [];
  for (const tier of bank.tiers) {
    for (const id of Object.keys(tier.floors)) {
      const place = { file: BANK_FILE, path: `tiers.${tier.id}.floors.${id}` };
      findings.push(...unknownId(place, 'dimension', id, dimensions));
    }
  }
  for (const gate of bank.gates) {
    const place = (key: string) => ({ file: BANK_FILE, path: `gates.${gate.item}.${key}` });
    findings.push(
      ...unknownId(place('item'), 'item', gate.item, items),
      ...unknownId(place('guide'), 'guide page', gate.guide, known.pages),
    );
  }
  for (const dimension of bank.dimensions) {
    for (const item of dimension.items) {
      const place = (key: string) => ({
        file: dimensionFile(dimension.id),
        path: `items.${item.id}.${key}`,
      });
      const each = (
        key: 'dependsOn' | 'patterns' | 'sources',
        what: string,
        ids: Iterable<string>,
      ) => item[key].flatMap((id, index) => unknownId(place(`${key}.${index}`), what, id, ids));
      findings.push(
        ...unknownId(place('guide'), 'guide page', item.guide, known.pages),
        ...each('dependsOn', 'item', items),
        ...each('patterns', 'pattern', known.patterns),
        ...each('sources', 'source', known.sources),
      );
    }
  }
  const cycle = cycleIn(itemsOf(bank));
  if (cycle) {
    const home = bank.dimensions.find((each) => each.items.some(({ id }) => id === cycle[0]));
    findings.push({
      file: dimensionFile(home?.id ?? ''),
      path: `items.${cycle[0]}.dependsOn`,
      message: 'these items wait for each other',
      found: cycle.join(' -> '),
      hint: 'remove one of these prerequisites',
    });
  }
  return findings;
};

/** The first cycle of prerequisites, with its first item again at the end; undefined if there is none. */
function cycleIn(items: readonly BankItem[]): string[] | undefined {
  const waits = new Map(items.map(({ id, dependsOn }) => [id, dependsOn]));
  const done = new Set<string>();
  const search = (id: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
    if (done.has(id)) return undefined;
    done.add(id);
    for (const next of waits.get(id) ?? []) {
      const found = search(next, [...trail, id]);
      if (found) return found;
    }
    return undefined;
  };
  for (const id of waits.keys()) {
    const found = search(id, []);
    if (found) return found;
  }
  return undefined;
}
