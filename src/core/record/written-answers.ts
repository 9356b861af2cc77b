import { UNKNOWN, type Answers } from '../decision/answers.ts';
import type { PlaneModel } from '../decision/plane-model.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';

/** Answers as a file holds them: an open one may be left out, be null or be `unknown`. */
export type WrittenAnswers = Readonly<Record<string, string | null>>;

/** The answers that say something. */
export function given(answers: WrittenAnswers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([factor, option]) =>
      option === null || option === UNKNOWN ? [] : [[factor, option] as const],
    ),
  );
}

/** A key `__proto__` does not survive parsing, so it is looked for in the file as written. */
export function withLostKey(
  answers: WrittenAnswers,
  data: unknown,
  index: number,
): [factor: string, option: string | null][] {
  const written = (data as { scenarios: { answers: object }[] }).scenarios[index]?.answers ?? {};
  const lost: [string, null][] = Object.hasOwn(written, '__proto__') ? [['__proto__', null]] : [];
  return [...Object.entries(answers), ...lost];
}

/** The findings for factors and options that the model does not have, each with the nearest id. */
export function answerFindings(
  file: string,
  { factors }: PlaneModel,
  scenario: string,
  answers: readonly [factor: string, option: string | null][],
): Finding[] {
  return answers.flatMap(([id, option]) => {
    const path = `scenarios.${scenario}.answers.${id}`;
    const factor = factors.find((each) => each.id === id);
    if (!factor) {
      const ids = factors.map((each) => each.id);
      return [unknown({ file, path }, 'there is no such factor', id, ids)];
    }
    const ids = factor.options.map((each) => each.id);
    if (option === null || option === UNKNOWN || ids.includes(option)) return [];
    return [unknown({ file, path }, `${id} has no such option`, option, ids)];
  });
}

function unknown(
  place: Pick<Finding, 'file' | 'path'>,
  message: string,
  found: string,
  ids: readonly string[],
): Finding {
  const guess = nearest(found, ids);
  const hint = guess ? `did you mean ${guess}?` : undefined;
  return { ...place, message, found, allowed: ids.join(', '), ...(hint && { hint }) };
}
