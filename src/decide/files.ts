import words from 'virtual:locale/decide/files';
import markdownWords from 'virtual:locale/decide/markdown';
import verdictWords from 'virtual:locale/decide/verdict';
import { decide } from '../core/decision/decide.ts';
import { portfolioCsv } from '../core/decision/portfolio-csv.ts';
import { portfolioMarkdown } from '../core/decision/portfolio-markdown.ts';
import { verdict } from '../core/decision/verdict.ts';
import { fill, form } from '../core/words/fill.ts';
import { parsePortfolio, portfolioOf, serializePortfolio } from '../core/record/portfolio-file.ts';
import { encodePortfolioLink } from '../core/record/portfolio-link.ts';
import { SCENARIO_LIMIT } from '../core/record/portfolio-schema.ts';
import { download } from '../site/download.ts';
import { linkTo, openFilesBox, refuseFile } from '../site/files-box.ts';
import { notice } from '../site/notice.ts';
import type { ModelData } from './model-data.ts';
import { add, isUntouched, nameOf, type Work } from './portfolio.ts';
import { RECORD_WORDS } from './record-words.ts';

/** Shows how to save, share and import; scenarios are read when a button is pressed, not before. */
export function openFiles(data: ModelData, work: () => Work, adopt: (work: Work) => void): void {
  const saveAs = (name: keyof typeof words.saveAs, type: string, text: () => string) => ({
    label: words.saveAs[name],
    act: () => download(`scenarios.${name}`, type, text()),
  });
  openFilesBox({
    words,
    saves: [
      saveAs('json', 'application/json', () => jsonOf(data, work())),
      saveAs('md', 'text/markdown', () => markdownOf(data, work())),
      saveAs('csv', 'text/csv', () => portfolioCsv(data.model, decisions(data, work()))),
    ],
    link: { words, of: () => linkTo(encodePortfolioLink(data.model, work().scenarios)) },
    take: (file) => importFile(file, data, work, adopt),
  });
}

function jsonOf({ model }: ModelData, { scenarios }: Work): string {
  return serializePortfolio(portfolioOf(model, scenarios));
}

function decisions(data: ModelData, { scenarios }: Work) {
  return scenarios.map((scenario) => decide(data, { ...scenario, title: nameOf(scenario) }));
}

const WORDS = { markdown: markdownWords, verdict: verdictWords };

function markdownOf(data: ModelData, work: Work): string {
  const absolute = (href: string) => new URL(href, location.origin).href;
  return portfolioMarkdown(data.model, decisions(data, work), WORDS, {
    pattern: (id) => {
      const link = data.links[id];
      return link && { title: link.title, href: absolute(link.href) };
    },
    case: (id) => {
      const found = data.cases.find((each) => each.id === id);
      return found && { title: found.title, href: absolute(`${data.casesHref}${id}/`) };
    },
    page: (id) => {
      const link = data.links[id];
      return link && absolute(link.href);
    },
  });
}

/** Shows what a file holds; nothing changes before the reader agrees. */
function importFile(
  file: { readonly name: string; readonly text: string },
  data: ModelData,
  work: () => Work,
  adopt: (work: Work) => void,
): void {
  const parsed = parsePortfolio(file.text, data.model, RECORD_WORDS, file.name);
  if (!parsed.ok) {
    const sentence = fill(words.refused, { file: file.name });
    return refuseFile(sentence, parsed.findings, RECORD_WORDS.shared.labels);
  }
  const { scenarios } = parsed.portfolio;
  const [first] = scenarios;
  if (!first)
    return notice({ about: 'file', paragraphs: [fill(words.empty, { file: file.name })] });
  const mine = isUntouched(work()) ? 0 : work().scenarios.length;
  const replace = () => adopt({ scenarios, selected: first.id });
  const count = scenarios.length;
  const tooMany = mine + scenarios.length > SCENARIO_LIMIT;
  notice({
    about: 'file',
    answers: true,
    paragraphs: [
      fill(form(words.holds, count), { file: file.name, count }),
      ...parsed.warnings,
      ...(mine > 0 ? [fill(form(words.pageHolds, mine), { count: mine })] : []),
      ...(tooMany ? [fill(words.tooMany, { count: SCENARIO_LIMIT })] : []),
    ],
    details: scenarios
      .slice(0, 12)
      .map((scenario) => {
        const { verdict: given } = verdict(data.model, scenario.answers);
        return fill(words.line, { title: nameOf(scenario), verdict: verdictWords.names[given] });
      })
      .concat(count > 12 ? [fill(words.more, { count: count - 12 })] : [])
      .join('\n'),
    choices: [
      ...(mine === 0 ? [{ label: words.importIt, act: replace }] : []),
      ...(mine > 0 && !tooMany
        ? [{ label: words.add, act: () => adopt(add(work(), scenarios)) }]
        : []),
      ...(mine > 0
        ? [
            {
              label: words.saveMine,
              act: () => (
                download('scenarios-before-import.json', 'application/json', jsonOf(data, work())),
                replace()
              ),
            },
          ]
        : []),
      { label: words.leave, act: () => undefined },
    ],
  });
}
