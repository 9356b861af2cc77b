/** Option id by factor id. A factor that is absent is unanswered. */
export type Answers = Readonly<Record<string, string>>;

/** The option that stands for "not known" in files; it is the same as no answer. */
export const UNKNOWN = 'unknown';

interface Options<Option> {
  readonly id: string;
  readonly options: readonly Option[];
}

/** The option that was chosen; undefined if there is none, or none that the factor has. */
export function optionOf<Option extends { readonly id: string }>(
  factor: Options<Option>,
  answers: Answers,
): Option | undefined {
  // Own keys only: a factor may be called "constructor".
  const chosen = Object.hasOwn(answers, factor.id) ? answers[factor.id] : undefined;
  return factor.options.find(({ id }) => id === chosen);
}

/** The answers that the model knows, in its order; what is unknown or no option of it is left out. */
export function knownAnswers(
  model: { readonly factors: readonly Options<{ readonly id: string }>[] },
  answers: Answers,
): Answers {
  return Object.fromEntries(
    model.factors.flatMap((factor) => {
      const option = optionOf(factor, answers);
      return option ? [[factor.id, option.id] as const] : [];
    }),
  );
}
