import { expect, test } from 'vitest';
import { formatFinding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';

const ids = ['duplicates', 'on-call', 'ordering', 'poison', 'skills'];

test.each([
  ['duplicate', 'duplicates'],
  ['dupilcates', 'duplicates'],
  ['oncall', 'on-call'],
  ['skill', 'skills'],
  ['posion', 'poison'],
  ['orderings', 'ordering'],
  ['governance', undefined],
  ['x', undefined],
  ['on', undefined],
  ['', undefined],
])('the nearest id to "%s" is %s', (word, expected) => {
  expect(nearest(word, ids)).toBe(expected);
});

test('of equally near ids the first in order is suggested, whatever the order of the list', () => {
  expect(nearest('cat', ['rat', 'bat'])).toBe('bat');
  expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
});

test('a finding is printed with one line for the place and one for each detail', () => {
  const finding = { file: 'a.yaml', path: 'items.x.weight', message: 'this value is not allowed' };
  expect(formatFinding(finding)).toBe('a.yaml: items.x.weight: this value is not allowed');
  expect(formatFinding({ ...finding, found: '0', allowed: 'at least 1', hint: 'raise it' })).toBe(
    [
      'a.yaml: items.x.weight: this value is not allowed',
      '  found: 0',
      '  allowed: at least 1',
      '  hint: raise it',
    ].join('\n'),
  );
});
