import type { Answers } from '../core/decision/answers.ts';
import { nextQuestions } from '../core/decision/next-questions.ts';
import type { PlaneModel } from '../core/decision/plane-model.ts';

/** Moves to the open question that would settle most; without one, to the first open one, else to the verdict. */
export function toNextQuestion(form: HTMLFormElement, model: PlaneModel, answers: Answers): void {
  const best =
    nextQuestions(model, answers)[0]?.factor ??
    model.factors.find(({ id }) => !Object.hasOwn(answers, id))?.id;
  const question = best === undefined ? null : form.querySelector<HTMLElement>(`#q-${best}`);
  const heading = document.querySelector<HTMLElement>('#result-heading');
  (question ?? heading)?.scrollIntoView({ block: 'start' });
  (question?.querySelector<HTMLElement>('input:checked') ?? heading)?.focus();
}
