import words from 'virtual:locale/assess/files';
import markdownWords from 'virtual:locale/assess/markdown';
import verdictWords from 'virtual:locale/assess/verdict';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { assess } from '../core/readiness/assess.ts';
import { assessmentMarkdown } from '../core/readiness/assessment-markdown.ts';
import { sentenceText, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { encodeLink } from '../core/record/link-codec.ts';
import { fill, form } from '../core/words/fill.ts';
import { download } from '../site/download.ts';
import { linkTo, openFilesBox, refuseFile } from '../site/files-box.ts';
import { notice } from '../site/notice.ts';
import { recordOf, type Sheet } from './record-of.ts';
import { RECORD_WORDS } from './record-words.ts';

/** Shows how to save, share and import; the sheet is read when a button is pressed, not before. */
export function openFiles(bank: Bank, sheet: () => Sheet, show: (sheet: Sheet) => void): void {
  openFilesBox({
    words,
    saves: [
      {
        label: words.saveJson,
        act: () => download('assessment.json', 'application/json', recordOf(bank, sheet())),
      },
      {
        label: words.saveMarkdown,
        act: () => download('assessment.md', 'text/markdown', markdown(bank, sheet())),
      },
    ],
    link: { words, of: () => linkTo(encodeLink(bank, sheet().answers)) },
    take: (file) => importFile(file, bank, sheet, show),
  });
}

function markdown(bank: Bank, { answers, respondents }: Sheet): string {
  const created = new Date().toISOString().slice(0, 10);
  const words = { markdown: markdownWords, verdict: verdictWords };
  return assessmentMarkdown(bank, assess(bank, answers), { answers, respondents, created }, words);
}

/** Shows what a file holds; nothing changes before the reader agrees. */
function importFile(
  file: { readonly name: string; readonly text: string },
  bank: Bank,
  current: () => Sheet,
  show: (sheet: Sheet) => void,
): void {
  const parsed = parseAnswersFile(file.text, bank, RECORD_WORDS, file.name);
  if (!parsed.ok) {
    const sentence = fill(words.refused, { file: file.name });
    return refuseFile(sentence, parsed.findings, RECORD_WORDS.shared.labels);
  }
  const { answers, respondents, snapshot, created } = parsed.file;
  const take = () => show({ answers, respondents });
  const result = assess(bank, answers);
  const differs =
    snapshot && (snapshot.tier.lo !== result.tier.lo || snapshot.tier.hi !== result.tier.hi)
      ? [words.differs]
      : [];
  const mine = Object.keys(current().answers).length;
  const count = Object.values(answers).filter(
    (answer) => answer.value !== undefined || answer.state,
  ).length;
  const date = created.slice(0, 10);
  const holds = fill(form(words.holds, count), { file: file.name, date, count });
  notice({
    about: 'file',
    answers: true,
    paragraphs: [
      `${holds} ${sentenceText(verdictSentence(bank, result, verdictWords))}`,
      ...parsed.warnings,
      ...differs,
      ...(mine > 0 ? [fill(form(words.replaces, mine), { count: mine })] : []),
    ],
    choices: [
      { label: words.importIt, act: take },
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
                take()
              ),
            },
          ]
        : []),
      { label: words.leave, act: () => undefined },
    ],
  });
}
