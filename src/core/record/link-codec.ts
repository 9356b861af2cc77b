import { crc32 } from '../exact/crc32.ts';
import { editionMark, isHouseId, versionText } from '../patch/edition.ts';
import { standingOf, type Answer, type Answers } from '../readiness/answer.ts';
import { bankHash } from '../readiness/bank-hash.ts';
import { migrateAnswers } from '../readiness/migrate-answers.ts';
import { itemsOf, type ScoringBank } from '../readiness/scoring-bank.ts';
import { fill } from '../words/fill.ts';
import { packAnswers, unpackAnswers } from './answer-codes.ts';
import type { AnswersWords } from './record-words.ts';

/** Why a link cannot be opened. */
export type LinkFault =
  'not-a-link' | 'unknown-format' | 'damaged' | 'other-bank' | 'newer-bank' | 'no-migration';

/** The answers that a link carries, by item id, with what was dropped on the way; or why it cannot be opened, as a code and a sentence. */
export type DecodedLink =
  | { readonly ok: true; readonly answers: Answers; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: LinkFault; readonly message: string };

const LINK =
  /^r1\.((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))\.([0-9a-f]{8})(?:-([0-9a-f]{8}))?(?:-([0-9a-f]{8}))?\.([A-Za-z0-9_-]*)(?:~([A-Za-z0-9_-]*))?\.([0-9a-f]{8})$/;

/**
 * The answers as the fragment of a link: `#r1.<version>.<hash>.<payload>.<crc>`. The payload has an
 * answer for each id of the registry, three bits each. Notes, evidence and respondents stay behind.
 *
 * A house edition adds itself to the hash, `<hash>-<overlay>` or `<hash>-<overlay>-<own>`, and puts
 * the answers to its own items into a payload of their own, `<payload>~<payload>`. So upstream's part
 * of the registry can grow without moving them.
 */
export function encodeLink(bank: ScoringBank, answers: Answers): string {
  const items = new Set(itemsOf(bank).map(({ id }) => id));
  const [common, house] = registries(bank).map((ids) =>
    packAnswers(ids.map((id) => (items.has(id) ? own(answers, id) : undefined))),
  );
  const hash = bankHash(bank) + editionMark(bank.edition);
  const rest = `r1.${bank.version}.${hash}.${common}${house ? `~${house}` : ''}`;
  return `#${rest}.${crc32(rest)}`;
}

/** The registry of upstream and that of the house, each append-only by itself. */
function registries({ registry }: ScoringBank): [common: string[], house: string[]] {
  return [registry.filter((id) => !isHouseId(id)), registry.filter(isHouseId)];
}

/**
 * Reads a link, with or without what stands before its `#`. Never throws and never gives an answer
 * that the bank does not know: another edition of the same version is refused, an older version of the
 * same edition is migrated, a newer one is refused, each with the reason. A house edition that only
 * words the questions otherwise can be read by upstream and the other way round, with a warning. All
 * that is said is in the language of `words`.
 */
export function decodeLink(bank: ScoringBank, link: string, words: AnswersWords): DecodedLink {
  const {
    shared,
    answers: { link: say },
  } = words;
  const text = link.slice(link.lastIndexOf('#') + 1).trim();
  const match = LINK.exec(text);
  if (!match) {
    const other = /^r(\d+)\./.exec(text);
    if (other && other[1] !== '1') {
      return refuse('unknown-format', fill(say.otherFormat, { format: other[1] ?? '' }));
    }
    return other ? refuse('damaged', shared.damaged) : refuse('not-a-link', say.none);
  }
  const [, version = '', hash = '', overlay, meaning, payload = '', housePayload = '', crc] = match;
  const parts = [unpackAnswers(payload), unpackAnswers(housePayload)];
  if (crc32(text.slice(0, -9)) !== crc || parts.includes(null)) {
    return refuse('damaged', shared.damaged);
  }
  const { edition } = bank;
  const here = bankHash(bank);
  const same = hash === here && meaning === edition?.own;
  const sameEdition = overlay === edition?.hash;
  const editions = {
    there: versionText(version, overlay, shared),
    here: versionText(bank.version, edition?.hash, shared),
  };
  if (!same && !sameEdition) {
    const why = hash === here ? say.otherQuestions : say.otherScores;
    return refuse('other-bank', fill(why, editions));
  }
  if (!same && version === bank.version) {
    return refuse('other-bank', fill(say.otherEdition, { version, there: hash, here }));
  }
  const entries: [string, Answer][] = [];
  for (const [place, ids] of registries(bank).entries()) {
    for (const [index, answer] of (parts[place] ?? []).entries()) {
      const id = ids[index];
      if (answer === undefined) continue;
      if (id === undefined) return refuse('other-bank', say.tooMany);
      entries.push([id, answer]);
    }
  }
  // Same hash: same registry and same scoring, whatever the version says.
  const from = same ? bank.version : version;
  const migrated = migrateAnswers(bank, from, Object.fromEntries(entries), words.answers);
  if (!migrated.ok) return refuse(migrated.reason, migrated.message);
  const warnings = [...migrated.warnings];
  if (!same) {
    warnings.unshift(fill(say.otherVersion, { there: version, here: bank.version }));
  } else if (!sameEdition) warnings.unshift(fill(say.otherWording, editions));
  const { kept, lost } = onlyAllowed(bank, migrated.answers);
  if (lost > 0) warnings.push(fill(say.notAllowed, { count: lost }));
  return { ok: true, answers: kept, warnings };
}

/** Leaves out what the bank does not allow, which only a forged link can hold; `lost` is how many. */
function onlyAllowed(bank: ScoringBank, answers: Answers): { kept: Answers; lost: number } {
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const kept = Object.entries(answers).filter(([id, { state }]) => {
    const item = items.get(id);
    return item !== undefined && (state !== 'na' || item.na.allowed);
  });
  return {
    kept: Object.fromEntries(kept),
    lost: Object.keys(answers).length - kept.length,
  };
}

function own(answers: Answers, id: string): Answer | undefined {
  return standingOf(answers, id) === 'unanswered' ? undefined : answers[id];
}

function refuse(reason: LinkFault, message: string): DecodedLink {
  return { ok: false, reason, message };
}
