import words from 'virtual:locale/assess/files';
import markdownWords from 'virtual:locale/assess/markdown';
import verdictWords from 'virtual:locale/assess/verdict';
import { html, render } from 'lit-html';
import { formatFinding } from '../core/finding.ts';
import type { Answers } from '../core/readiness/answer.ts';
import { assess } from '../core/readiness/assess.ts';
import { assessmentMarkdown } from '../core/readiness/assessment-markdown.ts';
import { sentenceText, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { encodeLink } from '../core/record/link-codec.ts';
import { fill, form } from '../core/words/fill.ts';
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
  const shared = () =>
    `${location.origin}${box.dataset['page'] ?? location.pathname}${encodeLink(bank, answers())}`;
  const close = () => render('', box);
  render(
    html`<h2 tabindex="-1">${words.heading}</h2>
      <p class="buttons">
        <button
          type="button"
          @click=${() => download('assessment.json', 'application/json', recordOf(bank, answers()))}
        >
          ${words.saveJson}
        </button>
        <button
          type="button"
          @click=${() => download('assessment.md', 'text/markdown', markdown(bank, answers()))}
        >
          ${words.saveMarkdown}
        </button>
      </p>
      <p>
        <label
          >${words.link}
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
          ${words.copy}
        </button>
      </p>
      <p>
        <label
          >${words.import}
          <input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => void importFile(event, bank, answers, show)}
        /></label>
      </p>
      <p class="buttons"><button type="button" @click=${close}>${words.close}</button></p>`,
    box,
  );
  box.scrollIntoView({ block: 'nearest' });
  box.querySelector<HTMLElement>('h2')?.focus();
}

function markdown(bank: BankData['bank'], answers: Answers): string {
  const created = new Date().toISOString().slice(0, 10);
  const words = { markdown: markdownWords, verdict: verdictWords };
  return assessmentMarkdown(bank, assess(bank, answers), { answers, created }, words);
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
  } catch {
    button.textContent = words.copyByHand;
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
      paragraphs: [fill(words.refused, { file: file.name })],
      details: parsed.findings.map(formatFinding).join('\n'),
    });
    return;
  }
  const { answers, snapshot, created } = parsed.file;
  const result = assess(bank, answers);
  const differs =
    snapshot && (snapshot.tier.lo !== result.tier.lo || snapshot.tier.hi !== result.tier.hi)
      ? [words.differs]
      : [];
  const mine = Object.keys(current()).length;
  const count = Object.values(answers).filter(
    (answer) => answer.value !== undefined || answer.state,
  ).length;
  const date = created.slice(0, 10);
  const holds = fill(form(words.holds, count), { file: file.name, date, count });
  notice({
    paragraphs: [
      `${holds} ${sentenceText(verdictSentence(bank, result, verdictWords))}`,
      ...parsed.warnings,
      ...differs,
      ...(mine > 0 ? [fill(form(words.replaces, mine), { count: mine })] : []),
    ],
    choices: [
      { label: words.importIt, act: () => show(answers) },
      ...(mine > 0
        ? [
            {
              label: words.saveMine,
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
      { label: words.leave, act: () => undefined },
    ],
  });
}
