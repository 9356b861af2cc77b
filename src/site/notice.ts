import words from 'virtual:locale/site/notice';

/** What the reader is told and asked; each choice is a button. */
export interface Notice {
  readonly paragraphs: readonly string[];
  /** Lines as they are, such as findings in a file. */
  readonly details?: string;
  readonly choices?: readonly { readonly label: string; readonly act: () => void }[];
}

/** Shows a notice in the page's alert region; text only. An undefined notice clears it. */
export function notice(content: Notice | undefined): void {
  const region = document.querySelector('#notice');
  if (!region) return;
  region.replaceChildren();
  if (!content) return;
  const box = document.createElement('div');
  box.className = 'notice';
  for (const text of content.paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    box.append(paragraph);
  }
  if (content.details) {
    const details = document.createElement('pre');
    details.textContent = content.details;
    box.append(details);
  }
  const buttons = document.createElement('p');
  buttons.className = 'buttons';
  for (const { label, act } of content.choices ?? [{ label: words.close, act: () => undefined }]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      notice(undefined);
      act();
    });
    buttons.append(button);
  }
  box.append(buttons);
  region.append(box);
  box.scrollIntoView({ block: 'nearest' });
}
