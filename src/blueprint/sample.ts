import { html, nothing, type TemplateResult } from 'lit-html';
import type { BlueprintKnowledge } from '../core/blueprint/knowledge.ts';
import { makePlan } from '../core/blueprint/make-plan.ts';
import type { Plan } from '../core/blueprint/plan.ts';
import type { Scenario } from '../core/decision/decision.ts';
import type { Answers } from '../core/readiness/answer.ts';
import { itemsOf } from '../core/readiness/scoring-bank.ts';
import { documentView } from './document-view.ts';
import { contextView, summaryView } from './overview-view.ts';
import { referencesOf, verdictView } from './parts.ts';
import { flowView } from './scenario-flow-view.ts';
import { containmentView } from './scenario-needs-view.ts';
import type { Links, Setting } from './setting.ts';
import { staticText } from './static-text.ts';

/** Ready scenarios of the sample, one of each verdict. Without any of them, the first ones are taken. */
const SCENARIOS = ['checkout-payment', 'order-fulfillment', 'inventory-propagation'];

/** How many scenarios the sample has. */
const COUNT = 3;

/** What the sample's organization is not sure of; everything else is used by most of its teams. */
const GAPS: Answers = {
  duplicates: { value: 1 },
  compensation: { value: 1 },
  'lag-alerts': { state: 'dk' },
};

/** The plan of three ready scenarios for an organization with three gaps: real, and marked as a sample. */
export function samplePlan(knowledge: BlueprintKnowledge, ready: readonly Scenario[]): Plan {
  const chosen = SCENARIOS.flatMap((id) => ready.find((each) => each.id === id) ?? []);
  const scenarios = (chosen.length > 0 ? chosen : ready.slice(0, COUNT)).map(
    ({ id, title, answers }) => ({ id, title, answers }),
  );
  const items = knowledge.bank ? itemsOf(knowledge.bank) : [];
  const answers = Object.fromEntries(
    items.map(({ id }) => [id, GAPS[id] ?? { value: 3 }] as const),
  );
  return makePlan(knowledge, { scenarios, profile: knowledge.bank ? { answers } : null });
}

/** The whole sample as HTML text. */
export function sampleText(plan: Plan, links: Links): string {
  return staticText(documentView(plan, settingOf(links)));
}

/** What shows on one screen or two what a blueprint is, as HTML text. */
export function excerptText(plan: Plan, links: Links): string {
  return staticText(excerptView(plan, settingOf(links)));
}

/** Without a reader there are no notes. */
function settingOf(links: Links): Setting {
  return {
    links,
    draw: (_place, svg) => ({ markup: svg }),
    note: () => nothing,
    keep: (_of, view) => view(),
    whole: Infinity,
    noted: () => false,
  };
}

function excerptView(plan: Plan, setting: Setting): TemplateResult {
  const references = referencesOf(plan);
  const [first] = plan.scenarios;
  const shown = plan.scenarios.find(({ verdict }) => verdict === 'hybrid') ?? first;
  if (!shown) return html`${nothing}`;
  const heading = references.heading(shown.id);
  return html`<div class="sections">
    <section class="part">
      <h2>Summary</h2>
      ${summaryView(plan)}
    </section>
    <section class="part">
      <h2>Context</h2>
      ${contextView(plan, setting, { ...references, numbers: (ids) => String(ids.length) })}
    </section>
    <section class="part">
      <h2>Scenarios</h2>
      <h3>${heading}: ${verdictView(shown.verdict)}</h3>
      <p>${shown.kind.text}</p>
      <h4>Data flow</h4>
      ${flowView({ ...shown, parts: [], contracts: { operations: [], events: [] } }, setting, heading)}
      <h4>Where a failure stops</h4>
      ${containmentView(shown, setting, heading)}
    </section>
  </div>`;
}
