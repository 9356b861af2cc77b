import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../src/collections/layers.ts';
import { ContentError, loadContent } from '../../src/collections/load-content.ts';
import { localeReport, reportText } from '../../src/collections/locale-report.ts';
import { readEnglish } from '../../src/collections/read-locale.ts';
import { contributions } from '../../src/core/decision/contributions.ts';
import { bankHash } from '../../src/core/readiness/bank-hash.ts';
import { scoringFingerprint } from '../../src/core/readiness/scoring-fingerprint.ts';
import { modulesType, wordsType } from '../../src/core/words/words-types.ts';
import { english } from '../english.ts';
import { inFolder, miniContent } from './mini-content.ts';

const ROOT = process.cwd();
const german = { 'overlay/site.yaml': 'language: de\n', 'content/locale/de.yaml': '' };
const load = (files: Record<string, string>) => inFolder({ ...miniContent(), ...files }, loadContent);

describe('the shipped strings', () => {
  it('have current types; if not, run npm run locale -- types', () => {
    const tree = readEnglish(ROOT, []);
    expect(readFileSync('src/core/words/words.ts', 'utf8')).toBe(wordsType(tree));
    expect(readFileSync('src/env-locale.d.ts', 'utf8')).toBe(modulesType(tree));
  });

  it('are all translated into German', () => {
    const findings: never[] = [];
    const report = localeReport(ROOT, layersOf(ROOT, {}), 'de', findings);
    expect(reportText(report)).toBe('de: everything is translated.\n');
    expect(findings).toEqual([]);
  });
});

describe('German data', () => {
  const layers = (overlay: string) => layersOf(ROOT, { OVERLAY_DIR: overlay });
  const upstream = loadContent(ROOT, layers('tests/fixtures/no-overlay'));
  const translated = loadContent(ROOT, layers('tests/fixtures/german'));

  it('score as the English ones do', () => {
    const { bank } = upstream;
    if (!bank || !translated.bank) throw new Error('no bank');
    expect(translated.bank.dimensions[0]?.title).not.toBe(bank.dimensions[0]?.title);
    expect(bankHash(translated.bank)).toBe(bankHash(bank));
    expect(scoringFingerprint(translated.bank)).toBe(scoringFingerprint(bank));
  });

  it('decide as the English ones do', () => {
    const [one, two] = [upstream.decision, translated.decision];
    if (!one || !two) throw new Error('no model');
    expect(two.model.factors[0]?.title).not.toBe(one.model.factors[0]?.title);
    for (const { answers } of upstream.cases) {
      expect(contributions(two.model, answers.first)).toEqual(
        contributions(one.model, answers.first),
      );
    }
  });
});

describe('a language', () => {
  it('falls back to English, key by key', () => {
    const { words } = load({ ...german, 'content/locale/de.yaml': 'site: {frame: {search: Suche}}\n' });
    expect(words.site.frame.search).toBe('Suche');
    expect(words.site.frame.theme).toBe(english.site.frame.theme);
  });

  it('is laid over by an overlay, string by string', () => {
    const { words } = load({
      ...german,
      'content/locale/de.yaml': 'site: {frame: {search: Suche, feed: Feed}}\n',
      'overlay/locale/de.yaml': 'site: {frame: {search: Finden}}\n',
    });
    expect([words.site.frame.search, words.site.frame.feed]).toEqual(['Finden', 'Feed']);
  });

  it('may be brought by an overlay, with the plurals that it has', () => {
    const results = '{one: "{words}: 1", few: "{count} x {words}", many: "{count} y {words}", other: "{count} z {words}"}';
    const { words } = load({
      'overlay/site.yaml': 'language: pl\n',
      'overlay/locale/pl.yaml': `site: {hits: {results: ${results}}}\n`,
    });
    expect(words.site.hits.results).toMatchObject({ plural: 'polish', few: '{count} x {words}' });
    expect(words.assess.files.replaces).toMatchObject({ plural: 'one-other' });
  });

  it('of a country takes the strings of the language first', () => {
    const { words } = load({
      'overlay/site.yaml': 'language: de-AT\n',
      'content/locale/de.yaml': 'site: {frame: {search: Suche, feed: Feed}}\n',
      'overlay/locale/de-AT.yaml': 'site: {frame: {search: Suchen}}\n',
    });
    expect([words.site.frame.search, words.site.frame.feed]).toEqual(['Suchen', 'Feed']);
  });

  it('marks pages: English upstream, the site’s in an overlay, unless they say it themselves', () => {
    const chapter = miniContent()['content/guide/guide/first.mdx'] ?? '';
    const { guide } = load({
      ...german,
      'overlay/guide/guide/third.mdx': chapter.replace('First', 'Third'),
      'overlay/guide/guide/fourth.mdx': chapter.replace('First', 'Fourth').replace('order:', 'lang: en\norder:'),
    });
    expect(Object.fromEntries(guide.map(({ id, lang }) => [id, lang]))).toEqual({
      'guide/first': 'en',
      'guide/second': 'en',
      'guide/third': 'de',
      'guide/fourth': 'en',
    });
  });
});

const DE = 'content/locale/de.yaml';
const BROKEN: Record<string, Record<string, string>> = {
  'a group that there is not': { [DE]: 'sight: {}\n' },
  'a key that there is not': { [DE]: 'site: {frame: {serch: Suche}}\n' },
  'a placeholder too many': { [DE]: 'decide: {tool: {added: "Neu: {titel} {title}"}}\n' },
  'a placeholder too few': { [DE]: 'decide: {tool: {moved: "{title} steht auf {place}."}}\n' },
  'a link too few': { [DE]: 'site: {hits: {tryOthers: "[Muster](patterns) oder [Kapitel](guide)."}}\n' },
  'a form too few': { [DE]: 'site: {hits: {results: {one: "1 für {words}"}}}\n' },
  'a form that the language has not': {
    [DE]: 'site: {hits: {results: {one: "1 {words}", few: "{words}", other: "{count} {words}"}}}\n',
  },
  'text in place of a group': { [DE]: 'site: {frame: Rahmen}\n' },
  'a number in place of text': { [DE]: 'site: {frame: {search: 7}}\n' },
  'an empty text': { [DE]: 'site: {frame: {search: ""}}\n' },
  'no YAML': { [DE]: 'site: {frame\n' },
  'a language without a file': { 'overlay/site.yaml': 'language: fr\n' },
  'a question that there is not': {
    'content/locale/de/assessment/people.yaml': 'items: [{id: skils, ask: Was?}]\n',
  },
  'a weight in a translation': {
    'content/locale/de/assessment/people.yaml': 'items: [{id: skills, weight: 9}]\n',
  },
};

it.each(Object.entries(BROKEN))('stops the build: %s', (_, files) => {
  let message = '';
  try {
    load({ ...german, ...files });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    message = error.message;
  }
  expect(message).toMatchSnapshot();
});
