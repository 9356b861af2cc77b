/** The categories of Unicode's plural rules (CLDR) that the rules below use. */
export type PluralForm = 'one' | 'few' | 'many' | 'other';

/**
 * The cardinal rules of CLDR 48 for whole numbers, as far as languages share one. A language that is not
 * in the table takes `one-other`, which most European languages have.
 */
const RULES = {
  'one-other': (count: number): PluralForm => (count === 1 ? 'one' : 'other'),
  'zero-is-one': (count: number): PluralForm => (count < 2 ? 'one' : 'other'),
  'no-plural': (): PluralForm => 'other',
  czech: (count: number): PluralForm =>
    count === 1 ? 'one' : count >= 2 && count <= 4 ? 'few' : 'other',
  polish: (count: number): PluralForm => (count === 1 ? 'one' : fewTens(count) ? 'few' : 'many'),
  russian: (count: number): PluralForm =>
    count % 10 === 1 && count % 100 !== 11 ? 'one' : fewTens(count) ? 'few' : 'many',
} as const;

/** The name of a rule. */
export type PluralRule = keyof typeof RULES;

const LANGUAGES: Readonly<Record<string, PluralRule>> = {
  fr: 'zero-is-one',
  hi: 'zero-is-one',
  pt: 'zero-is-one',
  id: 'no-plural',
  ja: 'no-plural',
  ko: 'no-plural',
  th: 'no-plural',
  vi: 'no-plural',
  zh: 'no-plural',
  cs: 'czech',
  sk: 'czech',
  pl: 'polish',
  ru: 'russian',
  uk: 'russian',
};

const FORMS: Readonly<Record<PluralRule, readonly PluralForm[]>> = {
  'one-other': ['one', 'other'],
  'zero-is-one': ['one', 'other'],
  'no-plural': ['other'],
  czech: ['one', 'few', 'other'],
  polish: ['one', 'few', 'many', 'other'],
  russian: ['one', 'few', 'many', 'other'],
};

/** The rule of a language, by its tag such as `de` or `pt-BR`. */
export function pluralRuleOf(language: string): PluralRule {
  return LANGUAGES[language.split('-')[0] ?? ''] ?? 'one-other';
}

/** The forms that a sentence needs under a rule, for whole numbers; `other` is always one of them. */
export function formsOf(rule: PluralRule): readonly PluralForm[] {
  return FORMS[rule];
}

/** The form for a count, a whole number from 0. */
export function pluralForm(rule: PluralRule, count: number): PluralForm {
  return RULES[rule](count);
}

function fewTens(count: number): boolean {
  const [one, two] = [count % 10, count % 100];
  return one >= 2 && one <= 4 && !(two >= 12 && two <= 14);
}
