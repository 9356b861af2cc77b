import { expect, test } from 'vitest';
import { formatFinding } from '../../../src/core/finding.ts';
import { parseBank } from '../../../src/core/readiness/parse-bank.ts';
import { changedFiles, testBankFiles } from './test-bank.ts';

type Data = Record<string, unknown>;
const list = (data: Data, key: string) => data[key] as Data[];

/** Findings as text, one string for each. */
function faults(files: Parameters<typeof parseBank>[0]): string[] {
  const parsed = parseBank(files);
  return parsed.ok ? [] : parsed.findings.map(formatFinding);
}

test('a bank is one value with its dimensions in the declared order, whatever the order of files', () => {
  const parsed = parseBank(testBankFiles().reverse());
  if (!parsed.ok) throw new Error(parsed.findings.map(formatFinding).join('\n'));
  expect(parsed.bank.dimensions.map(({ id }) => id)).toEqual(['processing', 'people']);
  expect(parsed.bank.dimensions[1]?.items.map(({ id }) => id)).toEqual(['skills', 'on-call']);
  expect(parsed.bank.tiers[0]?.theta).toBeUndefined();
});

const BANK = 'content/assessment/bank.yaml';
const PEOPLE = 'content/assessment/people.yaml';

test.each<[string, string, (data: Data) => void, string]>([
  [
    'an unknown key',
    'bank',
    (data) => (data['levelshare'] = 85),
    `${BANK}: levelshare: this key is not known\n  found: levelshare\n  allowed: format, id, version, levels, levelShare, naLimit, dimensions, tiers, gates, registry, retired, migrations\n  hint: did you mean levelShare?`,
  ],
  [
    'an unknown key of an item',
    'people',
    (data) => Object.assign(list(data, 'items')[1] ?? {}, { wieght: 1 }),
    `${PEOPLE}: items.on-call.wieght: this key is not known\n  found: wieght\n  allowed: id, since, weight, core, effort, na, ask, whoKnows, anchors, evidenceHint, guide, patterns, search, dependsOn, sources\n  hint: did you mean weight?`,
  ],
  [
    'an unknown tier of a gate',
    'bank',
    (data) => (list(data, 'gates')[0] = { ...list(data, 'gates')[0], min: { 1: 1, 4: 2 } }),
    `${BANK}: gates.duplicates.min.4: this key is not known\n  found: 4\n  allowed: 1, 2, 3`,
  ],
  [
    'a missing key',
    'people',
    (data) => delete data['summary'],
    `${PEOPLE}: summary: this key is missing\n  allowed: text`,
  ],
  [
    'a weight of 0',
    'people',
    (data) => (data['weight'] = 0),
    `${PEOPLE}: weight: this value is not allowed\n  found: 0\n  allowed: at least 1`,
  ],
  [
    'a weight above 100',
    'people',
    (data) => Object.assign(list(data, 'items')[0] ?? {}, { weight: 101 }),
    `${PEOPLE}: items.skills.weight: this value is not allowed\n  found: 101\n  allowed: at most 100`,
  ],
  [
    'a weight that is no whole number',
    'people',
    (data) => (data['weight'] = 1.5),
    `${PEOPLE}: weight: this value is not allowed\n  found: 1.5\n  allowed: a whole number`,
  ],
  [
    'a weight that is text',
    'people',
    (data) => (data['weight'] = '3'),
    `${PEOPLE}: weight: this value has the wrong type\n  found: "3"\n  allowed: a number`,
  ],
  [
    'a missing anchor',
    'people',
    (data) => Object.assign(list(data, 'items')[0] ?? {}, { anchors: ['a', 'b', 'c', 'd'] }),
    `${PEOPLE}: items.skills.anchors: this value is not allowed\n  found: ["a","b","c","d"]\n  allowed: at least 5 entries`,
  ],
  [
    'an empty anchor',
    'people',
    (data) => Object.assign(list(data, 'items')[0] ?? {}, { anchors: ['a', 'b', ' ', 'd', 'e'] }),
    `${PEOPLE}: items.skills.anchors.2: this value is not allowed\n  found: " "\n  allowed: text that matches /\\S/`,
  ],
  [
    'an id in the wrong form',
    'people',
    (data) => Object.assign(list(data, 'items')[0] ?? {}, { id: 'On Call' }),
    `${PEOPLE}: items.On Call.id: this value is not allowed\n  found: "On Call"\n  allowed: text that matches /^[a-z][a-z0-9-]{2,40}$/`,
  ],
  [
    'an effort outside of the scale',
    'people',
    (data) => Object.assign(list(data, 'items')[0] ?? {}, { effort: 4 }),
    `${PEOPLE}: items.skills.effort: this value is not allowed\n  found: 4\n  allowed: 1, 2, 3, 5, 8`,
  ],
  [
    'an unreachable floor',
    'bank',
    (data) => Object.assign(list(data, 'tiers')[3] ?? {}, { floors: { people: 5 } }),
    `${BANK}: tiers.default.floors.people: this value is not allowed\n  found: 5\n  allowed: at most 4`,
  ],
  [
    'an unreachable threshold',
    'bank',
    (data) => Object.assign(list(data, 'tiers')[3] ?? {}, { theta: 101 }),
    `${BANK}: tiers.default.theta: this value is not allowed\n  found: 101\n  allowed: at most 100`,
  ],
  [
    'a dimension without a file',
    'bank',
    (data) => (data['dimensions'] = ['processing', 'people', 'peopel']),
    `${BANK}: dimensions.2: this dimension has no file\n  found: peopel\n  allowed: people, processing\n  hint: did you mean people?`,
  ],
  [
    'a dimension that is listed twice',
    'bank',
    (data) => (data['dimensions'] = ['processing', 'people', 'people']),
    `${BANK}: dimensions.2: this dimension stands twice in the list\n  found: people`,
  ],
  [
    'a file that is not listed',
    'bank',
    (data) => (data['dimensions'] = ['processing']),
    `${PEOPLE}: id: this dimension is not in the list of bank.yaml\n  found: people\n  allowed: processing\n  hint: add people to dimensions: in bank.yaml, or delete the file`,
  ],
  [
    'a file that is called otherwise',
    'people',
    (data) => (data['id'] = 'persons'),
    `${PEOPLE}: id: the id of a dimension is the name of its file\n  found: persons\n  allowed: people\n  hint: call the file persons.yaml, or change the id`,
  ],
])('%s is refused with its place', (_, name, change, message) => {
  expect(faults(changedFiles(name, change))).toEqual([message]);
});

test('a folder without bank.yaml is refused', () => {
  expect(faults(testBankFiles().slice(1))).toEqual([`${BANK}: (file): the file is missing`]);
  expect(faults([])).toEqual(['bank.yaml: (file): the file is missing']);
});

test('a file that is empty or no map is refused and not thrown at', () => {
  for (const data of [undefined, null, [], 'text', 7]) {
    const files = testBankFiles().map((file) => ({ ...file, data }));
    expect(faults(files).length).toBe(3);
  }
});
