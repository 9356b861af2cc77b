import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarioSection } from '../core/blueprint/notes.ts';
import type { Plan } from '../core/blueprint/plan.ts';
import { CHAPTERS } from './chapters.ts';
import { incrementsView } from './increments-view.ts';
import { contextView, missingView, summaryView } from './overview-view.ts';
import { moreView, referencesOf, verdictView, type References } from './parts.ts';
import { scenarioView } from './scenario-view.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';
import {
  governanceView,
  observabilityView,
  patternsView,
  questionsView,
  risksView,
  testingView,
} from './whole-view.ts';

/** A section of the document; it is left out, in the contents too, if it is empty and has no note. */
interface Section {
  readonly id: string;
  readonly title: string;
  /** True if the plan has something for it. */
  readonly filled: boolean;
  readonly view: () => unknown;
  /** The part of the plan that the view depends on, beside the names of scenarios; absent: all. */
  readonly of?: unknown;
  /** Parts that the contents name below it. */
  readonly parts?: readonly { readonly id: string; readonly title: string }[];
  /** True if the reader can note something to it as a whole. */
  readonly takesNote?: boolean;
}

/** The plan as a document: contents, then the sections in their order. */
export function documentView(plan: Plan, setting: Setting): TemplateResult {
  const sections = sectionsOf(plan, setting).filter(
    ({ id, filled }) => filled || setting.noted(id),
  );
  const names = JSON.stringify(plan.scenarios.map(({ id, title }) => [id, title]));
  return html`<nav class="contents" aria-labelledby="contents-heading">
      <h2 id="contents-heading">Contents</h2>
      <ol>
        ${sections.map(
          ({ id, title, parts = [] }) =>
            html`<li>
              <a href=${`#${id}`}>${title}</a>${
                parts.length === 0
                  ? nothing
                  : html`<ol>
                      ${parts.map((part) => html`<li><a href=${`#${part.id}`}>${part.title}</a></li>`)}
                    </ol>`
              }
            </li>`,
        )}
      </ol>
    </nav>
    <div class="sections">
      ${sections.map(
        ({ id, title, filled, view, of, takesNote }) =>
          html`<section class=${of === undefined ? 'part' : 'part apart'}>
            <h2 id=${id} tabindex="-1">${title}</h2>
            ${
              filled
                ? of === undefined
                  ? view()
                  : setting.keep([of, names], view)
                : html`<p>Nothing follows from what is known so far.</p>`
            }
            ${takesNote ? setting.note(id, title) : nothing}
            ${moreView(setting.links, CHAPTERS[id] ?? [])}
          </section>`,
      )}
    </div>`;
}

function sectionsOf(plan: Plan, setting: Setting): Section[] {
  const references = referencesOf(plan);
  const { governance } = plan;
  return [
    {
      id: 'summary',
      title: 'Summary',
      filled: true,
      view: () => summaryView(plan),
      of: plan.summary,
      takesNote: true,
    },
    {
      id: 'missing',
      title: 'What is missing',
      filled: plan.missing.length > 0,
      view: () => missingView(plan, setting),
    },
    {
      id: 'context',
      title: 'Context',
      filled: plan.context.edges.length > 0,
      view: () => contextView(plan, setting, references),
      of: plan.context,
    },
    {
      id: 'scenarios',
      title: 'Scenarios',
      filled: plan.scenarios.length > 0,
      view: () => scenariosView(plan, setting, references),
      parts: plan.scenarios.map(({ id }) => ({
        id: scenarioSection(id),
        title: references.heading(id),
      })),
    },
    {
      id: 'patterns',
      title: 'Shared patterns',
      filled: plan.patterns.length > 0,
      view: () => patternsView(plan, setting, references),
      of: plan.patterns,
      takesNote: true,
    },
    {
      id: 'governance',
      title: 'Governance',
      filled: Object.values(governance).some((rows) => rows.length > 0),
      view: () => governanceView(plan, references),
      of: governance,
      takesNote: true,
    },
    {
      id: 'testing',
      title: 'Testing',
      filled: plan.testing.length > 0,
      view: () => testingView(plan, references),
      of: plan.testing,
      takesNote: true,
    },
    {
      id: 'observability',
      title: 'Observability',
      filled: plan.observability.length > 0,
      view: () => observabilityView(plan, setting, references),
      of: plan.observability,
      takesNote: true,
    },
    {
      id: 'increments',
      title: 'Increments',
      filled: plan.increments.length > 0,
      view: () => incrementsView(plan, setting, references),
      of: plan.increments,
      takesNote: true,
    },
    {
      id: 'risks',
      title: 'Risks',
      filled: plan.risks.length > 0,
      view: () => risksView(plan, references),
      of: plan.risks,
      takesNote: true,
    },
    {
      id: 'questions',
      title: 'Open questions',
      filled: plan.questions.length > 0,
      view: () => questionsView(plan, setting, references),
      of: plan.questions,
      takesNote: true,
    },
  ];
}

function scenariosView(plan: Plan, setting: Setting, references: References): TemplateResult {
  return html`${tableView(
    'Scenarios with their verdicts',
    ['Scenario', 'Verdict', 'State', 'Requirements'],
    plan.scenarios.map(({ id, verdict, settled, requirements }) => [
      references.link(id),
      verdictView(verdict),
      settled ? 'settled' : 'open',
      needsText(requirements),
    ]),
    'words',
  )}
  ${plan.scenarios.map((scenario, index) =>
    scenarioView(scenario, setting, references.heading(scenario.id), index < setting.whole),
  )}`;
}

/** How many requirements are not met, and how many nobody knows about. */
function needsText(requirements: Plan['scenarios'][number]['requirements']): string {
  const unmet = requirements.filter(({ state }) => state === 'unmet').length;
  const open = requirements.length - unmet;
  if (unmet + open === 0) return 'all met';
  return [unmet > 0 ? `${unmet} not met` : '', open > 0 ? `${open} not known` : '']
    .filter((text) => text !== '')
    .join(', ');
}
