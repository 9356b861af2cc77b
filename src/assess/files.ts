import words from 'virtual:locale/assess/files';
import markdownWords from 'virtual:locale/assess/markdown';
import verdictWords from 'virtual:locale/assess/verdict';
import type { Answers } from '../core/readiness/answer.ts';
import { assess } from '../core/readiness/assess.ts';
import { assessmentMarkdown } from '../core/readiness/assessment-markdown.ts';
import { sentenceText, verdictSentence } from '../core/readiness/verdict-sentence.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { encodeLink } from '../core/record/link-codec.ts';
import { fill, form } from '../core/words/fill.ts';
import { loadBank, type BankData } from './bank-data.ts';
import { download } from '../site/download.ts';
import { linkTo, openFilesBox, refuseFile } from '../site/files-box.ts';
import { notice } from '../site/notice.ts';
import { recordOf } from './record-of.ts';
import { RECORD_WORDS } from './record-words.ts';

/** Shows how to save, share and import; answers are read when a button is pressed, not before. */
export async function openFiles(
  answers: () => Answers,
  show: (answers: Answers) => void,
): Promise<void> {
  const { bank } = await loadBank();
  openFilesBox({
    words,
    saves: [
      {
        label: words.saveJson,
        act: () => download('assessment.json', 'application/json', recordOf(bank, answers())),
      },
      {
        label: words.saveMarkdown,
        act: () => download('assessment.md', 'text/markdown', markdown(bank, answers())),
      },
    ],
    link: { words, of: () => linkTo(encodeLink(bank, answers())) },
    take: (file) => importFile(file, bank, answers, show),
  });
}

function markdown(bank: BankData['bank'], answers: Answers): string {
  const created = new Date().toISOString().slice(0, 10);
  const words = { markdown: markdownWords, verdict: verdictWords };
  return assessmentMarkdown(bank, assess(bank, answers), { answers, created }, words);
}

/** Shows what a file holds; nothing changes before the reader agrees. */
function importFile(
  file: { readonly name: string; readonly text: string },
  bank: BankData['bank'],
  current: () => Answers,
  show: (answers: Answers) => void,
): void {
  const parsed = parseAnswersFile(file.text, bank, RECORD_WORDS, file.name);
  if (!parsed.ok) {
    const sentence = fill(words.refused, { file: file.name });
    return refuseFile(sentence, parsed.findings, RECORD_WORDS.shared.labels);
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
