import { compare } from '../exact/ratio.ts';
import type { Finding } from '../finding.ts';
import type { Bank } from './bank-schema.ts';
import { indexOf, talliesOf, tierOf } from './evaluate.ts';
import { TOP } from './levels.ts';
import { BANK_FILE, dimensionFile, repeated, type LintRule } from './lint-rule.ts';
import { itemsOf } from './scoring-bank.ts';

/** Tiers, thresholds, floors and gates: nested, reachable, not vacuous. */
export const lintScale: LintRule = (bank) => [
  ...tierOrder(bank),
  ...thresholds(bank),
  ...floors(bank),
  ...gates(bank),
  ...extremes(bank),
];

function tierOrder(bank: Bank): Finding[] {
  const findings = bank.tiers.flatMap((tier, index): Finding[] =>
    tier.tier === index
      ? []
      : [
          {
            file: BANK_FILE,
            path: `tiers.${tier.id}.tier`,
            message: 'the tiers are not numbered from 0 upwards in order',
            found: String(tier.tier),
            allowed: String(index),
          },
        ],
  );
  const ids = bank.tiers.map(({ id }) => id);
  return [
    ...findings,
    ...repeated(ids, (id) => ({ file: BANK_FILE, path: `tiers.${id}.id` }), 'tier'),
  ];
}

function thresholds(bank: Bank): Finding[] {
  let below = 0;
  return bank.tiers.flatMap((tier): Finding[] => {
    const { theta } = tier;
    const place = { file: BANK_FILE, path: `tiers.${tier.id}.theta` };
    if (tier.tier === 0) {
      if (theta === undefined && Object.keys(tier.floors).length === 0) return [];
      const path = theta === undefined ? `tiers.${tier.id}.floors` : place.path;
      return [
        {
          ...place,
          path,
          message: 'tier 0 needs nothing, so this can have no effect',
          hint: 'remove it',
        },
      ];
    }
    if (theta === undefined)
      return [{ ...place, message: 'this key is missing', allowed: '1 to 100' }];
    const least = below;
    below = Math.max(below, theta);
    if (theta === 0) return [vacuous(place, theta)];
    if (theta > 100) return [unreachable(place, theta, 100)];
    return theta < least ? [notNested(place, theta, least)] : [];
  });
}

function floors(bank: Bank): Finding[] {
  const below = new Map<string, number>();
  return bank.tiers.flatMap((tier) =>
    Object.entries(tier.floors).flatMap(([dimension, level]): Finding[] => {
      const place = { file: BANK_FILE, path: `tiers.${tier.id}.floors.${dimension}` };
      const least = below.get(dimension) ?? 0;
      below.set(dimension, Math.max(least, level));
      if (level === 0) return [vacuous(place, level)];
      if (level > TOP) return [unreachable(place, level, TOP)];
      return level < least ? [notNested(place, level, least)] : [];
    }),
  );
}

function gates(bank: Bank): Finding[] {
  const items = new Map(
    bank.dimensions.flatMap(({ id, items }) =>
      items.map((item) => [item.id, { item, dimension: id }]),
    ),
  );
  const findings: Finding[] = bank.gates.flatMap((gate): Finding[] => {
    const path = `gates.${gate.item}.min`;
    const entries = Object.entries(gate.min).sort(([a], [b]) => Number(a) - Number(b));
    if (entries.length === 0) {
      return [
        {
          file: BANK_FILE,
          path,
          message: 'this gate blocks no tier',
          allowed: 'at least one tier',
        },
      ];
    }
    let below = 0;
    return entries.flatMap(([tier, level]): Finding[] => {
      const place = { file: BANK_FILE, path: `${path}.${tier}` };
      const least = below;
      below = Math.max(below, level);
      if (!bank.tiers.some((each) => String(each.tier) === tier)) {
        const allowed = bank.tiers
          .slice(1)
          .map((each) => each.tier)
          .join(', ');
        return [{ ...place, message: 'there is no such tier', found: tier, allowed }];
      }
      if (level === 0) return [vacuous(place, level)];
      if (level > TOP) return [unreachable(place, level, TOP)];
      return level < least ? [notNested(place, level, least)] : [];
    });
  });
  for (const { item } of bank.gates) {
    const found = items.get(item);
    if (!found?.item.na.allowed) continue;
    findings.push({
      file: dimensionFile(found.dimension),
      path: `items.${item}.na.allowed`,
      message: 'a gate stands on this item, so it cannot be "not applicable"',
      found: 'true',
      allowed: 'false',
      hint: 'forbid "not applicable" here, or remove the gate in bank.yaml',
    });
  }
  const ids = bank.gates.map(({ item }) => item);
  return [
    ...findings,
    ...repeated(ids, (id) => ({ file: BANK_FILE, path: `gates.${id}.item` }), 'gate'),
  ];
}

/** What the single rules cannot see: what the scale as a whole does with the best and worst answers. */
function extremes(bank: Bank): Finding[] {
  const items = itemsOf(bank);
  const all = (level: number) => new Map(items.map(({ id }) => [id, level]));
  const findings: Finding[] = [];
  const top = Math.max(...bank.tiers.map(({ tier }) => tier));
  const best = tierOf(bank, all(TOP));
  if (best < top) {
    const found = `tier ${best}`;
    const message = 'all answers at level 4 do not reach the top tier';
    findings.push({ file: BANK_FILE, path: 'tiers', message, found, allowed: `tier ${top}` });
  }
  const worst = tierOf(bank, all(0));
  if (worst > 0) {
    const message = 'all answers at level 0 reach a tier';
    findings.push({
      file: BANK_FILE,
      path: 'tiers',
      message,
      found: `tier ${worst}`,
      allowed: 'tier 0',
    });
  }
  for (const dimension of bank.dimensions) {
    for (const { id } of dimension.items) {
      const [low, high] = [all(0), all(0).set(id, TOP)].map((levels) =>
        indexOf(bank, talliesOf(bank, levels)),
      );
      if (low && high && compare(low, high) < 0) continue;
      findings.push({
        file: dimensionFile(dimension.id),
        path: `items.${id}.weight`,
        message: 'this item can change no result',
        hint: 'give it and its dimension a weight from 1 to 100',
      });
    }
  }
  return findings;
}

type Place = Pick<Finding, 'file' | 'path'>;

function vacuous(place: Place, found: number): Finding {
  const hint = 'raise it, or remove it';
  return {
    ...place,
    message: 'level 0 throughout meets this, so it has no effect',
    found: String(found),
    hint,
  };
}

function unreachable(place: Place, found: number, most: number): Finding {
  const message = 'level 4 throughout does not meet this, so nobody can';
  return { ...place, message, found: String(found), allowed: `at most ${most}` };
}

function notNested(place: Place, found: number, least: number): Finding {
  const message = 'a lower tier asks for more than this one';
  return { ...place, message, found: String(found), allowed: `at least ${least}` };
}
