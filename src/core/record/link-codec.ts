import { crc32 } from '../exact/crc32.ts';
import { standingOf, type Answer, type Answers } from '../readiness/answer.ts';
import { bankHash } from '../readiness/bank-hash.ts';
import { migrateAnswers } from '../readiness/migrate-answers.ts';
import { itemsOf, type ScoringBank } from '../readiness/scoring-bank.ts';
import { packAnswers, unpackAnswers } from './answer-codes.ts';

/** Why a link cannot be opened. */
export type LinkFault =
  'not-a-link' | 'unknown-format' | 'damaged' | 'other-bank' | 'newer-bank' | 'no-migration';

export type DecodedLink =
  | { readonly ok: true; readonly answers: Answers; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: LinkFault; readonly message: string };

const LINK =
  /^r1\.((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))\.([0-9a-f]{8})\.([A-Za-z0-9_-]*)\.([0-9a-f]{8})$/;

/**
 * The answers as the fragment of a link: `#r1.<version>.<hash>.<payload>.<crc>`. The payload has an
 * answer for each id of the registry, three bits each. Notes, evidence and respondents stay behind.
 */
export function encodeLink(bank: ScoringBank, answers: Answers): string {
  const items = new Set(itemsOf(bank).map(({ id }) => id));
  const payload = packAnswers(
    bank.registry.map((id) => (items.has(id) ? own(answers, id) : undefined)),
  );
  const rest = `r1.${bank.version}.${bankHash(bank)}.${payload}`;
  return `#${rest}.${crc32(rest)}`;
}

/**
 * Reads a link, with or without what stands before its `#`. Never throws and never gives an answer
 * that the bank does not know: another edition of the same version is refused, an older version is
 * migrated, a newer one is refused, each with the reason.
 */
export function decodeLink(bank: ScoringBank, link: string): DecodedLink {
  const text = link.slice(link.lastIndexOf('#') + 1).trim();
  const [, version = '', hash = '', payload = '', crc] = LINK.exec(text) ?? [];
  if (crc === undefined) {
    const other = /^r(\d+)\./.exec(text);
    if (other && other[1] !== '1') {
      return refuse('unknown-format', `This link has format r${other[1]}; only r1 is known here.`);
    }
    return other
      ? refuse('damaged', 'This link is incomplete or was changed on its way. Copy it again.')
      : refuse('not-a-link', 'This is not a link to answers.');
  }
  const slots = unpackAnswers(payload);
  if (crc32(text.slice(0, -9)) !== crc || slots === null) {
    return refuse('damaged', 'This link is incomplete or was changed on its way. Copy it again.');
  }
  const same = hash === bankHash(bank);
  if (!same && version === bank.version) {
    const message = `This link was made with another edition of the questions: both are version ${version}, but they score differently (${hash} there, ${bankHash(bank)} here). Open it where it was made.`;
    return refuse('other-bank', message);
  }
  const entries: [string, Answer][] = [];
  for (const [index, answer] of slots.entries()) {
    const id = bank.registry[index];
    if (answer === undefined) continue;
    if (id === undefined) {
      return refuse('other-bank', 'This link answers more questions than there are here.');
    }
    entries.push([id, answer]);
  }
  // Same hash: same registry and same scoring, whatever the version says.
  const migrated = migrateAnswers(bank, same ? bank.version : version, Object.fromEntries(entries));
  if (!migrated.ok) return refuse(migrated.reason, migrated.message);
  const warnings = [...migrated.warnings];
  if (!same) {
    warnings.unshift(
      `This link was made with version ${version} of the questions; this is ${bank.version}, so the result can differ.`,
    );
  }
  return { ok: true, ...onlyAllowed(bank, migrated.answers, warnings) };
}

/** Leaves out what the bank does not allow, which only a forged link can hold. */
function onlyAllowed(
  bank: ScoringBank,
  answers: Answers,
  warnings: readonly string[],
): { answers: Answers; warnings: string[] } {
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const kept = Object.entries(answers).filter(([id, { state }]) => {
    const item = items.get(id);
    return item !== undefined && (state !== 'na' || item.na.allowed);
  });
  const lost = Object.keys(answers).length - kept.length;
  return {
    answers: Object.fromEntries(kept),
    warnings:
      lost === 0
        ? [...warnings]
        : [...warnings, `${lost} answers are not allowed here and were left out.`],
  };
}

function own(answers: Answers, id: string): Answer | undefined {
  return standingOf(answers, id) === 'unanswered' ? undefined : answers[id];
}

function refuse(reason: LinkFault, message: string): DecodedLink {
  return { ok: false, reason, message };
}
