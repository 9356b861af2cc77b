import type { Decision } from './decision.ts';
import type { PlaneModel } from './plane-model.ts';
import { pullText } from './pull-text.ts';

/**
 * The decisions on a portfolio as CSV (RFC 4180: commas, CRLF, quotes doubled), a row a scenario, with
 * a column for each factor. Pulls run from 0 to 100, rounded down to one decimal.
 */
export function portfolioCsv(model: PlaneModel, decisions: readonly Decision[]): string {
  const factors = model.factors.map(({ id }) => id);
  const header = [...COLUMNS.map(([name]) => name), ...factors];
  const rows = decisions.map((decision) => [
    ...COLUMNS.map(([, value]) => value(decision)),
    ...factors.map((id) =>
      Object.hasOwn(decision.answers, id) ? (decision.answers[id] ?? '') : '',
    ),
  ]);
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

const COLUMNS: readonly (readonly [name: string, value: (decision: Decision) => string])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['verdict', ({ verdict }) => verdict],
  ['zone', ({ zone }) => zone],
  ['kind', ({ kind }) => kind?.title ?? ''],
  ['settled', ({ settled }) => (settled ? 'yes' : 'no')],
  ['ask from', ({ ask }) => pullText(ask[0])],
  ['ask to', ({ ask }) => pullText(ask[1])],
  ['tell from', ({ tell }) => pullText(tell[0])],
  ['tell to', ({ tell }) => pullText(tell[1])],
  [
    'reasons',
    ({ reasons }) =>
      reasons
        .map(({ side, factor, option, percent }) => `${side}: ${factor}=${option} ${percent} %`)
        .join('; '),
  ],
  ['patterns', ({ patterns }) => patterns.map(({ pattern }) => pattern).join('; ')],
  ['note', ({ note }) => note ?? ''],
];

/**
 * One cell. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
 * carriage return) gets an apostrophe in front, which spreadsheets take as "this is text".
 */
export function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
