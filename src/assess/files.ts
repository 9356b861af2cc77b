import { html, render } from 'lit-html';
import { formatFinding } from '../core/finding.ts';
import type { Answers } from '../core/readiness/answer.ts';
import { assess } from '../core/readiness/assess.ts';
import { assessmentMarkdown } from '../core/readiness/assessment-markdown.ts';
import { sentenceText, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { encodeLink } from '../core/record/link-codec.ts';
import { loadBank, type BankData } from './bank-data.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { recordOf } from './record-of.ts';

/** Shows how to save, share and import; answers are read when a button is pressed, not before. */
export async function openFiles(
  answers: () => Answers,
  show: (answers: Answers) => void,
): Promise<void> {
  const box = document.querySelector<HTMLElement>('#files');
  if (!box) return;
  const { bank } = await loadBank();
  const shared = () => `${location.origin}${location.pathname}${encodeLink(bank, answers())}`;
  const close = () => render('', box);
  render(
    html`<h2 tabindex="-1">Save, share, import</h2>
      <p class="buttons">
        <button
          type="button"
          @click=${() => download('assessment.json', 'application/json', recordOf(bank, answers()))}
        >
          Save as JSON
        </button>
        <button
          type="button"
          @click=${() => download('assessment.md', 'text/markdown', markdown(bank, answers()))}
        >
          Save as Markdown
        </button>
      </p>
      <p>
        <label
          >Link that holds the answers, without notes. The part after # is never sent to a server.
          <input
            readonly
            .value=${shared()}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        /></label>
      </p>
      <p class="buttons">
        <button
          type="button"
          @click=${(event: Event) => void copy(shared(), event.target as HTMLElement)}
        >
          Copy the link
        </button>
      </p>
      <p>
        <label
          >Import a saved JSON file
          <input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => void importFile(event, bank, answers, show)}
        /></label>
      </p>
      <p class="buttons"><button type="button" @click=${close}>Close</button></p>`,
    box,
  );
  box.scrollIntoView({ block: 'nearest' });
  box.querySelector<HTMLElement>('h2')?.focus();
}

function markdown(bank: BankData['bank'], answers: Answers): string {
  const created = new Date().toISOString().slice(0, 10);
  return assessmentMarkdown(bank, assess(bank, answers), { answers, created });
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Copy it from the field above';
  }
}

/** Reads a file and shows what it holds; nothing changes before the reader agrees. */
async function importFile(
  event: Event,
  bank: BankData['bank'],
  current: () => Answers,
  show: (answers: Answers) => void,
): Promise<void> {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const parsed = parseAnswersFile(await file.text(), bank, file.name);
  input.value = '';
  if (!parsed.ok) {
    notice({
      paragraphs: [
        `${file.name} cannot be imported. Nothing was changed; your answers are as they were.`,
      ],
      details: parsed.findings.map(formatFinding).join('\n'),
    });
    return;
  }
  const { answers, snapshot, created } = parsed.file;
  const result = assess(bank, answers);
  const differs =
    snapshot && (snapshot.tier.lo !== result.tier.lo || snapshot.tier.hi !== result.tier.hi)
      ? [
          'The result stored in the file differs from what these questions give now; the result shown is computed anew.',
        ]
      : [];
  const mine = Object.keys(current()).length;
  notice({
    paragraphs: [
      `${file.name}, saved ${created.slice(0, 10)}: ${Object.values(answers).filter((answer) => answer.value !== undefined || answer.state).length} answers. ${sentenceText(verdictSentence(bank, result))}`,
      ...parsed.warnings,
      ...differs,
      ...(mine > 0 ? [`It replaces the ${mine} answers on this page.`] : []),
    ],
    choices: [
      { label: 'Import it', act: () => show(answers) },
      ...(mine > 0
        ? [
            {
              label: 'Save mine first, then import',
              act: () => (
                download(
                  'assessment-before-import.json',
                  'application/json',
                  recordOf(bank, current()),
                ),
                show(answers)
              ),
            },
          ]
        : []),
      { label: 'Leave everything as it is', act: () => undefined },
    ],
  });
}
