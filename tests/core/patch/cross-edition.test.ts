import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/core/decision/decision.ts';
import type { DecisionModel } from '../../../src/core/decision/model-schema.ts';
import { assess } from '../../../src/core/readiness/assess.ts';
import { assessmentMarkdown } from '../../../src/core/readiness/assessment-markdown.ts';
import type { Answers } from '../../../src/core/readiness/answer.ts';
import { bankHash } from '../../../src/core/readiness/bank-hash.ts';
import type { Bank } from '../../../src/core/readiness/bank-schema.ts';
import { itemsOf, scoringPart } from '../../../src/core/readiness/scoring-bank.ts';
import {
  parseAnswersFile,
  serializeAnswersFile,
  templateAnswersFile,
} from '../../../src/core/record/answers-file.ts';
import { decodeLink, encodeLink } from '../../../src/core/record/link-codec.ts';
import {
  parsePortfolio,
  portfolioOf,
  serializePortfolio,
} from '../../../src/core/record/portfolio-file.ts';
import {
  decodePortfolioLink,
  encodePortfolioLink,
} from '../../../src/core/record/portfolio-link.ts';
import { testContent } from '../decision/test-model.ts';
import { answersFor } from '../readiness/arbitraries.ts';
import { testBank } from '../readiness/test-bank.ts';
import { itemText, patchedBank, patchedDecision, patchOf } from './patched.ts';
import { english } from '../../english.ts';

const upstream = testBank();
const own = (rest = {}) => `{at: dimension/people, add: [${itemText('x-law', rest)}]}`;
const worded = patchedBank(patchOf('{at: item/poison, set: {ask: Ours?}}'));
const weighed = patchedBank(patchOf('{at: dimension/people, set: {weight: 2}}'));
const law = patchedBank(patchOf(own()));
const otherLaw = patchedBank(patchOf(own({ ask: 'Another question?' })));
const lawReworded = patchedBank(patchOf(own(), '{at: item/poison, set: {ask: Ours?}}'));
const without = patchedBank(
  patchOf(
    '{at: item/poison, set: {na: {allowed: false}}}',
    '{at: item/ordering, remove: true, because: no order here}',
    '{at: item/duplicates, set: {weight: 1}}',
  ),
);
const EDITIONS = { upstream, worded, weighed, law, otherLaw, lawReworded, without };

/** The bank after upstream's next minor version, under the same overlay. */
function later(bank: Bank): Bank {
  const registry = [...upstream.registry, 'new-item'];
  const house = bank.registry.filter((id) => id.startsWith('x-'));
  const dimensions = structuredClone(bank.dimensions);
  const item = itemsOf(upstream)[0];
  if (item) dimensions[0]?.items.push({ ...item, id: 'new-item', core: false });
  return { ...bank, version: '2.2.0', dimensions, registry: [...registry, ...house] };
}

const answers: Answers = {
  skills: { value: 2 },
  poison: { value: 3 },
  ordering: { value: 1 },
  'x-law': { value: 4 },
};
const { 'x-law': _, ...common } = answers;

describe('a link to answers', () => {
  test.each(Object.entries(EDITIONS))('of the edition %s is read back there', (_, bank) => {
    fc.assert(
      fc.property(answersFor(bank), (drawn) => {
        const read = decodeLink(bank, encodeLink(bank, drawn), english.record);
        expect(read).toMatchObject({ ok: true, warnings: [] });
        if (read.ok) expect(assess(bank, read.answers).tier).toEqual(assess(bank, drawn).tier);
        expect(encodeLink(scoringPart(bank), drawn)).toBe(encodeLink(bank, drawn));
      }),
      { numRuns: 50 },
    );
  });

  test('of upstream does not change by a single character', () => {
    expect(encodeLink(upstream, common)).toMatch(
      /^#r1\.2\.1\.0\.[0-9a-f]{8}\.[\w-]{4}\.[0-9a-f]{8}$/,
    );
    expect(encodeLink(worded, common)).toMatch(
      /^#r1\.2\.1\.0\.[0-9a-f]{8}-[0-9a-f]{8}\.[\w-]{4}\./,
    );
    expect(encodeLink(law, common)).toMatch(
      /^#r1\.2\.1\.0\.[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}\.[\w-]{4}~[\w-]\.[0-9a-f]{8}$/,
    );
  });

  test('is read by another edition only if it scores the same and has no other questions of its own', () => {
    const readable = Object.entries(EDITIONS).flatMap(([from, maker]) =>
      Object.entries(EDITIONS).flatMap(([to, reader]) =>
        from !== to && decodeLink(reader, encodeLink(maker, answers), english.record).ok
          ? [`${from} > ${to}`]
          : [],
      ),
    );
    expect(readable).toEqual([
      'upstream > worded',
      'worded > upstream',
      'law > lawReworded',
      'lawReworded > law',
    ]);
  });

  test('says so when the wording was another one', () => {
    const { hash } = worded.edition ?? {};
    expect(decodeLink(upstream, encodeLink(worded, common), english.record)).toEqual({
      ok: true,
      answers: common,
      warnings: [
        `This link was made with version 2.1.0 with overlay ${hash} of the questions; those here are version 2.1.0. They are worded differently and score the same.`,
      ],
    });
  });

  test.each<[string, Bank, Bank, string]>([
    [
      'weighs the answers otherwise',
      weighed,
      upstream,
      `This link was made with version 2.1.0 with overlay ${weighed.edition?.hash} of the questions, another edition; those here are version 2.1.0 and score differently. Open it where it was made.`,
    ],
    [
      'was there before the patch',
      upstream,
      weighed,
      `This link was made with version 2.1.0 of the questions, another edition; those here are version 2.1.0 with overlay ${weighed.edition?.hash} and score differently. Open it where it was made.`,
    ],
    [
      'asks something else under the same id',
      law,
      otherLaw,
      `This link was made with version 2.1.0 with overlay ${law.edition?.hash} of the questions, another edition; those here are version 2.1.0 with overlay ${otherLaw.edition?.hash} and have other questions of their own. Open it where it was made.`,
    ],
  ])('of an edition that %s is refused with the reason', (_, maker, reader, message) => {
    expect(decodeLink(reader, encodeLink(maker, answers), english.record)).toEqual({
      ok: false,
      reason: 'other-bank',
      message,
    });
  });

  test('of the same overlay on an older upstream is migrated, each answer to its own item', () => {
    const read = decodeLink(later(law), encodeLink(law, answers), english.record);
    expect(read).toMatchObject({ ok: true, answers });
    if (read.ok) expect(read.warnings).toHaveLength(1);
    // A later release of upstream alone, or under another overlay, must not take it for its own.
    expect(decodeLink(later(upstream), encodeLink(law, answers), english.record).ok).toBe(false);
    expect(decodeLink(later(otherLaw), encodeLink(law, answers), english.record).ok).toBe(false);
    expect(decodeLink(later(law), encodeLink(upstream, common), english.record).ok).toBe(false);
  });

  test('is never opened after a change of one character', () => {
    const link = encodeLink(law, answers);
    for (let place = 1; place < link.length; place++) {
      for (const letter of 'Aa0-~.') {
        if (link[place] === letter) continue;
        const other = link.slice(0, place) + letter + link.slice(place + 1);
        expect(decodeLink(law, other, english.record).ok).toBe(false);
      }
    }
  });
});

describe('an answers file', () => {
  const saved = (bank: Bank, given: Answers) =>
    serializeAnswersFile({
      ...templateAnswersFile(bank, '2026-01-31'),
      answers: given as Record<string, { value: number }>,
    });
  const read = (bank: Bank, text: string) => {
    const parsed = parseAnswersFile(text, bank, english.record, 'a.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    return parsed;
  };
  const text = ({ version, edition }: Bank, hash: string) =>
    `${version} (${hash})${edition ? ` with overlay ${edition.hash}` : ''}`;

  test('carries the overlay and comes back without a warning', () => {
    const { file, warnings } = read(law, saved(law, answers));
    expect(file.bank.overlay).toBe(law.edition?.hash);
    expect(file.answers).toEqual(answers);
    expect(warnings).toEqual([]);
  });

  test('of another wording is read, and compares', () => {
    const { file, warnings } = read(upstream, saved(worded, common));
    expect(file.bank).not.toHaveProperty('overlay');
    expect(warnings).toEqual([
      `The file was saved with version ${text(worded, bankHash(worded))} of the questions; those here, ${text(upstream, bankHash(upstream))}, are worded differently and score the same.`,
    ]);
  });

  test('of a house drops what upstream does not ask, and says so', () => {
    const { file, warnings } = read(upstream, saved(law, answers));
    expect(file.answers).toEqual(common);
    expect(warnings[0]).toBe(
      '"x-law" is a question of another edition, so its answer was dropped.',
    );
    expect(warnings[1]).toContain(
      'which scores differently, so the two results cannot be compared',
    );
  });

  test('from before the patch loses what is no longer asked, with the reason', () => {
    const { file, warnings } = read(
      without,
      saved(upstream, { ...common, poison: { state: 'na', reason: 'out-of-scope' } }),
    );
    expect(file.answers).toEqual({ skills: { value: 2 } });
    expect(warnings.slice(0, 2)).toEqual([
      '"ordering" is not asked in this edition (no order here), so its answer was dropped.',
      '"poison" can no longer be "not applicable", so its answer was dropped.',
    ]);
  });

  test('of another house names the answers that may have been meant otherwise', () => {
    const { file, warnings } = read(otherLaw, saved(law, answers));
    expect(file.answers).toEqual(answers);
    expect(warnings.at(-1)).toBe(
      `"x-law": these questions are an edition's own and may have been worded differently, so check the answers.`,
    );
  });

  test('of the same edition with an id that is not known is refused', () => {
    const written = saved(law, { ...common, 'x-lew': { value: 4 } } as Answers);
    expect(parseAnswersFile(written, law, english.record, 'a.json')).toMatchObject({
      ok: false,
      findings: [{ path: 'answers.x-lew', hint: 'did you mean x-law?' }],
    });
  });

  test.each([
    [worded, 'house wording; scores compare'],
    [weighed, 'house scoring; scores do not compare'],
  ])('leads to a result that says whether it compares', (bank, note) => {
    const result = assess(bank, common);
    const { hash, comparable } = bank.edition ?? {};
    expect(result.bank).toMatchObject({ overlay: hash, comparable });
    expect(assessmentMarkdown(bank, result, { answers: common }, english.assess)).toContain(
      `Questions: test-bank 2.1.0 (${bankHash(bank)}) with overlay ${hash} (${note} with upstream's).`,
    );
    expect(assess(upstream, common).bank).not.toHaveProperty('overlay');
  });
});

describe('scenarios', () => {
  const { model } = testContent();
  const patched = (...operations: string[]): DecisionModel =>
    patchedDecision(patchOf(...operations)).model;
  const option = (label: string) =>
    `{at: factor/copies, add: [{id: x-few, label: ${label}, ask: 0, tell: 0.1, because: b, source: paper}]}`;
  const pulled = patched('{at: option/waiting/result, set: {ask: 0.7}}');
  const few = patched(option('Few'));
  const otherFew = patched(option('Under ten'));
  const noCopies = patched('{at: factor/copies, remove: true, because: nobody knew}');
  const editions = { model, pulled, few, otherFew, noCopies };
  const scenarios: Scenario[] = [
    { id: 'a', title: 'A', answers: { waiting: 'result', copies: 'many' } },
    { id: 'b', title: 'B', answers: { copies: 'x-few' } },
    { id: 'c', title: 'C', answers: { copies: 'x-few', readers: 'one' } },
  ];

  test('in a link are read only where factors, options and their meaning are the same', () => {
    const readable = Object.entries(editions).flatMap(([from, maker]) =>
      Object.entries(editions).flatMap(([to, reader]) => {
        const result = decodePortfolioLink(
          reader,
          encodePortfolioLink(maker, scenarios),
          english.record,
        );
        return result.ok ? [`${from} > ${to}: ${result.warnings.length}`] : [];
      }),
    );
    expect(readable).toEqual([
      'model > model: 0',
      'model > pulled: 1',
      'pulled > model: 1',
      'pulled > pulled: 0',
      'few > few: 0',
      'otherFew > otherFew: 0',
      'noCopies > noCopies: 0',
    ]);
    expect(
      decodePortfolioLink(model, encodePortfolioLink(pulled, []), english.record),
    ).toMatchObject({
      warnings: [
        `This link was made with version 1.2.0 with overlay ${pulled.edition?.hash} of the model; this is 1.2.0, so a verdict can differ.`,
      ],
    });
    expect(decodePortfolioLink(otherFew, encodePortfolioLink(few, []), english.record)).toEqual({
      ok: false,
      reason: 'other-model',
      message: `This link was made with version 1.2.0 with overlay ${few.edition?.hash} of the questions in another edition; they differ from version 1.2.0 with overlay ${otherFew.edition?.hash} here. Open it where it was made.`,
    });
  });

  test('in a file carry the overlay and come back', () => {
    const text = serializePortfolio(portfolioOf(few, scenarios));
    expect(JSON.parse(text)).toMatchObject({ model: { overlay: few.edition?.hash } });
    expect(parsePortfolio(text, few, english.record)).toEqual({
      ok: true,
      portfolio: portfolioOf(few, scenarios),
      warnings: [],
    });
  });

  test('of another edition lose what is not asked here, with the reason', () => {
    const text = serializePortfolio(portfolioOf(few, scenarios));
    const upstream = parsePortfolio(text, model, english.record);
    expect(upstream).toMatchObject({
      ok: true,
      warnings: [
        expect.stringContaining('so a verdict can differ'),
        '"copies: x-few" belongs to another edition, so its answer was dropped in 2 scenarios.',
      ],
    });
    expect(upstream.ok && upstream.portfolio.scenarios.map((each) => each.answers)).toEqual([
      { waiting: 'result', copies: 'many' },
      {},
      { readers: 'one' },
    ]);
    expect(
      parsePortfolio(serializePortfolio(portfolioOf(model, scenarios)), noCopies, english.record),
    ).toMatchObject({
      ok: true,
      warnings: [
        expect.stringContaining('so a verdict can differ'),
        '"copies" is not asked in this edition (nobody knew), so its answer was dropped in one scenario.',
      ],
    });
  });
});
