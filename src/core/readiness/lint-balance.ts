import { byCodeUnit } from '../exact/canonical-json.ts';
import type { Finding } from '../finding.ts';
import type { Dimension } from './bank-schema.ts';
import { dimensionFile, repeated, type LintRule } from './lint-rule.ts';

/** Dimensions that are too thin, lean on one item, or do not fit the express form. */
export const lintBalance: LintRule = (bank) => [
  ...repeated(
    bank.dimensions.map(({ id }) => id),
    (id) => ({ file: dimensionFile(id), path: 'id' }),
    'dimension',
  ),
  ...bank.dimensions.flatMap(dimensionFindings),
];

function dimensionFindings(dimension: Dimension): Finding[] {
  const file = dimensionFile(dimension.id);
  const findings: Finding[] = [];
  const { items } = dimension;
  if (items.length < 2) {
    const message = 'a dimension needs more than one item';
    findings.push({
      file,
      path: 'items',
      message,
      found: String(items.length),
      allowed: 'at least 2',
    });
  }
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id, weight } of [...items].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (items.length < 2 || weight * 2 <= total) continue;
    findings.push({
      file,
      path: `items.${id}.weight`,
      message: 'this item has more than half of the weight of its dimension',
      found: `${weight} of ${total}`,
      allowed: `at most ${total - weight}`,
    });
  }
  const core = items.filter((item) => item.core).map(({ id }) => id);
  if (core.length !== 1) {
    findings.push({
      file,
      path: 'items',
      message: 'the express form asks one item of each dimension, marked core: true',
      found: core.join(', ') || 'none',
      allowed: 'one item',
    });
  }
  return findings;
}
