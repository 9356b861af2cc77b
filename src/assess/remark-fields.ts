import words from 'virtual:locale/assess/page';
import type { Remarks } from './form-answers.ts';

const GRADES = [
  ['', words.grades.none],
  ['asserted', words.grades.asserted],
  ['documented', words.grades.documented],
  ['verified', words.grades.verified],
] as const;

/** Adds the button that opens note and evidence to a question; the fields are made when it is pressed. */
export function addRemarkButton(
  question: HTMLFieldSetElement,
  remarks: Remarks,
  changed: () => void,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = remarks.has(question.id) ? words.remarkKept : words.remark;
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    button.setAttribute('aria-expanded', 'true');
    button.disabled = true;
    question.append(fields(question.id, remarks, changed));
    question.querySelector('textarea')?.focus();
  });
  question.querySelector('.aux')?.append(button);
}

function fields(item: string, remarks: Remarks, changed: () => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'remark';
  const known = remarks.get(item);
  const note = document.createElement('textarea');
  note.rows = 3;
  note.maxLength = 4000;
  note.value = known?.note ?? '';
  const grade = document.createElement('select');
  for (const [value, name] of GRADES) grade.append(new Option(name, value));
  grade.value = known?.evidence?.grade ?? '';
  const link = document.createElement('input');
  link.type = 'url';
  link.placeholder = 'https://';
  link.value = known?.evidence?.link ?? '';
  box.append(
    labelled(words.note, note),
    labelled(words.evidence, grade),
    labelled(words.link, link),
  );
  box.addEventListener('input', () => {
    const evidence = EVIDENCE.get(grade.value);
    const address = /^https?:\/\/\S+$/.test(link.value) ? link.value : undefined;
    remarks.set(item, {
      note: note.value.trim() === '' ? undefined : note.value,
      evidence: evidence && { grade: evidence, ...(address && { link: address }) },
    });
    changed();
  });
  return box;
}

const EVIDENCE = new Map(
  (['asserted', 'documented', 'verified'] as const).map((grade) => [grade as string, grade]),
);

function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(`${text} `, field);
  return label;
}
