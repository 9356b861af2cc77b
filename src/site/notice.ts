import words from 'virtual:locale/site/notice';

/** What the reader is told and asked; each choice is a button. */
export interface Notice {
  readonly paragraphs: readonly string[];
  /** Lines as they are, such as findings in a file. */
  readonly details?: string;
  readonly choices?: readonly { readonly label: string; readonly act: () => void }[];
  /** A newer notice about the same thing takes its place; others stay beside it until they are answered. */
  readonly about?: 'file' | 'link' | 'loading' | 'record' | 'tab' | 'reset';
  /** The reader has just asked for this, so the focus goes there, and back when it is answered. */
  readonly answers?: boolean;
}

/** Shows a notice in the page's alert region; text only. */
export function notice(content: Notice): void {
  const region = document.querySelector<HTMLElement>('#notice');
  if (!region) return;
  const about = content.about ?? '';
  for (const box of region.querySelectorAll<HTMLElement>('.notice'))
    if (box.dataset['about'] === about) box.remove();
  const box = boxOf(content);
  box.dataset['about'] = about;
  region.append(box);
  box.scrollIntoView({ block: 'nearest' });
  const before = content.answers ? document.activeElement : null;
  if (content.answers) box.focus({ preventScroll: true });
  box.addEventListener('answered', () => returnTo(before));
}

function boxOf({ paragraphs, details, choices }: Notice): HTMLElement {
  const box = document.createElement('div');
  box.className = 'notice';
  box.tabIndex = -1;
  for (const text of paragraphs) box.append(element('p', text));
  if (details) box.append(element('pre', details));
  const buttons = element('p', '');
  buttons.className = 'buttons';
  for (const { label, act } of choices ?? [{ label: words.close, act: () => undefined }]) {
    const button = element('button', label);
    button.type = 'button';
    button.addEventListener('click', () => {
      box.remove();
      act();
      box.dispatchEvent(new Event('answered'));
    });
    buttons.append(button);
  }
  box.append(buttons);
  return box;
}

/** The button that had the focus is gone: the focus goes to where the reader was, else to the title of the page. */
function returnTo(before: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const title = document.querySelector<HTMLElement>('h1');
  if (title) title.tabIndex = -1;
  const target = before instanceof HTMLElement && before.isConnected ? before : title;
  target?.focus({ preventScroll: true });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
