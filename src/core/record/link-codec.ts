import { crc32 } from '../exact/crc32.ts';
import { editionMark, isHouseId, versionText } from '../patch/edition.ts';
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
  /^r1\.((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))\.([0-9a-f]{8})(?:-([0-9a-f]{8}))?(?:-([0-9a-f]{8}))?\.([A-Za-z0-9_-]*)(?:~([A-Za-z0-9_-]*))?\.([0-9a-f]{8})$/;

const CUT = 'This link is incomplete or was changed on its way. Copy it again.';

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
 * words the questions otherwise can be read by upstream and the other way round, with a warning.
 */
export function decodeLink(bank: ScoringBank, link: string): DecodedLink {
  const text = link.slice(link.lastIndexOf('#') + 1).trim();
  const match = LINK.exec(text);
  if (!match) {
    const other = /^r(\d+)\./.exec(text);
    if (other && other[1] !== '1') {
      return refuse('unknown-format', `This link has format r${other[1]}; only r1 is known here.`);
    }
    return other ? refuse('damaged', CUT) : refuse('not-a-link', 'This is not a link to answers.');
  }
  const [, version = '', hash = '', overlay, meaning, payload = '', housePayload = '', crc] = match;
  const parts = [unpackAnswers(payload), unpackAnswers(housePayload)];
  if (crc32(text.slice(0, -9)) !== crc || parts.includes(null)) return refuse('damaged', CUT);
  const { edition } = bank;
  const here = bankHash(bank);
  const same = hash === here && meaning === edition?.own;
  const sameEdition = overlay === edition?.hash;
  if (!same && !sameEdition) {
    const why = hash === here ? 'have other questions of their own' : 'score differently';
    const message = `This link was made with version ${versionText(version, overlay)} of the questions, another edition; those here are version ${versionText(bank.version, edition?.hash)} and ${why}. Open it where it was made.`;
    return refuse('other-bank', message);
  }
  if (!same && version === bank.version) {
    const message = `This link was made with another edition of the questions: both are version ${version}, but they score differently (${hash} there, ${here} here). Open it where it was made.`;
    return refuse('other-bank', message);
  }
  const entries: [string, Answer][] = [];
  for (const [place, ids] of registries(bank).entries()) {
    for (const [index, answer] of (parts[place] ?? []).entries()) {
      const id = ids[index];
      if (answer === undefined) continue;
      if (id === undefined) {
        return refuse('other-bank', 'This link answers more questions than there are here.');
      }
      entries.push([id, answer]);
    }
  }
  // Same hash: same registry and same scoring, whatever the version says.
  const migrated = migrateAnswers(bank, same ? bank.version : version, Object.fromEntries(entries));
  if (!migrated.ok) return refuse(migrated.reason, migrated.message);
  const warnings = [...migrated.warnings];
  if (!same) {
    warnings.unshift(
      `This link was made with version ${version} of the questions; this is ${bank.version}, so the result can differ.`,
    );
  } else if (!sameEdition) {
    warnings.unshift(
      `This link was made with version ${versionText(version, overlay)} of the questions; those here are version ${versionText(bank.version, edition?.hash)}. They are worded differently and score the same.`,
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
