import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/decision/decide.ts';
import type { Scenario } from '../../../src/core/decision/decision.ts';
import { csvCell, portfolioCsv } from '../../../src/core/decision/portfolio-csv.ts';
import { RUNS } from './arbitraries.ts';
import { testContent } from './test-model.ts';

const { model, advice } = testContent();

/** Reads CSV by the grammar of RFC 4180, or throws. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) throw new Error(`This is not CSV at ${at}.`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    at = match.lastIndex;
  }
  return rows;
}

describe('a portfolio as CSV', () => {
  test('has a row for each scenario and a column for each factor', () => {
    const scenarios: Scenario[] = [
      { id: 'checkout', title: 'Buy, now', answers: { waiting: 'result', readers: 'several' } },
      { id: 'empty', title: '=1+1', note: 'a "quote"\nand a line', answers: {} },
    ];
    const text = portfolioCsv(
      model,
      scenarios.map((scenario) => decide({ model, advice }, scenario)),
    );
    expect(text).toBe(
      [
        'id,title,verdict,zone,kind,settled,ask from,ask to,tell from,tell to,reasons,patterns,note,waiting,readers,copies',
        'checkout,"Buy, now",hybrid,hybrid,Kind accept-and-tell,yes,75,75,60,76,ask: waiting=result 100 %; tell: readers=several 100 %,outbox,,result,several,',
        'empty,\'=1+1,request-response,neither,Kind simple,no,0,80,0,85.6,,,"a ""quote""\nand a line",,,',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['plain', 'plain'],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a=1', 'a=1'],
    ['"', '""""'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('can be read back, and no cell begins a formula', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\'a1 '), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (title, note) => {
        const decision = decide({ model, advice }, { id: 'x', title, note, answers: {} });
        const rows = readCsv(portfolioCsv(model, [decision]));
        expect(rows.map((row) => row.length)).toEqual([16, 16]);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const [, shownTitle = ''] = rows[1] ?? [];
        expect([title, `'${title}`]).toContain(shownTitle);
      }),
      RUNS,
    );
  });
});
