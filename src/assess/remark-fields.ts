import words from 'virtual:locale/assess/page';
import { isEvidenceLink, LINK_LIMIT, NOTE_LIMIT } from '../core/record/answer-limits.ts';
import type { Remarks } from './form-answers.ts';
import { remarkOf } from './remark.ts';

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
  note.maxLength = NOTE_LIMIT;
  note.value = known?.note ?? '';
  const grade = document.createElement('select');
  for (const [value, name] of GRADES) grade.append(new Option(name, value));
  grade.value = known?.evidence?.grade ?? '';
  const link = document.createElement('input');
  link.type = 'url';
  link.placeholder = 'https://';
  link.maxLength = LINK_LIMIT;
  link.value = known?.evidence?.link ?? '';
  const refused = document.createElement('span');
  refused.id = `${item}-link-refused`;
  refused.setAttribute('role', 'status');
  link.setAttribute('aria-describedby', refused.id);
  const say = (bad: boolean) => {
    refused.textContent = bad ? words.linkRefused : '';
    link.setAttribute('aria-invalid', String(bad));
  };
  const bad = () => link.value !== '' && !isEvidenceLink(link.value);
  box.append(
    labelled(words.note, note),
    labelled(words.evidence, grade),
    labelled(words.link, link),
    refused,
  );
  box.addEventListener('input', () => {
    const remark = remarkOf({ note: note.value, grade: grade.value, link: link.value });
    grade.value = remark.evidence?.grade ?? '';
    // A link is refused when it has been typed, and not at its first letter.
    if (!bad()) say(false);
    remarks.set(item, remark);
    changed();
  });
  link.addEventListener('change', () => say(bad()));
  return box;
}

function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(`${text} `, field);
  return label;
}
