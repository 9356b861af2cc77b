import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, form, rich } from '../../../src/core/words/fill.ts';
import { marksOf, type Phrase, type Plural } from '../../../src/core/words/phrase.ts';
import { formsOf, pluralForm, pluralRuleOf } from '../../../src/core/words/plural-rule.ts';

describe('a phrase', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['{count} of {all}', { count: 2, all: 5 }, '2 of 5'],
    ['no placeholder', {}, 'no placeholder'],
    ['twice {a}, {a}', { a: 'x' }, 'twice x, x'],
    ['[not a mark] (at all) {', {}, '[not a mark] (at all) {'],
  ])('%s', (phrase, values, text) => {
    expect(fill(phrase as Phrase<string>, values)).toBe(text);
  });

  it('takes values literally, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fill('<{text}>' as Phrase<'text'>, { text })).toBe(`<${text}>`);
      }),
      { numRuns: 1000 },
    );
  });

  it('hands what stands in a slot to its function, with the values in their places', () => {
    const phrase = 'Read [the {what}](link), {who}.' as Phrase<'what' | 'who', 'link'>;
    const link = (text: string) => ({ text });
    expect(rich(phrase, { what: 'guide', who: 'you' }, { link })).toEqual([
      'Read ',
      { text: 'the guide' },
      ', ',
      'you',
      '.',
    ]);
    expect(marksOf(phrase)).toEqual(['[](link)', '{what}', '{who}']);
  });
});

describe('a sentence with a count', () => {
  const plural = { plural: 'one-other', one: '1 hit', other: '{count} hits' } as Plural<'count'>;

  it.each([
    [0, '0 hits'],
    [1, '1 hit'],
    [2, '2 hits'],
  ])('%i', (count, text) => {
    expect(fill(form(plural, count), { count })).toBe(text);
  });

  it.each([
    'de',
    'en',
    'es',
    'it',
    'nl',
    'sv',
    'fr',
    'pt',
    'ja',
    'zh',
    'cs',
    'sk',
    'pl',
    'ru',
    'uk',
  ])('takes the form that Unicode gives it in %s', (language) => {
    const rule = pluralRuleOf(language);
    const unicode = new Intl.PluralRules(language);
    for (let count = 0; count <= 1234; count++) {
      expect(pluralForm(rule, count), String(count)).toBe(unicode.select(count));
      expect(formsOf(rule)).toContain(pluralForm(rule, count));
    }
  });
});
