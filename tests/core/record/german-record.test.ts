import { describe, expect, test } from 'vitest';
import { findingsText, formatFinding } from '../../../src/core/finding.ts';
import { editionNote } from '../../../src/core/patch/edition.ts';
import { bankHash } from '../../../src/core/readiness/bank-hash.ts';
import { parseAnswersFile } from '../../../src/core/record/answers-file.ts';
import { decodeLink, encodeLink } from '../../../src/core/record/link-codec.ts';
import { parsePortfolio } from '../../../src/core/record/portfolio-file.ts';
import {
  decodePortfolioLink,
  encodePortfolioLink,
} from '../../../src/core/record/portfolio-link.ts';
import { ENGLISH_SCHEMA } from '../../../src/core/schema-words.ts';
import { english } from '../../english.ts';
import { german } from '../../german.ts';
import { testContent } from '../decision/test-model.ts';
import { testBank } from '../readiness/test-bank.ts';

const bank = testBank();
const { model } = testContent();
const hash = bankHash(bank);
const { labels } = german.record.shared;

/** What a German reader is told about an answers file. */
function aboutAnswers(file: unknown): string[] {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const parsed = parseAnswersFile(text, bank, german.record, 'a.json');
  return parsed.ok ? [...parsed.warnings] : [findingsText(parsed.findings, labels)];
}

/** What a German reader is told about a file of scenarios. */
function aboutScenarios(file: unknown): string[] {
  const parsed = parsePortfolio(file, model, german.record, 'p.json');
  return parsed.ok ? [...parsed.warnings] : [findingsText(parsed.findings, labels)];
}

const answersFile = (answers: unknown, of = { id: 'test-bank', version: '2.1.0', hash }) => ({
  format: 1,
  bank: of,
  created: '2026-01-31',
  respondents: [],
  answers,
});
const scenariosFile = (scenarios: unknown, of = { id: 'test-model', version: '1.2.0' }) => ({
  format: 1,
  model: of,
  scenarios,
});

describe('a German reader is told in German', () => {
  const DAMAGED =
    'Dieser Link ist unvollständig oder wurde unterwegs verändert. Kopieren Sie ihn noch einmal.';

  test('that a link is damaged, or none', () => {
    const answers = encodeLink(bank, { poison: { value: 1 } }).slice(0, -1);
    const scenarios = encodePortfolioLink(model, []).slice(0, -1);
    expect(decodeLink(bank, answers, german.record)).toMatchObject({ message: DAMAGED });
    expect(decodePortfolioLink(model, scenarios, german.record)).toMatchObject({
      message: DAMAGED,
    });
    expect(decodeLink(bank, '#x', german.record)).toMatchObject({
      message: 'Das ist kein Link zu Antworten.',
    });
    expect(decodePortfolioLink(model, '#d2.x', german.record)).toMatchObject({
      message: 'Dieser Link hat das Format d2; hier ist nur d1 bekannt.',
    });
  });

  test('that a file is broken', () => {
    const [notJson] = aboutAnswers('{');
    expect(notJson).toMatch(
      /^a\.json: \(Datei\): die Datei ist kein JSON\n {2}erlaubt: Antworten, wie sie hier gesichert werden\n {2}Hinweis: gemeldet wurde: /,
    );
    expect(aboutScenarios(' '.repeat(2_000_001))).toEqual([
      'p.json: (Datei): die Datei ist zu lang\n  gefunden: 2000001 Zeichen\n  erlaubt: höchstens 2000000 Zeichen',
    ]);
  });

  test('that a file has the wrong form', () => {
    expect(aboutAnswers('[]')).toEqual([
      'a.json: (oberste Ebene): dieser Wert hat den falschen Typ\n  gefunden: []\n  erlaubt: Schlüssel mit ihren Werten',
    ]);
    expect(aboutAnswers(answersFile({ poison: { valeu: 3, note: 7 } }))).toEqual([
      [
        'a.json: answers.poison.note: dieser Wert hat den falschen Typ\n  gefunden: 7\n  erlaubt: Text',
        'a.json: answers.poison.valeu: dieser Schlüssel ist nicht bekannt\n  gefunden: valeu\n  erlaubt: value, state, reason, note, evidence\n  Hinweis: meinten Sie value?',
      ].join('\n'),
    ]);
    const title = 'x'.repeat(121);
    expect(aboutScenarios(scenariosFile([{ id: 'a', title, answers: {} }]))[0]).toContain(
      'erlaubt: höchstens 120 Zeichen',
    );
  });

  test('which answers are not those of the questions', () => {
    expect(aboutAnswers(answersFile({ poisson: { value: 3 } }))).toEqual([
      'a.json: answers.poisson: diese Frage gibt es nicht\n  gefunden: poisson\n  erlaubt: die ID einer der 5 Fragen\n  Hinweis: meinten Sie poison?',
    ]);
    expect(aboutAnswers(answersFile({ 'on-call': { state: 'na', reason: 'other' } }))).toEqual([
      'a.json: answers.on-call.state: „trifft nicht zu“ ist bei dieser Frage nicht möglich\n  gefunden: na\n  erlaubt: ein Wert von 0 bis 4, oder dk',
    ]);
    const answers = { waiting: 'resutl' };
    expect(aboutScenarios(scenariosFile([{ id: 'a', title: 'A', answers }]))).toEqual([
      'p.json: scenarios.a.answers.waiting: waiting hat keine solche Antwort\n  gefunden: resutl\n  erlaubt: nothing, receipt, result\n  Hinweis: meinten Sie result?',
    ]);
  });

  test('that a file is of another version, and what that costs', () => {
    const of = (version: string) => ({ id: 'test-bank', version, hash: '01234567' });
    expect(aboutAnswers(answersFile({}, of('2.2.0')))).toEqual([
      'a.json: bank.version: diese Version des Fragenkatalogs lässt sich hier nicht lesen\n  gefunden: 2.2.0\n  erlaubt: 2.1.0 oder eine, die sich darauf übertragen lässt\n  Hinweis: Diese Antworten gehören zu Version 2.2.0 der Fragen, die neuer ist als 2.1.0 hier. Öffnen Sie sie in einer Ausgabe, die Version 2.2.0 oder eine spätere hat.',
    ]);
    const old = { fashion: { value: 4 }, staffing: { value: 3 } };
    expect(aboutAnswers(answersFile(old, of('1.0.0')))).toEqual([
      '„fashion“ hat in Version 2.0.0 keine Entsprechung, also wurde die Antwort weggelassen.',
      'Aus „staffing“ wurden in Version 2.0.0 „skills“, „on-call“; jede dieser Fragen hat die Antwort übernommen, prüfen Sie sie also.',
      `Die Datei wurde mit Version 1.0.0 (01234567) der Fragen gesichert; neu berechnet wurde mit 2.1.0 (${hash}), die anders gewertet wird, also lassen sich die beiden Ergebnisse nicht vergleichen.`,
    ]);
    expect(aboutScenarios(scenariosFile([], { id: 'test-model', version: '1.1.9' }))).toEqual([
      'Die Datei wurde mit Version 1.1.9 des Modells gesichert; hier gilt 1.2.0, also kann ein Urteil abweichen.',
    ]);
  });

  test('whether a result of a house edition compares with upstream’s', () => {
    const note = editionNote(
      { overlay: 'abcdef01', comparable: true },
      german.decide.verdict.overlay,
    );
    expect(note).toBe(
      ' mit Overlay abcdef01 (eigener Wortlaut; die Urteile sind mit denen des Originals vergleichbar)',
    );
  });
});

test('a writer is told the same in English as a reader of an English page', () => {
  expect(english.record.shared.schema).toEqual(ENGLISH_SCHEMA);
  const finding = { file: 'f', path: 'p', message: 'm', found: '1', allowed: '2', hint: '3' };
  expect(findingsText([finding], english.record.shared.labels)).toBe(formatFinding(finding));
});
