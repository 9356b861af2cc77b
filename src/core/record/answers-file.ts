import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { NA_REASONS, type Answer, type Answers } from '../readiness/answer.ts';
import { isHouseId, versionText } from '../patch/edition.ts';
import { migrateAnswers } from '../readiness/migrate-answers.ts';
import { itemsOf, type ScoringBank } from '../readiness/scoring-bank.ts';
import { schemaFindings } from '../schema-findings.ts';
import { fill } from '../words/fill.ts';
import { AnswersFile } from './answers-schema.ts';
import { bankStamp } from './bank-stamp.ts';
import { plainData } from './plain-data.ts';
import type { AnswersWords } from './record-words.ts';

export type { AnswersFile } from './answers-schema.ts';
export { serializeAnswersFile } from './serialize-answers-file.ts';

/**
 * Longest file that is read, in characters: what 40 questions with the longest notes and links take even
 * if JSON writes each character of a note as six, and nearly as much again for the questions of a house.
 */
const FILE_LIMIT = 2_000_000;

/** An answers file as this bank understands it, or every fault that keeps it from being read. */
export type ParsedAnswersFile =
  | {
      readonly ok: true;
      /** In terms of this bank: migrated, with its id, version, hash and overlay. The snapshot is the saved one. */
      readonly file: AnswersFile;
      /** Sentences about what was dropped or cannot be compared. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads an answers file. Never throws, for any text: a file that cannot be used gives findings with
 * the path of each fault. Nothing is guessed: an unknown item, a level outside of 0 to 4 or a "not
 * applicable" that the item does not allow is refused. Findings and warnings are in the language of
 * `words`; `name` is how findings call the file.
 */
export function parseAnswersFile(
  text: string,
  bank: ScoringBank,
  words: AnswersWords,
  name = 'answers file',
): ParsedAnswersFile {
  const { shared, answers: own } = words;
  const refuse = (finding: Omit<Finding, 'file'>): ParsedAnswersFile => ({
    ok: false,
    findings: [{ file: name, ...finding }],
  });
  const read = plainData(text, { limit: FILE_LIMIT, allowed: own.file.asSaved }, shared);
  if ('fault' in read) return refuse(read.fault);
  const { data } = read;
  const parsed = AnswersFile.safeParse(data);
  if (!parsed.success) {
    const findings = schemaFindings(name, data, parsed.error, AnswersFile, shared.schema);
    return { ok: false, findings };
  }
  const file = parsed.data;
  if (file.bank.id !== bank.id) {
    return refuse({
      path: 'bank.id',
      message: own.file.otherBank,
      found: file.bank.id,
      allowed: bank.id,
      hint: own.file.otherBankHint,
    });
  }
  const foreign = (file.bank.overlay ?? undefined) !== bank.edition?.hash;
  const migrated = migrateAnswers(bank, file.bank.version, file.answers, own, { foreign });
  if (!migrated.ok) {
    return refuse({
      path: 'bank.version',
      message: own.file.otherVersion,
      found: file.bank.version,
      allowed: fill(own.file.readable, { version: bank.version }),
      hint: migrated.message,
    });
  }
  const findings = answerFindings(bank, migrated.answers, ownKeys(data), words).map(
    (finding): Finding => ({ file: name, ...finding }),
  );
  if (findings.length > 0) return { ok: false, findings };
  const warnings = [
    ...migrated.warnings,
    ...comparability(bank, file, words),
    ...(foreign ? houseAnswers(migrated.answers, own) : []),
  ];
  for (const [id, { state, reason, note }] of Object.entries(migrated.answers)) {
    if (state !== 'na' || reason !== 'other' || note?.trim()) continue;
    warnings.push(fill(own.file.sayWhich, { id }));
  }
  return {
    ok: true,
    file: {
      ...file,
      bank: bankStamp(bank),
      answers: migrated.answers as AnswersFile['answers'],
    },
    warnings,
  };
}

/** An answers file with every item unanswered. `created` is a date such as 2026-01-31. */
export function templateAnswersFile(bank: ScoringBank, created: string): AnswersFile {
  return {
    format: 1,
    bank: bankStamp(bank),
    created,
    respondents: [],
    answers: Object.fromEntries(itemsOf(bank).map(({ id }) => [id, {}])),
  };
}

/** What the form alone cannot show: ids of the bank, and rules between the keys of an answer. */
function answerFindings(
  bank: ScoringBank,
  answers: Answers,
  written: readonly string[],
  { shared: { schema }, answers: { file: words } }: AnswersWords,
): Omit<Finding, 'file'>[] {
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const findings: Omit<Finding, 'file'>[] = [];
  // A key __proto__ does not survive parsing, so it is looked for among the keys as written.
  for (const id of new Set([
    ...Object.keys(answers),
    ...written.filter((key) => key === '__proto__'),
  ])) {
    if (items.has(id)) continue;
    const guess = nearest(id, items.keys());
    findings.push({
      path: `answers.${id}`,
      message: words.noItem,
      found: id,
      allowed: fill(words.items, { count: items.size }),
      ...(guess && { hint: fill(schema.didYouMean, { guess }) }),
    });
  }
  for (const [id, answer] of Object.entries(answers)) {
    const item = items.get(id);
    if (item) findings.push(...ruleFindings(`answers.${id}`, answer, item.na.allowed, words));
  }
  return findings;
}

function ruleFindings(
  path: string,
  { value, state, reason }: Answer,
  naAllowed: boolean,
  words: AnswersWords['answers']['file'],
): Omit<Finding, 'file'>[] {
  if (value !== undefined && state !== undefined) {
    const found = fill(words.valueAndStateFound, { value, state });
    return [{ path, message: words.valueAndState, found, hint: words.valueAndStateHint }];
  }
  if (state === 'na' && !naAllowed) {
    const allowed = words.noNaAllowed;
    return [{ path: `${path}.state`, message: words.noNa, found: 'na', allowed }];
  }
  if (state === 'na' && reason === undefined) {
    const allowed = NA_REASONS.join(', ');
    return [{ path: `${path}.reason`, message: words.needsReason, allowed }];
  }
  if (state !== 'na' && reason !== undefined) {
    const hint = words.noReasonHint;
    return [{ path: `${path}.reason`, message: words.noReason, found: reason, hint }];
  }
  return [];
}

/** Says when the result now cannot be compared with the one in the file, or its questions were worded differently. */
function comparability(
  bank: ScoringBank,
  { bank: saved }: AnswersFile,
  { shared, answers: { file: words } }: AnswersWords,
): string[] {
  const current = bankStamp(bank);
  const text = ({ version, hash, overlay }: AnswersFile['bank']) =>
    versionText(`${version} (${hash})`, overlay, shared);
  const versions = { there: text(saved), here: text(current) };
  if (saved.hash !== current.hash) return [fill(words.otherScores, versions)];
  if ((saved.overlay ?? undefined) === current.overlay) return [];
  return [fill(words.otherWording, versions)];
}

/** Names the answers to items whose ids another edition gave, too: they were meant for its questions. */
function houseAnswers(
  answers: Answers,
  { quoted, file: words }: AnswersWords['answers'],
): string[] {
  const own = Object.entries(answers).flatMap(([id, { value, state }]) =>
    isHouseId(id) && (value !== undefined || state !== undefined) ? [fill(quoted, { id })] : [],
  );
  return own.length === 0 ? [] : [fill(words.houseAnswers, { ids: own.join(', ') })];
}

function ownKeys(data: unknown): string[] {
  const answers = (data as { readonly answers?: unknown } | null)?.answers;
  return typeof answers === 'object' && answers !== null ? Object.keys(answers) : [];
}
