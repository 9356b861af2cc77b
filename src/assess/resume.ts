import { formatFinding } from '../core/finding.ts';
import type { Answers } from '../core/readiness/answer.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { decodeLink } from '../core/record/link-codec.ts';
import { loadBank } from './bank-data.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { setAside } from '../site/store.ts';

/** What the page hands over when there is something to take up again. */
export interface Resume {
  readonly form: HTMLFormElement;
  /** The record of this browser, if there is one. */
  readonly text: string | undefined;
  /** Whether the address holds answers. */
  readonly linked: boolean;
  readonly show: (form: HTMLFormElement, answers: Answers) => void;
  /** Shows a sentence about what is kept. */
  readonly kept: (sentence: string) => void;
}

/** Takes up the answers of this browser or of a link. What was stored is never overwritten unasked. */
export async function resume({ form, text, linked, show, kept }: Resume): Promise<void> {
  let bank;
  try {
    ({ bank } = await loadBank());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    notice({
      paragraphs: [`${why} Your stored answers are untouched. Reload the page to try again.`],
    });
    return;
  }
  const record =
    text === undefined
      ? undefined
      : parseAnswersFile(text, bank, 'the answers stored in this browser');
  if (record?.ok) {
    show(form, record.file.answers);
    if (record.warnings.length > 0) notice({ paragraphs: record.warnings });
    kept(`Taken up again from ${record.file.created.slice(0, 10)}.`);
  } else if (record && text !== undefined) {
    offerBroken(text, record.findings.map(formatFinding).join('\n'));
  }
  if (!linked) return;
  const link = decodeLink(bank, location.hash);
  if (!link.ok) {
    notice({
      paragraphs: [link.message, 'Nothing was changed; the answers of this browser are kept.'],
    });
    return;
  }
  const take = () => {
    history.replaceState(null, '', location.pathname + location.search);
    show(form, link.answers);
  };
  const count = Object.keys(link.answers).length;
  if (text === undefined) {
    take();
    notice({
      paragraphs: [
        `This page shows the ${count} answers of the link you opened. Notes do not travel in links.`,
        ...link.warnings,
      ],
    });
    return;
  }
  notice({
    paragraphs: [
      `The link holds ${count} answers. This browser holds answers of its own. Which do you want to see?`,
      ...link.warnings,
    ],
    choices: [
      {
        label: 'Keep mine',
        act: () => history.replaceState(null, '', location.pathname + location.search),
      },
      {
        label: 'Save mine to a file, then show the link’s',
        act: () => (download('assessment-before-link.json', 'application/json', text), take()),
      },
      { label: 'Show the link’s and replace mine', act: take },
    ],
  });
}

/** A record that cannot be read is put aside under another key before anything new is saved over it. */
function offerBroken(text: string, findings: string): void {
  // If this fails, the download below is the only copy; it is offered in any case.
  setAside('assessment', text);
  notice({
    paragraphs: [
      'The answers stored in this browser cannot be read. They are kept as they are under another name, and you can save them to a file. New answers start from an empty form.',
    ],
    details: findings,
    choices: [
      {
        label: 'Save the stored text to a file',
        act: () => download('assessment-unreadable.txt', 'text/plain', text),
      },
      { label: 'Go on', act: () => undefined },
    ],
  });
}
