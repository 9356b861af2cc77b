import { NA_REASONS, type Answer } from '../readiness/answer.ts';
import { BASE64URL } from '../text/base64url.ts';

/** Codes of an answer in three bits; below 5 it is the level itself. */
const DK = 5;
const NA = 6;
const UNANSWERED = 7;

/**
 * Packs answers, two a character: three bits each, the earlier one in the higher bits, an odd end
 * filled with "unanswered". Then the reasons of the "not applicable" ones in the same order, three a
 * character, two bits each, an end filled with 0. Forty answers without "not applicable": 20 characters.
 */
export function packAnswers(answers: readonly (Answer | undefined)[]): string {
  const codes = answers.map(codeOf);
  const reasons = answers
    .filter((answer) => answer?.state === 'na')
    .map((answer) => Math.max(0, NA_REASONS.indexOf(answer?.reason ?? 'other')));
  return characters(codes, 2, UNANSWERED) + characters(reasons, 3, 0);
}

/**
 * Takes packed answers apart; undefined stands for unanswered. Null if the text was not packed by
 * `packAnswers`. Where the answers end follows from the text alone: each further character of answers
 * needs at least as many characters of reasons behind it, so only one split adds up to its length.
 * Links of a time when the registry was shorter can be read for that reason.
 */
export function unpackAnswers(text: string): (Answer | undefined)[] | null {
  const values = [...text].map((character) => BASE64URL.indexOf(character));
  if (values.includes(-1)) return null;
  const codes: number[] = [];
  let notApplicable = 0;
  let length = 0;
  while (length + Math.ceil(notApplicable / 3) < values.length) {
    const pair = fields(values.slice(length, length + 1), 2);
    codes.push(...pair);
    notApplicable += pair.filter((code) => code === NA).length;
    length++;
  }
  if (length + Math.ceil(notApplicable / 3) !== values.length) return null;
  const reasons = fields(values.slice(length), 3);
  if (reasons.slice(notApplicable).some((filler) => filler !== 0)) return null;
  let next = 0;
  return codes.map((code): Answer | undefined => {
    if (code === UNANSWERED) return undefined;
    if (code === DK) return { state: 'dk' };
    if (code === NA) return { state: 'na', reason: NA_REASONS[reasons[next++] ?? 0] };
    return { value: code };
  });
}

function codeOf(answer: Answer | undefined): number {
  if (answer?.value !== undefined) return answer.value;
  return answer?.state === 'dk' ? DK : answer?.state === 'na' ? NA : UNANSWERED;
}

/** Joins numbers of `6 / perCharacter` bits into characters. */
function characters(numbers: readonly number[], perCharacter: 2 | 3, filler: number): string {
  const base = 2 ** (6 / perCharacter);
  let text = '';
  for (let start = 0; start < numbers.length; start += perCharacter) {
    let value = 0;
    for (let offset = 0; offset < perCharacter; offset++) {
      value = value * base + (numbers[start + offset] ?? filler);
    }
    text += BASE64URL[value];
  }
  return text;
}

/** Takes characters, as their values 0 to 63, apart into numbers of `6 / perCharacter` bits. */
function fields(values: readonly number[], perCharacter: 2 | 3): number[] {
  const base = 2 ** (6 / perCharacter);
  return values.flatMap((value) =>
    perCharacter === 2
      ? [Math.floor(value / base), value % base]
      : [Math.floor(value / base / base), Math.floor(value / base) % base, value % base],
  );
}
