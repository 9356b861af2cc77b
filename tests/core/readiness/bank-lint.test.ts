import { expect, test } from 'vitest';
import { formatFinding } from '../../../src/core/finding.ts';
import { lintBank } from '../../../src/core/readiness/bank-lint.ts';
import type { Bank, BankItem, Gate, Tier } from '../../../src/core/readiness/bank-schema.ts';
import { itemsOf } from '../../../src/core/readiness/scoring-bank.ts';
import { known, testBank } from './test-bank.ts';

const BANK = 'content/assessment/bank.yaml';
const PEOPLE = 'content/assessment/people.yaml';
const PROCESSING = 'content/assessment/processing.yaml';

function item(bank: Bank, id: string): BankItem {
  const found = itemsOf(bank).find((each) => each.id === id);
  if (!found) throw new Error(`There is no item ${id}.`);
  return found;
}
function tier(bank: Bank, rank: number): Tier {
  const found = bank.tiers[rank];
  if (!found) throw new Error(`There is no tier ${rank}.`);
  return found;
}
function gate(bank: Bank, index = 0): Gate {
  const found = bank.gates[index];
  if (!found) throw new Error(`There is no gate ${index}.`);
  return found;
}

function faults(change: (bank: Bank) => void): string[] {
  return lintBank(testBank(change), known).map(formatFinding);
}

test('the test bank itself has no findings', () => {
  expect(faults(() => undefined)).toEqual([]);
});

test.each<[string, (bank: Bank) => void, string[]]>([
  [
    'an id that stands twice',
    (bank) => (item(bank, 'skills').id = 'poison'),
    [
      `${PEOPLE}: items.poison.id: this id stands there twice\n  found: poison`,
      `${BANK}: registry.5: this id is neither asked nor retired\n  found: skills\n  hint: add skills to retired: and say in a migration what becomes of its answers`,
    ],
  ],
  [
    'a retired id that is used again',
    (bank) => {
      item(bank, 'skills').id = 'staffing';
      bank.registry = bank.registry.filter((id) => id !== 'skills');
      bank.migrations[0] = {
        from: '1.x',
        to: '2.0.0',
        rename: {},
        drop: ['repeats', 'fashion', 'staffing'],
        split: {},
      };
    },
    [
      `${PEOPLE}: items.staffing.id: this id is retired and must not be used again\n  found: staffing`,
    ],
  ],
  [
    'an item outside of the registry',
    (bank) => (bank.registry = bank.registry.filter((id) => id !== 'ordering')),
    [
      `${PROCESSING}: items.ordering.id: this id is not in the registry of bank.yaml\n  found: ordering\n  hint: add ordering at the end of registry:`,
    ],
  ],
  [
    'a registry that lost a retired id',
    (bank) => {
      bank.registry = bank.registry.filter((id) => id !== 'fashion');
      bank.migrations[0]?.drop.splice(0, 1);
      bank.migrations[0] = {
        from: '1.x',
        to: '2.0.0',
        rename: { repeats: 'duplicates' },
        drop: ['fashion'],
        split: { staffing: ['skills', 'on-call'] },
      };
    },
    [
      `${BANK}: retired.1: a retired id stays in the registry\n  found: fashion\n  hint: put fashion back to its place in registry:, which never shrinks`,
      `${BANK}: migrations.0.drop.0: there is no such id in the registry\n  found: fashion\n  allowed: repeats, poison, duplicates, staffing, skills, on-call, ordering`,
    ],
  ],
  [
    'an id that stands twice in the registry',
    (bank) => bank.registry.push('poison'),
    [`${BANK}: registry.8: this id stands there twice\n  found: poison`],
  ],
  [
    'an id that is retired twice',
    (bank) => bank.retired.push('fashion'),
    [`${BANK}: retired.3: this id stands there twice\n  found: fashion`],
  ],
  [
    'an item from the future',
    (bank) => (item(bank, 'poison').since = '2.10.0'),
    [
      `${PROCESSING}: items.poison.since: this version is later than that of the bank\n  found: 2.10.0\n  allowed: at most 2.1.0`,
    ],
  ],
  [
    'an empty anchor',
    (bank) => (item(bank, 'poison').anchors[3] = ' '),
    [`${PROCESSING}: items.poison.anchors.3: this anchor is empty`],
  ],
  [
    'two anchors that say the same',
    (bank) => (item(bank, 'poison').anchors[4] = 'Poison  is at 2 '),
    [
      `${PROCESSING}: items.poison.anchors.4: this anchor says the same as that of level 2\n  found: Poison  is at 2 \n  hint: name one fact that is true at this level and not below it`,
    ],
  ],
  [
    'a dimension of one item',
    (bank) => {
      bank.dimensions[1]?.items.splice(1, 1);
      bank.gates.pop();
      bank.retired.push('on-call');
      bank.migrations[0]?.drop.push('on-call');
    },
    [`${PEOPLE}: items: a dimension needs more than one item\n  found: 1\n  allowed: at least 2`],
  ],
  [
    'an item with more than half of its dimension',
    (bank) => (item(bank, 'duplicates').weight = 3),
    [
      `${PROCESSING}: items.duplicates.weight: this item has more than half of the weight of its dimension\n  found: 3 of 5\n  allowed: at most 2`,
    ],
  ],
  [
    'a dimension that stands twice',
    (bank) => {
      const [first] = bank.dimensions;
      if (first) bank.dimensions.push({ ...first, items: [] });
    },
    [
      `${PROCESSING}: id: this dimension stands there twice\n  found: processing`,
      `${PROCESSING}: items: a dimension needs more than one item\n  found: 0\n  allowed: at least 2`,
      `${PROCESSING}: items: the express form asks one item of each dimension, marked core: true\n  found: none\n  allowed: one item`,
      `${BANK}: tiers: all answers at level 4 do not reach the top tier\n  found: tier 0\n  allowed: tier 3`,
    ],
  ],
  [
    'a dimension without a core item',
    (bank) => (item(bank, 'skills').core = false),
    [
      `${PEOPLE}: items: the express form asks one item of each dimension, marked core: true\n  found: none\n  allowed: one item`,
    ],
  ],
  [
    'a dimension with two core items',
    (bank) => (item(bank, 'on-call').core = true),
    [
      `${PEOPLE}: items: the express form asks one item of each dimension, marked core: true\n  found: skills, on-call\n  allowed: one item`,
    ],
  ],
  [
    'tiers out of order',
    (bank) => (tier(bank, 3).tier = 4),
    [
      `${BANK}: tiers.default.tier: the tiers are not numbered from 0 upwards in order\n  found: 4\n  allowed: 3`,
    ],
  ],
  [
    'two tiers with one id',
    (bank) => (tier(bank, 3).id = 'pilot'),
    [`${BANK}: tiers.pilot.id: this tier stands there twice\n  found: pilot`],
  ],
  [
    'a threshold for tier 0',
    (bank) => (tier(bank, 0).theta = 10),
    [
      `${BANK}: tiers.stay.theta: tier 0 needs nothing, so this can have no effect\n  hint: remove it`,
    ],
  ],
  [
    'a floor for tier 0',
    (bank) => (tier(bank, 0).floors = { people: 1 }),
    [
      `${BANK}: tiers.stay.floors: tier 0 needs nothing, so this can have no effect\n  hint: remove it`,
    ],
  ],
  [
    'a tier without a threshold',
    (bank) => delete tier(bank, 2).theta,
    [`${BANK}: tiers.domains.theta: this key is missing\n  allowed: 1 to 100`],
  ],
  [
    'a vacuous threshold',
    (bank) => (tier(bank, 1).theta = 0),
    [
      `${BANK}: tiers.pilot.theta: level 0 throughout meets this, so it has no effect\n  found: 0\n  hint: raise it, or remove it`,
    ],
  ],
  [
    'thresholds that are not nested',
    (bank) => (tier(bank, 2).theta = 20),
    [
      `${BANK}: tiers.domains.theta: a lower tier asks for more than this one\n  found: 20\n  allowed: at least 30`,
    ],
  ],
  [
    'an unreachable threshold',
    (bank) => (tier(bank, 3).theta = 101),
    [
      `${BANK}: tiers.default.theta: level 4 throughout does not meet this, so nobody can\n  found: 101\n  allowed: at most 100`,
      `${BANK}: tiers: all answers at level 4 do not reach the top tier\n  found: tier 2\n  allowed: tier 3`,
    ],
  ],
  [
    'a vacuous floor',
    (bank) => (tier(bank, 1).floors['people'] = 0),
    [
      `${BANK}: tiers.pilot.floors.people: level 0 throughout meets this, so it has no effect\n  found: 0\n  hint: raise it, or remove it`,
    ],
  ],
  [
    'floors that are not nested',
    (bank) => (tier(bank, 3).floors['processing'] = 1),
    [
      `${BANK}: tiers.default.floors.processing: a lower tier asks for more than this one\n  found: 1\n  allowed: at least 2`,
    ],
  ],
  [
    'an unreachable floor',
    (bank) => (tier(bank, 3).floors['processing'] = 5),
    [
      `${BANK}: tiers.default.floors.processing: level 4 throughout does not meet this, so nobody can\n  found: 5\n  allowed: at most 4`,
      `${BANK}: tiers: all answers at level 4 do not reach the top tier\n  found: tier 2\n  allowed: tier 3`,
    ],
  ],
  [
    'a floor under an unknown dimension',
    (bank) => (tier(bank, 3).floors['peple'] = 2),
    [
      `${BANK}: tiers.default.floors.peple: there is no such dimension\n  found: peple\n  allowed: processing, people\n  hint: did you mean people?`,
    ],
  ],
  [
    'a vacuous gate',
    (bank) => (gate(bank).min = { 1: 0, 2: 2 }),
    [
      `${BANK}: gates.duplicates.min.1: level 0 throughout meets this, so it has no effect\n  found: 0\n  hint: raise it, or remove it`,
    ],
  ],
  [
    'a gate that is not nested',
    (bank) => (gate(bank).min = { 1: 3, 2: 2 }),
    [
      `${BANK}: gates.duplicates.min.2: a lower tier asks for more than this one\n  found: 2\n  allowed: at least 3`,
    ],
  ],
  [
    'an unreachable gate',
    (bank) => (gate(bank).min = { 1: 1, 2: 5 }),
    [
      `${BANK}: gates.duplicates.min.2: level 4 throughout does not meet this, so nobody can\n  found: 5\n  allowed: at most 4`,
      `${BANK}: tiers: all answers at level 4 do not reach the top tier\n  found: tier 1\n  allowed: tier 3`,
    ],
  ],
  [
    'a gate that blocks nothing',
    (bank) => (gate(bank).min = {}),
    [`${BANK}: gates.duplicates.min: this gate blocks no tier\n  allowed: at least one tier`],
  ],
  [
    'a gate for a tier that is not there',
    (bank) => {
      bank.tiers.pop();
      gate(bank).min = { 1: 1, 3: 2 };
    },
    [`${BANK}: gates.duplicates.min.3: there is no such tier\n  found: 3\n  allowed: 1, 2`],
  ],
  [
    'a gate on an unknown item',
    (bank) => (gate(bank, 1).item = 'oncall'),
    [
      `${BANK}: tiers: all answers at level 4 do not reach the top tier\n  found: tier 1\n  allowed: tier 3`,
      `${BANK}: gates.oncall.item: there is no such item\n  found: oncall\n  allowed: duplicates, poison, ordering, skills, on-call\n  hint: did you mean on-call?`,
    ],
  ],
  [
    'a gate on an item that may be "not applicable"',
    (bank) => (item(bank, 'on-call').na.allowed = true),
    [
      `${PEOPLE}: items.on-call.na.allowed: a gate stands on this item, so it cannot be "not applicable"\n  found: true\n  allowed: false\n  hint: forbid "not applicable" here, or remove the gate in bank.yaml`,
    ],
  ],
  [
    'two gates on one item',
    (bank) => (gate(bank, 1).item = 'duplicates'),
    [`${BANK}: gates.duplicates.item: this gate stands there twice\n  found: duplicates`],
  ],
  [
    'a scale that the worst answers pass',
    (bank) => {
      bank.gates.shift();
      tier(bank, 1).theta = 0;
      tier(bank, 1).floors = {};
    },
    [
      `${BANK}: tiers.pilot.theta: level 0 throughout meets this, so it has no effect\n  found: 0\n  hint: raise it, or remove it`,
      `${BANK}: tiers: all answers at level 0 reach a tier\n  found: tier 1\n  allowed: tier 0`,
    ],
  ],
  [
    'an item that can change no result',
    (bank) => (item(bank, 'ordering').weight = 0),
    [
      `${PROCESSING}: items.duplicates.weight: this item has more than half of the weight of its dimension\n  found: 2 of 3\n  allowed: at most 1`,
      `${PROCESSING}: items.ordering.weight: this item can change no result\n  hint: give it and its dimension a weight from 1 to 100`,
    ],
  ],
  [
    'a dead guide link of an item',
    (bank) => (item(bank, 'poison').guide = 'guide/secnd'),
    [
      `${PROCESSING}: items.poison.guide: there is no such guide page\n  found: guide/secnd\n  allowed: guide/first, guide/second\n  hint: did you mean guide/second?`,
    ],
  ],
  [
    'a dead guide link of a gate',
    (bank) => (gate(bank).guide = 'elsewhere'),
    [
      `${BANK}: gates.duplicates.guide: there is no such guide page\n  found: elsewhere\n  allowed: guide/first, guide/second`,
    ],
  ],
  [
    'an unknown pattern',
    (bank) => item(bank, 'poison').patterns.push('outbx'),
    [
      `${PROCESSING}: items.poison.patterns.1: there is no such pattern\n  found: outbx\n  allowed: outbox, dead-letter-queue\n  hint: did you mean outbox?`,
    ],
  ],
  [
    'an unknown source',
    (bank) => (item(bank, 'poison').sources = ['papers']),
    [
      `${PROCESSING}: items.poison.sources.0: there is no such source\n  found: papers\n  allowed: paper\n  hint: did you mean paper?`,
    ],
  ],
  [
    'an unknown prerequisite',
    (bank) => (item(bank, 'poison').dependsOn = ['skill']),
    [
      `${PROCESSING}: items.poison.dependsOn.0: there is no such item\n  found: skill\n  allowed: duplicates, poison, ordering, skills, on-call\n  hint: did you mean skills?`,
    ],
  ],
  [
    'a cycle of prerequisites',
    (bank) => {
      item(bank, 'duplicates').dependsOn = ['skills'];
      item(bank, 'skills').dependsOn = ['ordering'];
    },
    [
      `${PROCESSING}: items.duplicates.dependsOn: these items wait for each other\n  found: duplicates -> skills -> ordering -> duplicates\n  hint: remove one of these prerequisites`,
    ],
  ],
  [
    'an item that waits for itself',
    (bank) => (item(bank, 'skills').dependsOn = ['skills']),
    [
      `${PEOPLE}: items.skills.dependsOn: these items wait for each other\n  found: skills -> skills\n  hint: remove one of these prerequisites`,
    ],
  ],
  [
    'a gap in the migrations',
    (bank) => (bank.version = '4.0.0'),
    [1, 2, 3].map(
      (major) =>
        `${BANK}: migrations: there is a gap in the migrations\n  found: a file of version ${major}.0.0 gets as far as ${Math.max(2, major)}.0.0\n  allowed: a way to 4.x`,
    ),
  ],
  [
    'a migration into the future',
    (bank) =>
      (bank.migrations[0] = {
        from: '1.x',
        to: '2.2.0',
        rename: {},
        drop: ['repeats', 'fashion', 'staffing'],
        split: {},
      }),
    [
      `${BANK}: migrations: there is a gap in the migrations\n  found: a file of version 1.0.0 gets as far as 1.0.0\n  allowed: a way to 2.x`,
      `${BANK}: migrations.0.to: this version is later than that of the bank\n  found: 2.2.0\n  allowed: at most 2.1.0`,
    ],
  ],
  [
    'a migration backwards',
    (bank) => bank.migrations.push({ from: '2.x', to: '2.0.0', rename: {}, drop: [], split: {} }),
    [`${BANK}: migrations.1.to: a migration has to lead to a later version\n  found: 2.x to 2.0.0`],
  ],
  [
    'a migration to an unknown id',
    (bank) => bank.migrations[0] && (bank.migrations[0].rename['repeats'] = 'duplicate'),
    [
      `${BANK}: migrations.0.rename.repeats: there is no such id in the registry\n  found: duplicate\n  allowed: repeats, poison, fashion, duplicates, staffing, skills, on-call, ordering\n  hint: did you mean duplicates?`,
    ],
  ],
  [
    'a retired item without a migration',
    (bank) => bank.migrations[0]?.drop.pop(),
    [
      `${BANK}: retired.1: no migration says what becomes of the answers to this item\n  found: fashion\n  hint: name fashion in rename:, drop: or split: of a migration`,
    ],
  ],
])('%s is a finding', (_, change, messages) => {
  expect(faults(change)).toEqual(messages);
});
