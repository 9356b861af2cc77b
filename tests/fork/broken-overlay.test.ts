import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatFinding } from '../../src/core/finding.ts';
import { checkOverlay } from '../../src/fork/check.ts';
import { caseData } from '../core/decision/test-model.ts';
import { inTemporary, miniUpstream } from './edition.ts';

const FIRST = miniUpstream()['content/guide/guide/first.mdx'] ?? '';
const TERM =
  '{id: event, term: event, definition: What the house means by an event., sources: [paper]}';

/** A published case of the house's own, as a file. */
const caseWith = (outcome: string) => stringify(caseData('house-case', { outcome }));
/** An operation of a patch, as a file. */
const patch = (operation: string) => `format: 1\noperations:\n  - ${operation}\n`;
const bank = (operation: string) => ({ 'overlay/assessment/patch.yaml': patch(operation) });
const decision = (operation: string) => ({ 'overlay/decision/patch.yaml': patch(operation) });

/** What is broken, and the files of the overlay that are. */
const BROKEN: Record<string, Record<string, string>> = {
  'an unknown key in site.yaml': { 'overlay/site.yaml': 'nmae: House edition\n' },
  'a colour that is too pale to read': {
    'overlay/site.yaml': "brand: { ask: '#7fb2d0' }\n",
  },
  'two colours that nobody can tell apart': {
    'overlay/site.yaml': "brand: { ask: '#0a5a83', tell: '#0a5a8a' }\n",
  },
  'a logo that is not there': {
    'overlay/site.yaml': 'brand: { logo: { light: assets/logo.svg, alt: Ours } }\n',
  },
  'a platform of a kind that there is not': {
    'overlay/site.yaml': 'platforms: { brokr: { name: Kafka } }\n',
  },
  'a platform without its name': {
    'overlay/site.yaml': 'platforms: { broker: { nmae: Kafka } }\n',
  },
  'a string that the pages do not have': {
    'overlay/locale/en.yaml': 'site:\n  houseNote:\n    titel: Note of {organization}\n',
  },
  'a string without its place for a value': {
    'overlay/locale/en.yaml': 'site:\n  houseNote:\n    title: Our note\n',
  },
  'a language that nobody translated to': { 'overlay/site.yaml': 'language: fr\n' },
  'a result sink that is no address': {
    'overlay/site.yaml': 'sink: { url: events.example, name: Office }\n',
  },
  'a language that is none': { 'overlay/site.yaml': 'language: deutsch\n' },
  'a base path without its slashes': { 'overlay/site.yaml': 'basePath: docs/async\n' },
  'an edit link without a place for the file': {
    'overlay/site.yaml': 'editUrl: https://git.example/edit\n',
  },
  'a part in front of one that there is not': {
    'overlay/site.yaml':
      'parts:\n  - {id: house, title: House, summary: What holds in our house., before: giude}\n',
  },
  'a note for an unknown page': { 'overlay/notes/patterns/outbx.mdx': 'Ours.\n' },
  'a note without the folder of its page': { 'overlay/notes/outbox.mdx': 'Ours.\n' },
  'a note with an unknown key': {
    'overlay/notes/assess.mdx': '---\nauthor: us\n---\n\nOurs.\n',
  },
  'a dead link in a note': { 'overlay/notes/assess.mdx': 'See [this](/patterns/outbx/).\n' },
  'an unknown component in a note': {
    'overlay/notes/assess.mdx': 'Ours.\n\n<Calout kind="note">\n\nText.\n\n</Calout>\n',
  },
  'a brace that MDX takes for code': { 'overlay/notes/assess.mdx': 'Ours.\n\nSay {this.\n' },
  'a replaced page with a bad frontmatter': {
    'overlay/guide/guide/first.mdx': FIRST.replace('order: 10', 'order: ten'),
  },
  'a hidden page that there is not': {
    'overlay/patterns/outbox-pattern.mdx': '---\nhidden: true\n---\n',
  },
  'hidden that is not true': { 'overlay/patterns/outbox.mdx': '---\nhidden: yes please\n---\n' },
  'a page in a folder that nothing reads': { 'overlay/pattern/outbox.mdx': FIRST },
  'a page in capitals, which some disks take for another': { 'overlay/patterns/Outbox.mdx': FIRST },
  'one page in two files': {
    'overlay/guide/guide/first.mdx': FIRST,
    'overlay/guide/guide/first.md': FIRST,
  },
  'a chapter outside of any part': { 'overlay/guide/rule.mdx': FIRST },
  'a term that is removed and never was': {
    'overlay/glossary.yaml': '- {id: evnt, remove: true}\n',
  },
  'a term hidden as a page is': {
    'overlay/glossary.yaml': '- {id: event, hidden: true}\n',
  },
  'the same term twice': { 'overlay/glossary.yaml': `- ${TERM}\n- ${TERM}\n` },
  'a tab in YAML': { 'overlay/site.yaml': 'parts:\n\t- {id: house}\n' },
  'a case with an outcome that is none': { 'overlay/cases/house-case.yaml': caseWith('event') },
  'a case whose id is not its file': {
    'overlay/cases/other-case.yaml': caseWith('event-driven'),
  },
  'a case that is removed and never was': { 'overlay/cases/house-case.yaml': 'remove: true\n' },
  'a patch of an item that there is not': bank('{at: item/duplicats, set: {ask: What else?}}'),
  'a patch with a key that there is not': bank('{at: item/duplicates, set: {wieght: 2}}'),
  'a patch that removes without a reason': bank('{at: item/ordering, remove: true}'),
  'a patch with null': bank('{at: item/duplicates, set: {ask: null}}'),
  'an added item without the prefix of a house': decision(
    '{at: factor/readers, add: [{id: dozens, label: Dozens, ask: 0, tell: 0.7, because: Many., source: paper}]}',
  ),
  'a pull outside of its range': decision('{at: option/readers/several, set: {tell: 1.2}}'),
  'a hash in the wrong form': {
    'overlay/replaced.yaml': 'format: 1\nreplaced:\n  guide/guide/first.mdx: sha1:abcdef\n',
  },
};

describe('a broken overlay', () => {
  it('is not what the base of these tests is', async () => {
    const { errors, warnings } = await inTemporary(miniUpstream(), checkOverlay);
    expect([errors, warnings]).toEqual([[], []]);
  });

  it.each(Object.entries(BROKEN))('is told: %s', async (_, files) => {
    const { errors } = await inTemporary({ ...miniUpstream(), ...files }, checkOverlay);
    expect(errors.length).toBeGreaterThan(0);
    expect(`\n${errors.map(formatFinding).join('\n\n')}\n`).toMatchSnapshot();
  });
});
