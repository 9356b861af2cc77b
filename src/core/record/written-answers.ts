import { UNKNOWN, type Answers } from '../decision/answers.ts';
import type { PlaneModel } from '../decision/plane-model.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { fill } from '../words/fill.ts';
import type { ScenariosWords } from './record-words.ts';

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
  { shared: { schema }, scenarios: { file: words } }: ScenariosWords,
): Finding[] {
  return answers.flatMap(([id, option]) => {
    const unknown = (message: string, found: string, ids: readonly string[]): Finding => {
      const guess = nearest(found, ids);
      const path = `scenarios.${scenario}.answers.${id}`;
      const hint = guess && { hint: fill(schema.didYouMean, { guess }) };
      return { file, path, message, found, allowed: ids.join(', '), ...hint };
    };
    const factor = factors.find((each) => each.id === id);
    if (!factor) {
      const ids = factors.map((each) => each.id);
      return [unknown(words.noFactor, id, ids)];
    }
    const ids = factor.options.map((each) => each.id);
    if (option === null || option === UNKNOWN || ids.includes(option)) return [];
    return [unknown(fill(words.noOption, { factor: id }), option, ids)];
  });
}
