import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Answer, Answers } from '../readiness/answer.ts';
import { isHouseId } from '../patch/edition.ts';
import { migrateAnswers } from '../readiness/migrate-answers.ts';
import { itemsOf, type ScoringBank } from '../readiness/scoring-bank.ts';
import { schemaFindings } from '../schema-findings.ts';
import { AnswersFile } from './answers-schema.ts';
import { bankStamp } from './bank-stamp.ts';

export type { AnswersFile } from './answers-schema.ts';
export { serializeAnswersFile } from './serialize-answers-file.ts';

/** Longest file that is read, in characters: over four times what 40 longest notes take. */
const FILE_LIMIT = 1_000_000;

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
 * applicable" that the item does not allow is refused. `name` is how findings call the file.
 */
export function parseAnswersFile(
  text: string,
  bank: ScoringBank,
  name = 'answers file',
): ParsedAnswersFile {
  const refuse = (
    path: string,
    message: string,
    rest: Partial<Finding> = {},
  ): ParsedAnswersFile => ({
    ok: false,
    findings: [{ file: name, path, message, ...rest }],
  });
  if (text.length > FILE_LIMIT) {
    const found = `${text.length} characters`;
    return refuse('(file)', 'the file is too long', {
      found,
      allowed: `at most ${FILE_LIMIT} characters`,
    });
  }
  let data: unknown;
  try {
    // A byte order mark is what Windows editors like to put first.
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const hint = error instanceof Error ? error.message : String(error);
    return refuse('(file)', 'the file is not JSON', {
      allowed: 'an answers file as saved here',
      hint,
    });
  }
  const parsed = AnswersFile.safeParse(data);
  if (!parsed.success) {
    return { ok: false, findings: schemaFindings(name, data, parsed.error, AnswersFile) };
  }
  const file = parsed.data;
  if (file.bank.id !== bank.id) {
    const hint = 'open it in the edition that has this bank';
    return refuse('bank.id', 'these are answers to another bank', {
      found: file.bank.id,
      allowed: bank.id,
      hint,
    });
  }
  const foreign = (file.bank.overlay ?? undefined) !== bank.edition?.hash;
  const migrated = migrateAnswers(bank, file.bank.version, file.answers, { foreign });
  if (!migrated.ok) {
    return refuse('bank.version', 'this version of the bank cannot be read here', {
      found: file.bank.version,
      allowed: `${bank.version} or one that it migrates`,
      hint: migrated.message,
    });
  }
  const findings = answerFindings(name, bank, migrated.answers, ownKeys(data));
  if (findings.length > 0) return { ok: false, findings };
  const warnings = [
    ...migrated.warnings,
    ...comparability(bank, file),
    ...(foreign ? houseAnswers(migrated.answers) : []),
  ];
  for (const [id, { state, reason, note }] of Object.entries(migrated.answers)) {
    if (state !== 'na' || reason !== 'other' || note?.trim()) continue;
    warnings.push(`"${id}" does not apply for another reason; say which in its note.`);
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
  file: string,
  bank: ScoringBank,
  answers: Answers,
  written: readonly string[],
): Finding[] {
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const findings: Finding[] = [];
  // A key __proto__ does not survive parsing, so it is looked for among the keys as written.
  for (const id of new Set([
    ...Object.keys(answers),
    ...written.filter((key) => key === '__proto__'),
  ])) {
    if (items.has(id)) continue;
    const guess = nearest(id, items.keys());
    findings.push({
      file,
      path: `answers.${id}`,
      message: 'there is no such item',
      found: id,
      allowed: `one of the ${items.size} item ids of the bank`,
      ...(guess && { hint: `did you mean ${guess}?` }),
    });
  }
  for (const [id, answer] of Object.entries(answers)) {
    const item = items.get(id);
    if (item) findings.push(...ruleFindings(file, `answers.${id}`, answer, item.na.allowed));
  }
  return findings;
}

function ruleFindings(file: string, path: string, answer: Answer, naAllowed: boolean): Finding[] {
  const { value, state, reason } = answer;
  if (value !== undefined && state !== undefined) {
    const message = 'an answer has a value or a state, not both';
    return [
      { file, path, message, found: `value ${value}, state ${state}`, hint: 'remove one of them' },
    ];
  }
  if (state === 'na' && !naAllowed) {
    const message = 'this item cannot be "not applicable"';
    return [
      { file, path: `${path}.state`, message, found: 'na', allowed: 'a value from 0 to 4, or dk' },
    ];
  }
  if (state === 'na' && reason === undefined) {
    const allowed = 'out-of-scope, business-priority, architecture-constraint, other';
    return [{ file, path: `${path}.reason`, message: '"not applicable" needs a reason', allowed }];
  }
  if (state !== 'na' && reason !== undefined) {
    const message = 'only "not applicable" has a reason';
    return [{ file, path: `${path}.reason`, message, found: reason, hint: 'put it into the note' }];
  }
  return [];
}

/** Says when the result now cannot be compared with the one in the file, or its questions were worded differently. */
function comparability(bank: ScoringBank, { bank: saved }: AnswersFile): string[] {
  const here = bankStamp(bank);
  const text = ({ version, hash, overlay }: AnswersFile['bank']) =>
    `${version} (${hash})${overlay ? ` with overlay ${overlay}` : ''}`;
  if (saved.hash !== here.hash) {
    return [
      `The file was saved with version ${text(saved)} of the questions; it was computed anew with ${text(here)}, which scores differently, so the two results cannot be compared.`,
    ];
  }
  if ((saved.overlay ?? undefined) === here.overlay) return [];
  return [
    `The file was saved with version ${text(saved)} of the questions; those here, ${text(here)}, are worded differently and score the same.`,
  ];
}

/** Names the answers to items whose ids another edition gave, too: they were meant for its questions. */
function houseAnswers(answers: Answers): string[] {
  const own = Object.entries(answers).flatMap(([id, { value, state }]) =>
    isHouseId(id) && (value !== undefined || state !== undefined) ? [`"${id}"`] : [],
  );
  if (own.length === 0) return [];
  return [
    `${own.join(', ')}: these questions are an edition's own and may have been worded differently, so check the answers.`,
  ];
}

function ownKeys(data: unknown): string[] {
  const answers = (data as { readonly answers?: unknown } | null)?.answers;
  return typeof answers === 'object' && answers !== null ? Object.keys(answers) : [];
}
