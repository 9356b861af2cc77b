import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/collections/load-content.ts';
import { ReplacementRecord } from '../../src/collections/schemas/replacement-record.ts';
import { inTemporary } from './edition.ts';

const page = (name: string) => readFileSync(`content/fork/${name}.mdx`, 'utf8');
/** The fences of a page in one language. */
const fences = (name: string, language: string) =>
  [...page(name).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text ?? '',
  );
/** The real content with an overlay. */
const withOverlay = (files: Record<string, string>) =>
  inTemporary(files, (overlay) =>
    loadContent(process.cwd(), [
      { name: 'content', folder: join(process.cwd(), 'content') },
      { name: 'overlay', folder: overlay },
    ]),
  );

it('the patch that the documentation shows is one that works', async () => {
  const [patch = ''] = fences('patches', 'yaml');
  const { bank } = await withOverlay({ 'assessment/patch.yaml': patch });
  const items = bank?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  const duplicates = items.find(({ id }) => id === 'duplicates');
  expect(duplicates?.ask).toBe('What happens when a payment message arrives twice?');
  expect(duplicates?.anchors[2]).toBe('The key is in the payment schema, used in one service.');
  expect(duplicates?.anchors[3]).toMatch(/^Most consumers/);
  expect(bank?.edition?.removed).toHaveProperty('gradual-migration');
});

it('the note that the documentation shows is one that works', async () => {
  const [note = ''] = fences('index', 'text');
  const { notes, warnings } = await withOverlay({ 'notes/patterns/webhook.mdx': note });
  expect(notes[0]?.data).toMatchObject({ owner: 'the partner integration team' });
  expect(warnings).toEqual([]);
});

it('the record that the documentation shows has the form of one', () => {
  const [record = ''] = fences('overlay', 'yaml');
  const whole = record.replace(/sha256:[0-9a-f]+\.\.\./g, `sha256:${'0'.repeat(64)}`);
  expect(ReplacementRecord.safeParse(parse(whole)).success).toBe(true);
});

it('every command of the documentation that npm runs is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = ['index', 'overlay', 'patches', 'upgrade', 'hosting', 'security'].flatMap(
    (name) =>
      [...page(name).matchAll(/npm (?:run (?:-s )?)([a-z:]+)/g)].map(([, script]) => script),
  );
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((script) => !(String(script) in scripts))).toEqual([]);
});
