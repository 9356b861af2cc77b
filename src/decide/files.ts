import { html, render } from 'lit-html';
import { decide } from '../core/decision/decide.ts';
import { portfolioCsv } from '../core/decision/portfolio-csv.ts';
import { portfolioMarkdown } from '../core/decision/portfolio-markdown.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import { verdict } from '../core/decision/verdict.ts';
import { formatFinding } from '../core/finding.ts';
import { parsePortfolio, portfolioOf, serializePortfolio } from '../core/record/portfolio-file.ts';
import { encodePortfolioLink } from '../core/record/portfolio-link.ts';
import { SCENARIO_LIMIT } from '../core/record/portfolio-schema.ts';
import { download } from '../site/download.ts';
import { notice } from '../site/notice.ts';
import type { ModelData } from './model-data.ts';
import { add, isUntouched, nameOf, type Work } from './portfolio.ts';

/** Shows how to save, share and import; scenarios are read when a button is pressed, not before. */
export function openFiles(data: ModelData, work: () => Work, adopt: (work: Work) => void): void {
  const box = document.querySelector<HTMLElement>('#files');
  if (!box) return;
  const shared = () =>
    `${location.origin}${location.pathname}${encodePortfolioLink(data.model, work().scenarios)}`;
  const saveAs = (name: string, type: string, text: () => string) =>
    html`<button type="button" @click=${() => download(`scenarios.${name}`, type, text())}>
      Save as ${{ json: 'JSON', md: 'Markdown', csv: 'CSV' }[name]}
    </button>`;
  render(
    html`<h2 tabindex="-1">Save, share, import</h2>
      <p class="buttons">
        ${saveAs('json', 'application/json', () => jsonOf(data, work()))}
        ${saveAs('md', 'text/markdown', () => markdownOf(data, work()))}
        ${saveAs('csv', 'text/csv', () => portfolioCsv(data.model, decisions(data, work())))}
      </p>
      <p>
        <label
          >Link that holds the scenarios, without notes. The part after # is never sent to a server.
          <input
            readonly
            .value=${shared()}
            @focus=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              input.value = shared();
              input.select();
            }}
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
            @change=${(event: Event) => void importFile(event, data, work, adopt)}
        /></label>
      </p>
      <p class="buttons"><button type="button" @click=${() => render('', box)}>Close</button></p>`,
    box,
  );
  box.scrollIntoView({ block: 'nearest' });
  box.querySelector<HTMLElement>('h2')?.focus();
}

function jsonOf({ model }: ModelData, { scenarios }: Work): string {
  return serializePortfolio(portfolioOf(model, scenarios));
}

function decisions(data: ModelData, { scenarios }: Work) {
  return scenarios.map((scenario) => decide(data, { ...scenario, title: nameOf(scenario) }));
}

function markdownOf(data: ModelData, work: Work): string {
  const absolute = (href: string) => new URL(href, location.origin).href;
  return portfolioMarkdown(data.model, decisions(data, work), {
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
  data: ModelData,
  work: () => Work,
  adopt: (work: Work) => void,
): Promise<void> {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const parsed = parsePortfolio(await file.text(), data.model, file.name);
  input.value = '';
  if (!parsed.ok) {
    notice({
      paragraphs: [
        `${file.name} cannot be imported. Nothing was changed; your scenarios are as they were.`,
      ],
      details: parsed.findings.map(formatFinding).join('\n'),
    });
    return;
  }
  const { scenarios } = parsed.portfolio;
  const [first] = scenarios;
  if (!first) return notice({ paragraphs: [`${file.name} holds no scenario.`] });
  const mine = isUntouched(work()) ? 0 : work().scenarios.length;
  const replace = () => adopt({ scenarios, selected: first.id });
  const asMany = (count: number) => (count === 1 ? '1 scenario' : `${count} scenarios`);
  const tooMany = mine + scenarios.length > SCENARIO_LIMIT;
  notice({
    paragraphs: [
      `${file.name} holds ${asMany(scenarios.length)}:`,
      ...parsed.warnings,
      ...(mine > 0 ? [`This page holds ${asMany(mine)}.`] : []),
      ...(tooMany
        ? [`Together they are more than ${SCENARIO_LIMIT}, so they cannot be added.`]
        : []),
    ],
    details: scenarios
      .slice(0, 12)
      .map(
        (scenario) =>
          `${nameOf(scenario)}: ${VERDICT_NAMES[verdict(data.model, scenario.answers).verdict]}`,
      )
      .concat(scenarios.length > 12 ? [`and ${scenarios.length - 12} more`] : [])
      .join('\n'),
    choices: [
      ...(mine === 0 ? [{ label: 'Import it', act: replace }] : []),
      ...(mine > 0 && !tooMany
        ? [{ label: 'Add them to mine', act: () => adopt(add(work(), scenarios)) }]
        : []),
      ...(mine > 0
        ? [
            {
              label: 'Save mine first, then replace them',
              act: () => (
                download('scenarios-before-import.json', 'application/json', jsonOf(data, work())),
                replace()
              ),
            },
          ]
        : []),
      { label: 'Leave everything as it is', act: () => undefined },
    ],
  });
}
