import { UNKNOWN } from '../core/decision/answers.ts';
import type { Scenario } from '../core/decision/decision.ts';

const title = (form: HTMLFormElement) => form.elements.namedItem('title') as HTMLInputElement;
const note = (form: HTMLFormElement) => form.elements.namedItem('note') as HTMLTextAreaElement;

/** The scenario as it stands in the form. */
export function readForm(form: HTMLFormElement): Omit<Scenario, 'id'> {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('.question input:checked')];
  return {
    title: title(form).value,
    note: note(form).value.trim() === '' ? undefined : note(form).value,
    answers: Object.fromEntries(
      chosen.flatMap(({ name, value }) => (value === UNKNOWN ? [] : [[name, value] as const])),
    ),
  };
}

/** Puts a scenario into the form, over whatever stood there. */
export function writeForm(form: HTMLFormElement, scenario: Scenario): void {
  title(form).value = scenario.title;
  note(form).value = scenario.note ?? '';
  for (const input of form.querySelectorAll<HTMLInputElement>('.question input[type=radio]')) {
    const answer = Object.hasOwn(scenario.answers, input.name)
      ? scenario.answers[input.name]
      : UNKNOWN;
    input.checked = input.value === answer;
  }
}
