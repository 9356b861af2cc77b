import { formatFinding } from '../core/finding.ts';
import { parsePortfolio } from '../core/record/portfolio-file.ts';
import { decodePortfolioLink } from '../core/record/portfolio-link.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import { setAside, stored } from '../site/store.ts';
import type { ModelData } from './model-data.ts';
import { add, emptyWork, type Work } from './portfolio.ts';

/** What the page hands over when there is something to take up again. */
export interface Resume {
  readonly data: ModelData;
  /** Shows these scenarios. */
  readonly adopt: (work: Work) => void;
  readonly current: () => Work;
  /** Keeps the page from saving, or lets it save again. */
  readonly holdSaving: (hold: boolean) => void;
  /** Shows a sentence about what is kept. */
  readonly kept: (sentence: string) => void;
}

/** Takes up the scenarios of this browser or of a link. What was stored is never overwritten unasked. */
export function resume({ data, adopt, current, holdSaving, kept }: Resume): void {
  const text = stored('portfolio');
  const record =
    text === undefined
      ? undefined
      : parsePortfolio(text, data.model, 'the scenarios stored in this browser');
  const mine = record?.ok ? record.portfolio.scenarios : [];
  if (record?.ok && mine[0]) {
    adopt({ scenarios: mine, selected: mine[0].id });
    if (record.warnings.length > 0) notice({ paragraphs: record.warnings });
    kept('Taken up again from this browser.');
  } else if (record && !record.ok && text !== undefined) {
    offerBroken(text, record.findings.map(formatFinding).join('\n'), holdSaving);
  }
  if (location.hash.startsWith('#d1.')) openLink({ data, adopt, current }, text);
}

function openLink(
  { data, adopt, current }: Pick<Resume, 'data' | 'adopt' | 'current'>,
  text: string | undefined,
): void {
  const link = decodePortfolioLink(data.model, location.hash);
  if (!link.ok) {
    notice({
      paragraphs: [link.message, 'Nothing was changed; the scenarios of this browser are kept.'],
    });
    return;
  }
  const clear = () => history.replaceState(null, '', location.pathname + location.search);
  const count = `${link.scenarios.length} ${link.scenarios.length === 1 ? 'scenario' : 'scenarios'}`;
  const replace = () => {
    clear();
    adopt(add(emptyWork(), link.scenarios));
  };
  if (text === undefined) {
    replace();
    notice({
      paragraphs: [
        `This page shows the ${count} of the link you opened. Notes do not travel in links.`,
        ...link.warnings,
      ],
    });
    return;
  }
  notice({
    paragraphs: [
      `The link holds ${count}. This browser holds scenarios of its own. What do you want to do?`,
      ...link.warnings,
    ],
    choices: [
      { label: 'Keep mine', act: clear },
      {
        label: 'Add the link’s to mine',
        act: () => {
          clear();
          adopt(add(current(), link.scenarios));
        },
      },
      {
        label: 'Save mine to a file, then show the link’s',
        act: () => (download('scenarios-before-link.json', 'application/json', text), replace()),
      },
    ],
  });
}

/** A record that cannot be read is put aside under another key before anything new is saved over it. */
function offerBroken(text: string, findings: string, holdSaving: (hold: boolean) => void): void {
  const aside = setAside('portfolio', text).ok;
  holdSaving(!aside);
  notice({
    paragraphs: [
      aside
        ? 'The scenarios stored in this browser cannot be read. They are kept as they are under another name, and you can save them to a file. New ones start from an empty form.'
        : 'The scenarios stored in this browser cannot be read, and there is no room for a second copy. Nothing is saved over them until you go on; save them to a file first.',
    ],
    details: findings,
    choices: [
      {
        label: 'Save the stored text to a file',
        act: () => (download('scenarios-unreadable.txt', 'text/plain', text), holdSaving(false)),
      },
      { label: 'Go on', act: () => holdSaving(false) },
    ],
  });
}
