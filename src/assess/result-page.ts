import words from 'virtual:locale/assess/printed';
import { findingsText } from '../core/finding.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { isAnswersLink } from '../core/record/answers-link.ts';
import { decodeLink } from '../core/record/link-codec.ts';
import { loadBank } from './bank-data.ts';
import { notice } from '../site/notice.ts';
import { RECORD_WORDS } from './record-words.ts';
import { showResult } from './result.ts';
import { stored } from '../site/store.ts';

/** The printable result: of the link in the address if there is one, else of this browser's answers. */
async function show(): Promise<void> {
  const data = await loadBank();
  const { bank } = data;
  if (isAnswersLink(location.hash)) {
    const link = decodeLink(bank, location.hash, RECORD_WORDS);
    if (!link.ok) return notice({ paragraphs: [link.message] });
    return showResult(data, { answers: link.answers, respondents: [] });
  }
  const text = stored('assessment');
  if (text === undefined)
    return notice({
      paragraphs: [words.none],
    });
  const { shared, answers } = RECORD_WORDS;
  const record = parseAnswersFile(text, bank, RECORD_WORDS, answers.stored);
  if (!record.ok) {
    return notice({
      paragraphs: [words.unreadable],
      details: findingsText(record.findings, shared.labels),
    });
  }
  showResult(data, record.file);
}

function open(): void {
  void show().catch((error: unknown) =>
    notice({
      paragraphs: [error instanceof Error ? error.message : String(error), words.untouched],
    }),
  );
}

open();
addEventListener('hashchange', () => {
  if (isAnswersLink(location.hash)) open();
});
