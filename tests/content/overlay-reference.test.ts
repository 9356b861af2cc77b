import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { expect, it } from 'vitest';
import { describeSchema } from '../../src/collections/describe-schema.ts';
import {
  describeOperation,
  describeOverlay,
  describePatch,
  describePatchKeys,
} from '../../src/collections/overlay-reference.ts';
import { OVERLAY_FILES } from '../../src/collections/overlay-files.ts';
import { Site } from '../../src/collections/schemas/site.ts';
import { BANK_FORMS } from '../../src/core/patch/bank-forms.ts';
import { DECISION_FORMS } from '../../src/core/patch/decision-forms.ts';
import { PROSE_COMPONENTS } from '../../src/prose/component-names.ts';

const PARTS = [
  'site.yaml',
  'note',
  'chapter',
  'pattern',
  'antipattern',
  'template',
  'house page',
  'glossary.yaml',
  'sources.yaml',
  'comparison.yaml',
  'replaced.yaml',
] as const;

it('a schema becomes lines with the path, the type in words, whether it is needed, and the meaning', () => {
  const schema = z.strictObject({
    name: z.string().min(2).max(9).describe('A name'),
    size: z.enum(['small', 'large']).default('small').describe('A size'),
    code: z.string().regex(/^[a-z]$/, 'one letter').optional().describe('A code'),
    rows: z
      .array(z.strictObject({ at: z.number().int().min(1).max(4).describe('Where') }))
      .min(1)
      .describe('Rows'),
    by: z.record(z.string(), z.strictObject({ url: z.url().describe('Address') })).describe('Map'),
    either: z.union([z.string(), z.boolean()]).describe('One or the other'),
  });
  expect(
    describeSchema(schema).map(
      ({ path, type, required, description }) =>
        `${path}${required ? '!' : ''} | ${type} | ${description}`,
    ),
  ).toEqual([
    'name! | text of 2 to 9 characters | A name',
    'size | small, large; "small" if left out | A size',
    'code | one letter | A code',
    'rows! | list of 1 or more entries: map | Rows',
    'rows[].at! | whole number of 1 to 4 | Where',
    'by! | map of keys to map | Map',
    'by.KEY | map | ',
    'by.KEY.url! | address with https:// or http:// | Address',
    'either! | text; or true or false | One or the other',
  ]);
});

it.each(PARTS)('every key of %s says what it is', (part) => {
  const lines = describeOverlay(part);
  expect(lines.length).toBeGreaterThan(1);
  const silent = lines.filter(({ path, description }) => description === '' && !path.endsWith('KEY'));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

it('the settings of an overlay are all there, and none of them is needed', () => {
  const top = describeOverlay('site.yaml').filter(({ path }) => /^\w+$/.test(path));
  expect(top.map(({ path }) => path)).toEqual(Object.keys(Site.shape));
  expect(top.filter(({ required }) => required)).toEqual([]);
});

it('every kind of operation is there with what it may change', () => {
  expect(describePatch('bank').map(({ address }) => address)).toHaveLength(
    Object.keys(BANK_FORMS).length,
  );
  const option = describePatch('decision').find(({ address }) => address.startsWith('option'));
  expect(option?.set).toEqual(['label', 'ask', 'tell', 'because', 'source']);
  expect(describePatch('decision')).toHaveLength(Object.keys(DECISION_FORMS).length);
});

it.each(['bank', 'decision'] as const)('every key that operations on the %s set says what it is', (model) => {
  const lines = describePatchKeys(model);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
});

it('an operation is described with all of its keys', () => {
  expect(describeOperation().map(({ path }) => path)).toEqual([
    'at',
    'set',
    'unset',
    'add',
    'before',
    'remove',
    'because',
  ]);
});

it('no file of an overlay is listed twice', () => {
  const paths = OVERLAY_FILES.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
});

it('the names of the components that may stand in MDX are those that the pages have', () => {
  const code = readFileSync('src/prose/components.ts', 'utf8');
  const names = [...code.matchAll(/^import (\w+) from '\.\/\1\.astro'/gm)].map(([, name]) => name);
  expect([...PROSE_COMPONENTS].sort()).toEqual(names.sort());
});
