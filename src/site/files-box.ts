import { html, nothing, render, type TemplateResult } from 'lit-html';
import { findingsText, type Finding, type FindingLabels } from '../core/finding.ts';
import { notice } from './notice.ts';

/** How a tool's work is saved, shared and taken in. */
export interface FilesBox {
  readonly words: { readonly heading: string; readonly import: string; readonly close: string };
  readonly saves: readonly { readonly label: string; readonly act: () => void }[];
  /** What stands below the buttons that save. */
  readonly about?: TemplateResult;
  /** A link that holds the work; it is made when the reader wants it, never before. */
  readonly link?: {
    readonly words: Record<'link' | 'copy' | 'copied' | 'copyByHand', string>;
    readonly of: () => string;
  };
  /** Takes in a file that the reader has picked. */
  readonly take: (file: { readonly name: string; readonly text: string }) => void;
}

/** Opens the page's `#files` with all of that and moves the focus there; closing it moves the focus back. */
export function openFilesBox({ words, saves, about, link, take }: FilesBox): void {
  const box = document.querySelector<HTMLElement>('#files');
  if (!box) return;
  const opener = document.activeElement;
  const close = () => {
    render('', box);
    if (opener instanceof HTMLElement) opener.focus();
  };
  const picked = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text();
    input.value = '';
    take({ name: file.name, text });
  };
  render(
    html`<h2 tabindex="-1">${words.heading}</h2>
      <p class="buttons">
        ${saves.map(
          ({ label, act }) => html`<button type="button" @click=${act}>${label}</button>`,
        )}
      </p>
      ${about ?? nothing} ${link ? linkView(link) : nothing}
      <p>
        <label
          >${words.import}
          <input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => void picked(event.target as HTMLInputElement)}
        /></label>
      </p>
      <p class="buttons">
        <button type="button" @click=${close}>${words.close}</button>
      </p>`,
    box,
  );
  box.scrollIntoView({ block: 'nearest' });
  box.querySelector<HTMLElement>('h2')?.focus();
}

/** Says that a file cannot be taken in, and each reason; without labels their details are named in English. */
export function refuseFile(
  sentence: string,
  findings: readonly Finding[],
  labels?: FindingLabels,
): void {
  notice({ about: 'file', paragraphs: [sentence], details: findingsText(findings, labels) });
}

function linkView({ words, of }: NonNullable<FilesBox['link']>): TemplateResult {
  const copy = async (button: HTMLElement) => {
    try {
      await navigator.clipboard.writeText(of());
      button.textContent = words.copied;
    } catch {
      button.textContent = words.copyByHand;
    }
  };
  return html`<p>
      <label
        >${words.link}
        <input
          readonly
          .value=${of()}
          @focus=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            input.value = of();
            input.select();
          }}
      /></label>
    </p>
    <p class="buttons">
      <button type="button" @click=${(event: Event) => void copy(event.target as HTMLElement)}>
        ${words.copy}
      </button>
    </p>`;
}

/** The address of the tool's own page, also in a frame, with a fragment. */
export function linkTo(fragment: string): string {
  const page = document.querySelector<HTMLElement>('#files')?.dataset['page'];
  return `${location.origin}${page ?? location.pathname}${fragment}`;
}
