import type { Answer, Answers, NaReason } from '../core/readiness/answer.ts';
import type { Remark } from './remark.ts';

/** Notes and evidence by item; they live beside the radio buttons, in fields made when first wanted. */
export type Remarks = Map<string, Remark>;

/** Reads the answers that stand in the form. */
export function readAnswers(form: HTMLFormElement, remarks: Remarks): Answers {
  const answers: Record<string, Answer> = {};
  for (const input of form.querySelectorAll<HTMLInputElement>('.question input:checked')) {
    answers[input.name] = readOne(form, input);
  }
  for (const [item, remark] of remarks) {
    if (remark.note || remark.evidence) answers[item] = { ...answers[item], ...remark };
  }
  return answers;
}

function readOne(form: HTMLFormElement, { name, value }: HTMLInputElement): Answer {
  if (value === 'dk') return { state: 'dk' };
  if (value !== 'na') return { value: Number(value) };
  const reason = form.elements.namedItem(`${name}-reason`) as HTMLSelectElement;
  return { state: 'na', reason: reason.value as NaReason };
}

/** Puts answers into the form, over whatever stood there. */
export function writeAnswers(form: HTMLFormElement, answers: Answers, remarks: Remarks): void {
  remarks.clear();
  for (const input of form.querySelectorAll<HTMLInputElement>('.question input[type=radio]')) {
    const answer = Object.hasOwn(answers, input.name) ? answers[input.name] : undefined;
    input.checked = input.value === String(answer?.value ?? answer?.state ?? '');
    if (answer?.reason && input.value === 'na') {
      (form.elements.namedItem(`${input.name}-reason`) as HTMLSelectElement).value = answer.reason;
    }
    if (answer && (answer.note || answer.evidence)) {
      remarks.set(input.name, { note: answer.note, evidence: answer.evidence });
    }
  }
}
