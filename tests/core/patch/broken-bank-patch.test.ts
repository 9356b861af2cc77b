import { expect, test } from 'vitest';
import { bankFaults, itemText, patchOf, type Overlay } from './patched.ts';

const BROKEN: Record<string, Overlay> = {
  'a list without a frame': { patch: '- {at: item/poison, set: {weight: 2}}' },
  'no address': patchOf('{set: {weight: 2}}'),
  'an address of an unknown kind': patchOf('{at: itm/poison, set: {weight: 2}}'),
  'an item that there is not': patchOf('{at: item/posion, set: {weight: 2}}'),
  'an item that upstream renamed': patchOf('{at: item/repeats, set: {weight: 2}}'),
  'an item called a dimension': patchOf('{at: dimension/poison, set: {title: a}}'),
  'an unknown key': patchOf('{at: item/poison, set: {wieght: 2}}'),
  'a weight out of range': patchOf('{at: item/poison, set: {weight: 0}}'),
  'a key without a value': patchOf('{at: item/poison, set: {ask: }}'),
  'a floor without a value': patchOf('{at: tier/domains, set: {floors: {people: }}}'),
  'a required key taken away': patchOf('{at: item/poison, unset: [ask]}'),
  'a key taken away that is not there': patchOf('{at: gate/on-call, unset: [min.3]}'),
  'a removal without a reason': patchOf('{at: item/poison, remove: true}'),
  'an operation that does nothing': patchOf('{at: item/poison}'),
  'two operations on one key': patchOf(
    '{at: item/poison, set: {weight: 2}}',
    '{at: item/poison, set: {ask: New?, weight: 3}}',
  ),
  'a change of what is taken away': patchOf(
    '{at: item/poison, set: {ask: New?}}',
    '{at: item/poison, remove: true, because: none}',
  ),
  'a change after the removal': patchOf(
    '{at: dimension/people, remove: true, because: none}',
    '{at: item/skills, set: {ask: New?}}',
  ),
  'an added item without the prefix': patchOf(
    `{at: dimension/people, add: [${itemText('budget')}]}`,
  ),
  'a gate whose item is taken away': patchOf('{at: item/duplicates, remove: true, because: none}'),
  'two anchors that say the same': patchOf(
    '{at: item/poison, set: {anchors: {2: poison is at 1}}}',
  ),
  'four anchors': patchOf('{at: item/poison, set: {anchors: [a, b, c, d]}}'),
  'an anchor of a sixth level': patchOf('{at: item/poison, set: {anchors: {5: more}}}'),
  'thresholds that are not nested': patchOf('{at: tier/pilot, set: {theta: 60}}'),
  'a gate on an item that may not apply': patchOf(
    '{at: bank, add: {gates: [{item: poison, min: {2: 1}, why: w, unlocks: u, guide: guide/first}]}}',
  ),
  'a page that there is not': patchOf('{at: item/poison, set: {guide: guide/thrid}}'),
  'an item that is left with too much weight': patchOf(
    '{at: item/ordering, remove: true, because: none}',
  ),
  'the bank file replaced': { bank: 'version: 9.9.9' },
  'a dimension file with a slip in its name': { peopel: '{id: people, items: []}' },
};

test('every broken patch is refused with the place in the overlay', () => {
  const messages = Object.entries(BROKEN).map(
    ([name, overlay]) => `# ${name}\n${bankFaults(overlay).join('\n')}`,
  );
  expect(messages.join('\n\n')).toMatchInlineSnapshot(`
    "# a list without a frame
    overlay/assessment/patch.yaml: (top level): this value has the wrong type
      found: [{"at":"item/poison","set":{"weight":2}}]
      allowed: a map of keys to values
      hint: write "format: 1" and "operations:" above the list

    # no address
    overlay/assessment/patch.yaml: operations.0.at: an operation says where it applies
      allowed: at: bank, dimension/ID, item/ID, tier/ID, gate/ITEM

    # an address of an unknown kind
    overlay/assessment/patch.yaml: operations.0.at: there is no such kind of address
      found: itm/poison
      allowed: bank, dimension/ID, item/ID, tier/ID, gate/ITEM
      hint: did you mean item/poison?

    # an item that there is not
    overlay/assessment/patch.yaml: operations.0 (item/posion).at: there is no such item
      found: posion
      allowed: duplicates, poison, ordering, skills, on-call
      hint: did you mean item/poison?

    # an item that upstream renamed
    overlay/assessment/patch.yaml: operations.0 (item/repeats).at: there is no such item
      found: repeats
      allowed: duplicates, poison, ordering, skills, on-call
      hint: version 2.0.0 calls it item/duplicates

    # an item called a dimension
    overlay/assessment/patch.yaml: operations.0 (dimension/poison).at: there is no such dimension
      found: poison
      allowed: processing, people
      hint: did you mean item/poison?

    # an unknown key
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.wieght: this key is not known
      found: wieght
      allowed: weight, core, effort, na, ask, whoKnows, anchors, evidenceHint, guide, patterns, search, dependsOn, sources
      hint: did you mean weight?

    # a weight out of range
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.weight: this value is not allowed
      found: 0
      allowed: at least 1

    # a key without a value
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.ask: null is no value
      found: null
      hint: give it a value, or leave the key out

    # a floor without a value
    overlay/assessment/patch.yaml: operations.0 (tier/domains).set.floors.people: null is no value
      found: null
      hint: give it a value, or take the key away with unset: [floors.people]

    # a required key taken away
    overlay/assessment/patch.yaml: operations.0 (item/poison).unset: this key is required
      found: ask
      allowed: none, all keys are required here
      hint: change it with set:, or take the whole entry away with remove:

    # a key taken away that is not there
    overlay/assessment/patch.yaml: operations.0 (gate/on-call).unset: this key is not there
      found: min.3
      hint: take it out of unset:

    # a removal without a reason
    overlay/assessment/patch.yaml: operations.0 (item/poison).because: a removal says why; who opens old answers to it reads this
      allowed: because: text

    # an operation that does nothing
    overlay/assessment/patch.yaml: operations.0 (item/poison): this operation does nothing
      allowed: set, unset, remove

    # two operations on one key
    overlay/assessment/patch.yaml: operations.1 (item/poison).set.weight: two operations change the same key
      found: operations.0 (item/poison).set.weight
      hint: keep one of the two

    # a change of what is taken away
    overlay/assessment/patch.yaml: operations.1 (item/poison).remove: this takes away what another operation changes
      found: operations.0 (item/poison).set.ask
      hint: keep one of the two

    # a change after the removal
    overlay/assessment/patch.yaml: operations.1 (item/skills): another operation takes this away
      found: operations.0 (dimension/people)
      hint: keep one of the two
    overlay/assessment/patch.yaml: operations.0 (dimension/people).remove: a gate stands on an item that is no longer asked
      found: on-call
      hint: take it away, too, in patch.yaml: { at: gate/on-call, remove: true, because: ... }

    # an added item without the prefix
    overlay/assessment/patch.yaml: operations.0 (dimension/people).add.0.id: an id that an overlay adds starts with x-
      found: budget
      hint: call it x-budget; upstream never uses such ids, so no later release collides with it

    # a gate whose item is taken away
    overlay/assessment/patch.yaml: operations.0 (item/duplicates).remove: a gate stands on an item that is no longer asked
      found: duplicates
      hint: take it away, too, in patch.yaml: { at: gate/duplicates, remove: true, because: ... }

    # two anchors that say the same
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.anchors.2: this anchor says the same as that of level 1
      found: poison is at 1
      hint: name one fact that is true at this level and not below it

    # four anchors
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.anchors: this value is not allowed
      found: ["a","b","c","d"]
      allowed: at least 5 entries

    # an anchor of a sixth level
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.anchors.5: this key is not known
      found: 5
      allowed: 0, 1, 2, 3, 4

    # thresholds that are not nested
    overlay/assessment/patch.yaml: operations.0 (tier/pilot).set.theta: a lower tier asks for more than this one, at content/assessment/bank.yaml: tiers.domains.theta
      found: 55
      allowed: at least 60

    # a gate on an item that may not apply
    overlay/assessment/patch.yaml: operations.0 (bank).add.gates.0: a gate stands on this item, so it cannot be "not applicable", at content/assessment/processing.yaml: items.poison.na.allowed
      found: true
      allowed: false
      hint: forbid "not applicable" here, or remove the gate in bank.yaml

    # a page that there is not
    overlay/assessment/patch.yaml: operations.0 (item/poison).set.guide: there is no such guide page
      found: guide/thrid
      allowed: guide/first, guide/second

    # an item that is left with too much weight
    overlay/assessment/patch.yaml: operations.0 (item/ordering).remove: this item has more than half of the weight of its dimension, at content/assessment/processing.yaml: items.duplicates.weight
      found: 2 of 3
      allowed: at most 1

    # the bank file replaced
    overlay/assessment/bank.yaml: (file): this file cannot be replaced: its version and registry tell editions apart
      hint: change what you need with patch.yaml next to it

    # a dimension file with a slip in its name
    overlay/assessment/peopel.yaml: (file): an id that an overlay adds starts with x-
      found: peopel
      hint: did you mean people? If it is one of your own, call it x-peopel"
  `);
});
